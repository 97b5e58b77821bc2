/* The kernels for one set of instructions: included once for each, with TARGET (an attribute)
   and NAME (a suffix) defined, and for integers the vector types of sums and of what is
   multiplied, their operations, and how many vectors make sixteen sums (PARTS). As many rows
   of input (ITEMS) and groups of weights (GROUPS) go together as keep the multipliers busy
   and fit the registers. */

/* The sums of products of some rows of input with GROUPS groups of sixteen rows of weights
   whose first one is `panel`; a group is `size` weights away from the next one. */
TARGET static inline __attribute__((always_inline)) void NAME(tile)(
    const int items, const int groups, const int16_t *panel, ptrdiff_t size,
    const int16_t *input, ptrdiff_t stride, ptrdiff_t columns, int32_t *sums) {
  VECTOR parts[ITEMS][GROUPS][PARTS];
  for (int i = 0; i < items; i++) {
    for (int g = 0; g < groups; g++) {
      for (int p = 0; p < PARTS; p++) parts[i][g][p] = ZERO;
    }
  }
  for (ptrdiff_t k = 0; k < columns; k += 2) {
    INPUT pairs[ITEMS];
    for (int i = 0; i < items; i++) pairs[i] = PAIR(input + i * stride + k);
    for (int g = 0; g < groups; g++) {
      for (int p = 0; p < PARTS; p++) {
        INPUT weights = LOAD(panel + g * size + 16 * k + p * WIDTH);
        for (int i = 0; i < items; i++) {
          parts[i][g][p] = ACCUMULATE(parts[i][g][p], pairs[i], weights);
        }
      }
    }
  }
  for (int i = 0; i < items; i++) {
    for (int g = 0; g < groups; g++) {
      for (int p = 0; p < PARTS; p++) {
        __builtin_memcpy(sums + (i * GROUPS + g) * 16 + p * (WIDTH / 2), &parts[i][g][p],
                         sizeof(VECTOR));
      }
    }
  }
}

TARGET static inline void NAME(finish)(const int32_t *sums, const float *scales,
                                       const float *base, float *result, ptrdiff_t rows) {
  if (rows < 16) {
    for (ptrdiff_t i = 0; i < rows; i++) result[i] = base[i] + (float)sums[i] * scales[i];
    return;
  }
  for (int half = 0; half < 16; half += 8) {
    INTS whole;
    FLOATS scale, value;
    __builtin_memcpy(&whole, sums + half, sizeof whole);
    __builtin_memcpy(&scale, scales + half, sizeof scale);
    __builtin_memcpy(&value, base + half, sizeof value);
    value += __builtin_convertvector(whole, FLOATS) * scale;
    __builtin_memcpy(result + half, &value, sizeof value);
  }
}

/* The groups of weights from `first` on with some rows of input. */
TARGET static inline __attribute__((always_inline)) void NAME(strip)(
    const int items, const int groups, const int16_t *packed, ptrdiff_t first, ptrdiff_t rows,
    ptrdiff_t columns, const float *scales, const float *bias, const int16_t *input,
    ptrdiff_t stride, float *result, ptrdiff_t result_stride) {
  int32_t sums[ITEMS * GROUPS * 16];
  NAME(tile)(items, groups, packed + first * columns, 16 * columns, input, stride, columns, sums);
  for (int i = 0; i < items; i++) {
    for (int g = 0; g < groups; g++) {
      ptrdiff_t row = first + 16 * g;
      float *line = result + i * result_stride + row;
      NAME(finish)(sums + (i * GROUPS + g) * 16, scales + row, bias ? bias + row : line, line,
                   rows - row);
    }
  }
}

/* Some groups of weights at a time go through all of the input: they stay in the fastest
   memory. */
TARGET static void NAME(multiply)(const int16_t *packed, ptrdiff_t rows, ptrdiff_t columns,
                                  const float *scales, const float *bias,
                                  const int16_t *input, ptrdiff_t count, ptrdiff_t stride,
                                  float *result, ptrdiff_t result_stride) {
#define STRIP(items, groups) \
  NAME(strip)(items, groups, packed, row, rows, columns, scales, bias, \
              input + item * stride, stride, result + item * result_stride, result_stride)
  ptrdiff_t row = 0;
  for (; row + 16 * (GROUPS - 1) < rows; row += 16 * GROUPS) {
    ptrdiff_t item = 0;
    for (; item + ITEMS <= count; item += ITEMS) STRIP(ITEMS, GROUPS);
    for (; item + 2 <= count; item += 2) STRIP(2, GROUPS);
    if (item < count) STRIP(1, GROUPS);
  }
  for (; row < rows; row += 16) {
    ptrdiff_t item = 0;
    for (; item + ITEMS <= count; item += ITEMS) STRIP(ITEMS, 1);
    for (; item < count; item++) STRIP(1, 1);
  }
#undef STRIP
}

TARGET static void NAME(products)(const int16_t *weights, ptrdiff_t rows, ptrdiff_t columns,
                                  const int16_t *input, int32_t *result) {
  for (ptrdiff_t row = 0; row < rows; row += 4) {
    VECTOR s0 = ZERO, s1 = ZERO, s2 = ZERO, s3 = ZERO;
    const int16_t *w0 = weights + row * columns, *w1 = w0 + columns, *w2 = w1 + columns,
                  *w3 = w2 + columns;
    ptrdiff_t k = 0;
    for (; k + WIDTH <= columns; k += WIDTH) {
      INPUT x = LOAD(input + k);
      s0 = ACCUMULATE(s0, x, LOAD(w0 + k));
      s1 = ACCUMULATE(s1, x, LOAD(w1 + k));
      s2 = ACCUMULATE(s2, x, LOAD(w2 + k));
      s3 = ACCUMULATE(s3, x, LOAD(w3 + k));
    }
    for (; k < columns; k += 8) {
      INPUT x = LOAD8(input + k);
      s0 = ACCUMULATE(s0, x, LOAD8(w0 + k));
      s1 = ACCUMULATE(s1, x, LOAD8(w1 + k));
      s2 = ACCUMULATE(s2, x, LOAD8(w2 + k));
      s3 = ACCUMULATE(s3, x, LOAD8(w3 + k));
    }
    SUMS(s0, s1, s2, s3, result + row);
  }
}

/* Eight numbers, those beyond the bound replaced by it. */
TARGET static inline __attribute__((always_inline)) FLOATS NAME(cut)(FLOATS value, float bound) {
  FLOATS high = (FLOATS){0} + bound;
  INTS mask = value > high;
  value = (FLOATS)((mask & (INTS)high) | (~mask & (INTS)value));
  mask = value < -high;
  return (FLOATS)((mask & (INTS)-high) | (~mask & (INTS)value));
}

TARGET static inline __attribute__((always_inline)) FLOATS NAME(tanh)(FLOATS value) {
  FLOATS x = NAME(cut)(value, 4.97f);
  FLOATS s = x * x;
  FLOATS above = x * (135135 + s * (17325 + s * (378 + s)));
  FLOATS below = 135135 + s * (62370 + s * (3150 + s * 28));
  return above / below;
}

TARGET static inline __attribute__((always_inline)) FLOATS NAME(sigmoid)(FLOATS value) {
  return 0.5f + 0.5f * NAME(tanh)(0.5f * value);
}

TARGET static void NAME(cell)(const float *gates, float *cells, int fresh, ptrdiff_t hidden,
                              float scale, int16_t *output) {
  /* Two loops: either's chain of operations is short enough that several overlap. */
  for (ptrdiff_t unit = 0; unit < hidden; unit += 8) {
    FLOATS in, candidate, kept = {0};
    __builtin_memcpy(&in, gates + unit, sizeof in);
    __builtin_memcpy(&candidate, gates + 2 * hidden + unit, sizeof candidate);
    if (!fresh) __builtin_memcpy(&kept, cells + unit, sizeof kept);
    FLOATS value = kept + NAME(sigmoid)(in) * (NAME(tanh)(candidate) - kept);
    __builtin_memcpy(cells + unit, &value, sizeof value);
  }
  for (ptrdiff_t unit = 0; unit < hidden; unit += 8) {
    FLOATS out, value;
    __builtin_memcpy(&out, gates + hidden + unit, sizeof out);
    __builtin_memcpy(&value, cells + unit, sizeof value);
    value = NAME(cut)(NAME(sigmoid)(out) * NAME(tanh)(value) * scale, 32767);
    /* The rounded integer is then in the lowest bits. */
    SHORTS rounded = __builtin_convertvector((INTS)(value + 12582912) - 0x4B400000, SHORTS);
    __builtin_memcpy(output + unit, &rounded, sizeof rounded);
  }
}

TARGET static inline void NAME(add)(const FLOATS *sum, float *result, ptrdiff_t width) {
  if (width == 8) {
    FLOATS old;
    __builtin_memcpy(&old, result, sizeof old);
    old += *sum;
    __builtin_memcpy(result, &old, sizeof old);
  } else {
    for (ptrdiff_t i = 0; i < width; i++) result[i] += (*sum)[i];
  }
}

TARGET static void NAME(panel)(const float *left, ptrdiff_t rows, ptrdiff_t row_stride,
                               ptrdiff_t inner_stride, const float *panel, ptrdiff_t inner,
                               float *result, ptrdiff_t stride, ptrdiff_t width) {
  FLOATS line, s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
  const float *a0 = left, *a1 = a0 + row_stride, *a2 = a1 + row_stride, *a3 = a2 + row_stride;
  if (rows == 4 && width > 8) {
    /* Eight sums at a time keep the adders busy. */
    FLOATS next, t0 = {0}, t1 = {0}, t2 = {0}, t3 = {0};
    const float *second = panel + 8 * inner;
    for (ptrdiff_t k = 0; k < inner; k++) {
      __builtin_memcpy(&line, panel + 8 * k, sizeof line);
      __builtin_memcpy(&next, second + 8 * k, sizeof next);
      float x = a0[k * inner_stride];
      s0 += line * x;
      t0 += next * x;
      x = a1[k * inner_stride];
      s1 += line * x;
      t1 += next * x;
      x = a2[k * inner_stride];
      s2 += line * x;
      t2 += next * x;
      x = a3[k * inner_stride];
      s3 += line * x;
      t3 += next * x;
    }
    NAME(add)(&s0, result, 8);
    NAME(add)(&s1, result + stride, 8);
    NAME(add)(&s2, result + 2 * stride, 8);
    NAME(add)(&s3, result + 3 * stride, 8);
    NAME(add)(&t0, result + 8, width - 8);
    NAME(add)(&t1, result + stride + 8, width - 8);
    NAME(add)(&t2, result + 2 * stride + 8, width - 8);
    NAME(add)(&t3, result + 3 * stride + 8, width - 8);
    return;
  }
  if (width > 8) {
    NAME(panel)(left, rows, row_stride, inner_stride, panel, inner, result, stride, 8);
    NAME(panel)(left, rows, row_stride, inner_stride, panel + 8 * inner, inner, result + 8,
                stride, width - 8);
    return;
  }
  if (rows == 4) {
    for (ptrdiff_t k = 0; k < inner; k++) {
      __builtin_memcpy(&line, panel + 8 * k, sizeof line);
      s0 += line * a0[k * inner_stride];
      s1 += line * a1[k * inner_stride];
      s2 += line * a2[k * inner_stride];
      s3 += line * a3[k * inner_stride];
    }
    NAME(add)(&s0, result, width);
    NAME(add)(&s1, result + stride, width);
    NAME(add)(&s2, result + 2 * stride, width);
    NAME(add)(&s3, result + 3 * stride, width);
    return;
  }
  for (ptrdiff_t row = 0; row < rows; row++) {
    FLOATS sum = {0};
    for (ptrdiff_t k = 0; k < inner; k++) {
      __builtin_memcpy(&line, panel + 8 * k, sizeof line);
      sum += line * left[row * row_stride + k * inner_stride];
    }
    NAME(add)(&sum, result + row * stride, width);
  }
}

#undef TARGET
#undef NAME
#undef VECTOR
#undef INPUT
#undef WIDTH
#undef PARTS
#undef ITEMS
#undef GROUPS
#undef ZERO
#undef LOAD
#undef LOAD8
#undef PAIR
#undef ACCUMULATE
#undef SUMS
