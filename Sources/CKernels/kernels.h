/* The kernels for one set of instructions: included once for each, with TARGET (an attribute)
   and NAME (a suffix) defined, and for integers the vector type and its operations. */

TARGET static inline void NAME(tile)(const int16_t *x, const int16_t *y, const int16_t *rows,
                                     ptrdiff_t count, int32_t *one, int32_t *other) {
  VECTOR x0 = ZERO, x1 = ZERO, x2 = ZERO, x3 = ZERO;
  VECTOR y0 = ZERO, y1 = ZERO, y2 = ZERO, y3 = ZERO;
  const int16_t *w0 = rows, *w1 = rows + count, *w2 = w1 + count, *w3 = w2 + count;
  ptrdiff_t k = 0;
  for (; k + WIDTH <= count; k += WIDTH) {
    VECTOR xs = LOAD(x + k), ys = LOAD(y + k), w;
    w = LOAD(w0 + k);
    x0 = ADD(x0, PAIRS(xs, w));
    y0 = ADD(y0, PAIRS(ys, w));
    w = LOAD(w1 + k);
    x1 = ADD(x1, PAIRS(xs, w));
    y1 = ADD(y1, PAIRS(ys, w));
    w = LOAD(w2 + k);
    x2 = ADD(x2, PAIRS(xs, w));
    y2 = ADD(y2, PAIRS(ys, w));
    w = LOAD(w3 + k);
    x3 = ADD(x3, PAIRS(xs, w));
    y3 = ADD(y3, PAIRS(ys, w));
  }
  for (; k < count; k += 8) {
    VECTOR xs = LOAD8(x + k), ys = LOAD8(y + k), w;
    w = LOAD8(w0 + k);
    x0 = ADD(x0, PAIRS(xs, w));
    y0 = ADD(y0, PAIRS(ys, w));
    w = LOAD8(w1 + k);
    x1 = ADD(x1, PAIRS(xs, w));
    y1 = ADD(y1, PAIRS(ys, w));
    w = LOAD8(w2 + k);
    x2 = ADD(x2, PAIRS(xs, w));
    y2 = ADD(y2, PAIRS(ys, w));
    w = LOAD8(w3 + k);
    x3 = ADD(x3, PAIRS(xs, w));
    y3 = ADD(y3, PAIRS(ys, w));
  }
  SUMS(x0, x1, x2, x3, one);
  SUMS(y0, y1, y2, y3, other);
}

TARGET static void NAME(products)(const int16_t *weights, ptrdiff_t rows, ptrdiff_t columns,
                                  const int16_t *input, int32_t *result) {
  int32_t unused[4];
  for (ptrdiff_t row = 0; row < rows; row += 4) {
    NAME(tile)(input, input, weights + row * columns, columns, result + row, unused);
  }
}

TARGET static inline void NAME(finish)(const int32_t *sums, const float *scales,
                                       const float *base, float *result) {
  for (int i = 0; i < 4; i++) result[i] = base[i] + (float)sums[i] * scales[i];
}

/* Some rows of weights at a time go through all of the input: they stay in the fastest
   memory. */
TARGET static void NAME(multiply)(const int16_t *weights, ptrdiff_t rows, ptrdiff_t columns,
                                  const float *scales, const float *bias,
                                  const int16_t *input, ptrdiff_t count, ptrdiff_t stride,
                                  float *result, ptrdiff_t result_stride) {
  const ptrdiff_t block = 32;
  for (ptrdiff_t first = 0; first < rows; first += block) {
    ptrdiff_t end = first + block < rows ? first + block : rows;
    for (ptrdiff_t item = 0; item < count; item += 2) {
      const int16_t *x = input + item * stride;
      const int16_t *y = item + 1 < count ? x + stride : x;
      float *one = result + item * result_stride;
      float *other = one + result_stride;
      for (ptrdiff_t row = first; row < end; row += 4) {
        int32_t sums[8];
        NAME(tile)(x, y, weights + row * columns, columns, sums, sums + 4);
        NAME(finish)(sums, scales + row, (bias ? bias : one) + row, one + row);
        if (item + 1 < count) {
          NAME(finish)(sums + 4, scales + row, (bias ? bias : other) + row, other + row);
        }
      }
    }
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
