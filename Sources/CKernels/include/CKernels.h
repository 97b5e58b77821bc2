#pragma once

#include <stddef.h>
#include <stdint.h>

/// Products of a matrix of 16-bit integers with `count` vectors.
///
/// Element (i, r) of the result, `result[i * result_stride + r]`, becomes
/// `base + sum * scales[r]`, where the sum of products is exact in 32 bits and the base is
/// `bias[r]`, or the element itself where `bias` is NULL. `rows` is a multiple of 4, `columns`
/// of 8. Every machine gives the same result.
void egraph_multiply(const int16_t *weights, ptrdiff_t rows, ptrdiff_t columns,
                     const float *scales, const float *bias, const int16_t *input,
                     ptrdiff_t count, ptrdiff_t stride, float *result,
                     ptrdiff_t result_stride);

/// The products of a vector with `rows` rows of a matrix, exact in 32 bits; sizes as above.
void egraph_products(const int16_t *weights, ptrdiff_t rows, ptrdiff_t columns,
                     const int16_t *input, int32_t *result);

/// Adds the products of up to four rows of a matrix with a panel of eight columns, or with
/// two panels where `width` is more than eight, to `result`.
///
/// Element (i, k) of the left matrix is `left[i * row_stride + k * inner_stride]`; a panel
/// has eight numbers for each k and the next one follows it. Sums run in the order of k, each product rounded before it is
/// added, so that every machine gives the same result.
void egraph_panel(const float *left, ptrdiff_t rows, ptrdiff_t row_stride,
                  ptrdiff_t inner_stride, const float *panel, ptrdiff_t inner,
                  float *result, ptrdiff_t stride, ptrdiff_t width);
