#include "CKernels.h"

/* No product and sum may become one operation: results would differ between machines. */
#pragma STDC FP_CONTRACT OFF

/* Functions of eight numbers are inlined: no caller sees how they are passed. */
#pragma clang diagnostic ignored "-Wpsabi"

typedef float floats __attribute__((vector_size(32)));
#define FLOATS floats
typedef int32_t wholes __attribute__((vector_size(32)));
#define INTS wholes
typedef int16_t halves __attribute__((vector_size(16)));
#define SHORTS halves

#if defined(__x86_64__)

#include <immintrin.h>

/* Two neighbours as one number, for all lanes of a vector. */
static inline int32_t two(const int16_t *pointer) {
  int32_t result;
  __builtin_memcpy(&result, pointer, sizeof result);
  return result;
}

/* What every x86-64 has. */
#define TARGET
#define NAME(name) name##_basic
#define VECTOR __m128i
#define INPUT __m128i
#define WIDTH 8
#define PARTS 4
#define ITEMS 2
#define GROUPS 1
#define ZERO _mm_setzero_si128()
#define LOAD(pointer) _mm_loadu_si128((const __m128i *)(pointer))
#define LOAD8(pointer) LOAD(pointer)
#define PAIR(pointer) _mm_set1_epi32(two(pointer))
#define ACCUMULATE(sum, a, b) _mm_add_epi32(sum, _mm_madd_epi16(a, b))
static inline void sums_basic(__m128i a, __m128i b, __m128i c, __m128i d, int32_t *result) {
  __m128i ab0 = _mm_unpacklo_epi32(a, b), ab1 = _mm_unpackhi_epi32(a, b);
  __m128i cd0 = _mm_unpacklo_epi32(c, d), cd1 = _mm_unpackhi_epi32(c, d);
  __m128i ab = _mm_add_epi32(ab0, ab1), cd = _mm_add_epi32(cd0, cd1);
  __m128i sum = _mm_add_epi32(_mm_unpacklo_epi64(ab, cd), _mm_unpackhi_epi64(ab, cd));
  _mm_storeu_si128((__m128i *)result, sum);
}
#define SUMS(a, b, c, d, result) sums_basic(a, b, c, d, result)
#include "kernels.h"

/* Vectors of twice the size; no FMA, which rounds once instead of twice. */
#define TARGET __attribute__((target("avx2")))
#define NAME(name) name##_wide
#define VECTOR __m256i
#define INPUT __m256i
#define WIDTH 16
#define PARTS 2
#define ITEMS 4
#define GROUPS 1
#define ZERO _mm256_setzero_si256()
#define LOAD(pointer) _mm256_loadu_si256((const __m256i *)(pointer))
#define LOAD8(pointer) \
  _mm256_zextsi128_si256(_mm_loadu_si128((const __m128i *)(pointer)))
#define PAIR(pointer) _mm256_set1_epi32(two(pointer))
#define ACCUMULATE(sum, a, b) _mm256_add_epi32(sum, _mm256_madd_epi16(a, b))
TARGET static inline void sums_wide(__m256i a, __m256i b, __m256i c, __m256i d,
                                    int32_t *result) {
  __m256i four = _mm256_hadd_epi32(_mm256_hadd_epi32(a, b), _mm256_hadd_epi32(c, d));
  __m128i sum = _mm_add_epi32(_mm256_castsi256_si128(four), _mm256_extracti128_si256(four, 1));
  _mm_storeu_si128((__m128i *)result, sum);
}
#define SUMS(a, b, c, d, result) sums_wide(a, b, c, d, result)
#include "kernels.h"

/* Twice the size again, and one instruction for two products and their sums. */
#define TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))
#define NAME(name) name##_widest
#define VECTOR __m512i
#define INPUT __m512i
#define WIDTH 32
#define PARTS 1
#define ITEMS 4
#define GROUPS 2
#define ZERO _mm512_setzero_si512()
#define LOAD(pointer) _mm512_loadu_si512((const void *)(pointer))
#define LOAD8(pointer) \
  _mm512_zextsi128_si512(_mm_loadu_si128((const __m128i *)(pointer)))
#define PAIR(pointer) _mm512_set1_epi32(two(pointer))
#define ACCUMULATE(sum, a, b) _mm512_dpwssd_epi32(sum, a, b)
TARGET static inline __m256i folded(__m512i a) {
  return _mm256_add_epi32(_mm512_castsi512_si256(a), _mm512_extracti64x4_epi64(a, 1));
}
TARGET static inline void sums_widest(__m512i a, __m512i b, __m512i c, __m512i d,
                                      int32_t *result) {
  __m256i ab = _mm256_hadd_epi32(folded(a), folded(b));
  __m256i four = _mm256_hadd_epi32(ab, _mm256_hadd_epi32(folded(c), folded(d)));
  __m128i sum = _mm_add_epi32(_mm256_castsi256_si128(four), _mm256_extracti128_si256(four, 1));
  _mm_storeu_si128((__m128i *)result, sum);
}
#define SUMS(a, b, c, d, result) sums_widest(a, b, c, d, result)
#include "kernels.h"

#define HAS_WIDEST \
  (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") \
   && __builtin_cpu_supports("avx512vl"))
#define CHOOSE(name, ...) \
  if (HAS_WIDEST) name##_widest(__VA_ARGS__); \
  else if (__builtin_cpu_supports("avx2")) name##_wide(__VA_ARGS__); \
  else name##_basic(__VA_ARGS__)

#else

/* Plain C, for all other machines. */
typedef int32_t ints __attribute__((vector_size(16)));
typedef int16_t shorts __attribute__((vector_size(16)));
static inline shorts load(const int16_t *pointer) {
  shorts result;
  __builtin_memcpy(&result, pointer, sizeof result);
  return result;
}
static inline shorts pair(const int16_t *pointer) {
  int16_t a = pointer[0], b = pointer[1];
  return (shorts){a, b, a, b, a, b, a, b};
}
static inline ints accumulate(ints sum, shorts a, shorts b) {
  typedef int16_t four __attribute__((vector_size(8)));
  four a0 = __builtin_shufflevector(a, a, 0, 2, 4, 6);
  four a1 = __builtin_shufflevector(a, a, 1, 3, 5, 7);
  four b0 = __builtin_shufflevector(b, b, 0, 2, 4, 6);
  four b1 = __builtin_shufflevector(b, b, 1, 3, 5, 7);
  return sum + __builtin_convertvector(a0, ints) * __builtin_convertvector(b0, ints)
         + __builtin_convertvector(a1, ints) * __builtin_convertvector(b1, ints);
}
#define TARGET
#define NAME(name) name##_basic
#define VECTOR ints
#define INPUT shorts
#define WIDTH 8
#define PARTS 4
#define ITEMS 2
#define GROUPS 1
#define ZERO ((ints){0})
#define LOAD(pointer) load(pointer)
#define LOAD8(pointer) load(pointer)
#define PAIR(pointer) pair(pointer)
#define ACCUMULATE(sum, a, b) accumulate(sum, a, b)
static inline void sums_basic(ints a, ints b, ints c, ints d, int32_t *result) {
  result[0] = a[0] + a[1] + a[2] + a[3];
  result[1] = b[0] + b[1] + b[2] + b[3];
  result[2] = c[0] + c[1] + c[2] + c[3];
  result[3] = d[0] + d[1] + d[2] + d[3];
}
#define SUMS(a, b, c, d, result) sums_basic(a, b, c, d, result)
#include "kernels.h"
#define CHOOSE(name, ...) name##_basic(__VA_ARGS__)

#endif

void egraph_pack(const int16_t *weights, ptrdiff_t rows, ptrdiff_t columns, int16_t *packed) {
  for (ptrdiff_t first = 0; first < rows; first += 16) {
    for (ptrdiff_t k = 0; k < columns; k += 2) {
      for (ptrdiff_t row = first; row < first + 16; row++) {
        *packed++ = row < rows ? weights[row * columns + k] : 0;
        *packed++ = row < rows ? weights[row * columns + k + 1] : 0;
      }
    }
  }
}

void egraph_multiply(const int16_t *packed, ptrdiff_t rows, ptrdiff_t columns,
                     const float *scales, const float *bias, const int16_t *input,
                     ptrdiff_t count, ptrdiff_t stride, float *result,
                     ptrdiff_t result_stride) {
  CHOOSE(multiply, packed, rows, columns, scales, bias, input, count, stride, result,
         result_stride);
}

void egraph_products(const int16_t *weights, ptrdiff_t rows, ptrdiff_t columns,
                     const int16_t *input, int32_t *result) {
  CHOOSE(products, weights, rows, columns, input, result);
}

void egraph_cell(const float *gates, float *cells, int fresh, ptrdiff_t hidden, float scale,
                 int16_t *output) {
  CHOOSE(cell, gates, cells, fresh, hidden, scale, output);
}

void egraph_panel(const float *left, ptrdiff_t rows, ptrdiff_t row_stride,
                  ptrdiff_t inner_stride, const float *panel, ptrdiff_t inner, float *result,
                  ptrdiff_t stride, ptrdiff_t width) {
  CHOOSE(panel, left, rows, row_stride, inner_stride, panel, inner, result, stride, width);
}
