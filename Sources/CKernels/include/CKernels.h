#pragma once

#include <stddef.h>
#include <stdint.h>

/// Puts the weights of sixteen rows side by side, two neighbours of each row at a time.
///
/// `packed` has room for `rows`, rounded up to a multiple of 16, times `columns` numbers;
/// rows beyond the last one are zero. `columns` is even.
void egraph_pack(const int16_t *weights, ptrdiff_t rows, ptrdiff_t columns, int16_t *packed);

/// Products of a packed matrix of 16-bit integers with `count` vectors.
///
/// Element (i, r) of the result, `result[i * result_stride + r]`, becomes
/// `base + sum * scales[r]`, where the sum of products is exact in 32 bits and the base is
/// `bias[r]`, or the element itself where `bias` is NULL. `columns` is even. Every machine
/// gives the same result.
void egraph_multiply(const int16_t *packed, ptrdiff_t rows, ptrdiff_t columns,
                     const float *scales, const float *bias, const int16_t *input,
                     ptrdiff_t count, ptrdiff_t stride, float *result,
                     ptrdiff_t result_stride);

/// The products of a vector with `rows` rows of a matrix, exact in 32 bits. `rows` is a
/// multiple of 4, `columns` of 8.
void egraph_products(const int16_t *weights, ptrdiff_t rows, ptrdiff_t columns,
                     const int16_t *input, int32_t *result);

/// One step of a recurrent layer: `hidden` input gates, output gates and candidates to cells,
/// which hold those of the step before unless `fresh`, and to outputs times `scale`, rounded.
///
/// `hidden` is a multiple of 8. The squashing functions are those of `Activation`, to the
/// last bit.
void egraph_cell(const float *gates, float *cells, int fresh, ptrdiff_t hidden, float scale,
                 int16_t *output);

/// Adds the products of up to four rows of a matrix with a panel of eight columns, or with
/// two panels where `width` is more than eight, to `result`.
///
/// Element (i, k) of the left matrix is `left[i * row_stride + k * inner_stride]`; a panel
/// has eight numbers for each k and the next one follows it. Sums run in the order of k, each product rounded before it is
/// added, so that every machine gives the same result.
void egraph_panel(const float *left, ptrdiff_t rows, ptrdiff_t row_stride,
                  ptrdiff_t inner_stride, const float *panel, ptrdiff_t inner,
                  float *result, ptrdiff_t stride, ptrdiff_t width);
