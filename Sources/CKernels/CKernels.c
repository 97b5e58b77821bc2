#include "CKernels.h"

/* No product and sum may become one operation: results would differ between machines. */
#pragma STDC FP_CONTRACT OFF

typedef float floats __attribute__((vector_size(32)));
#define FLOATS floats

#if defined(__x86_64__)

#include <immintrin.h>

/* What every x86-64 has. */
#define TARGET
#define NAME(name) name##_basic
#define VECTOR __m128i
#define WIDTH 8
#define ZERO _mm_setzero_si128()
#define LOAD(pointer) _mm_loadu_si128((const __m128i *)(pointer))
#define LOAD8(pointer) LOAD(pointer)
#define ADD(a, b) _mm_add_epi32(a, b)
#define PAIRS(a, b) _mm_madd_epi16(a, b)
static inline void sums_basic(__m128i a, __m128i b, __m128i c, __m128i d, int32_t *result) {
  __m128i ab0 = _mm_unpacklo_epi32(a, b), ab1 = _mm_unpackhi_epi32(a, b);
  __m128i cd0 = _mm_unpacklo_epi32(c, d), cd1 = _mm_unpackhi_epi32(c, d);
  __m128i ab = _mm_add_epi32(ab0, ab1), cd = _mm_add_epi32(cd0, cd1);
  __m128i sum = _mm_add_epi32(_mm_unpacklo_epi64(ab, cd), _mm_unpackhi_epi64(ab, cd));
  _mm_storeu_si128((__m128i *)result, sum);
}
#define SUMS(a, b, c, d, result) sums_basic(a, b, c, d, result)
#include "kernels.h"
#undef TARGET
#undef NAME
#undef VECTOR
#undef WIDTH
#undef ZERO
#undef LOAD
#undef LOAD8
#undef ADD
#undef PAIRS
#undef SUMS

/* Vectors of twice the size; no FMA, which rounds once instead of twice. */
#define TARGET __attribute__((target("avx2")))
#define NAME(name) name##_wide
#define VECTOR __m256i
#define WIDTH 16
#define ZERO _mm256_setzero_si256()
#define LOAD(pointer) _mm256_loadu_si256((const __m256i *)(pointer))
#define LOAD8(pointer) \
  _mm256_zextsi128_si256(_mm_loadu_si128((const __m128i *)(pointer)))
#define ADD(a, b) _mm256_add_epi32(a, b)
#define PAIRS(a, b) _mm256_madd_epi16(a, b)
TARGET static inline void sums_wide(__m256i a, __m256i b, __m256i c, __m256i d,
                                    int32_t *result) {
  __m256i four = _mm256_hadd_epi32(_mm256_hadd_epi32(a, b), _mm256_hadd_epi32(c, d));
  __m128i sum = _mm_add_epi32(_mm256_castsi256_si128(four), _mm256_extracti128_si256(four, 1));
  _mm_storeu_si128((__m128i *)result, sum);
}
#define SUMS(a, b, c, d, result) sums_wide(a, b, c, d, result)
#include "kernels.h"

#define CHOOSE(name, ...) \
  if (__builtin_cpu_supports("avx2")) name##_wide(__VA_ARGS__); \
  else name##_basic(__VA_ARGS__)

#else

/* Plain C, for all other machines. */
typedef int32_t ints __attribute__((vector_size(16)));
static inline ints load(const int16_t *p) { return (ints){p[0], p[1], p[2], p[3]}; }
#define TARGET
#define NAME(name) name##_basic
#define VECTOR ints
#define WIDTH 4
#define ZERO ((ints){0})
#define LOAD(pointer) load(pointer)
#define LOAD8(pointer) load(pointer)
#define ADD(a, b) ((a) + (b))
#define PAIRS(a, b) ((a) * (b))
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

void egraph_multiply(const int16_t *weights, ptrdiff_t rows, ptrdiff_t columns,
                     const float *scales, const float *bias, const int16_t *input,
                     ptrdiff_t count, ptrdiff_t stride, float *result,
                     ptrdiff_t result_stride) {
  CHOOSE(multiply, weights, rows, columns, scales, bias, input, count, stride, result,
         result_stride);
}

void egraph_products(const int16_t *weights, ptrdiff_t rows, ptrdiff_t columns,
                     const int16_t *input, int32_t *result) {
  CHOOSE(products, weights, rows, columns, input, result);
}

void egraph_panel(const float *left, ptrdiff_t rows, ptrdiff_t row_stride,
                  ptrdiff_t inner_stride, const float *panel, ptrdiff_t inner, float *result,
                  ptrdiff_t stride, ptrdiff_t width) {
  CHOOSE(panel, left, rows, row_stride, inner_stride, panel, inner, result, stride, width);
}
