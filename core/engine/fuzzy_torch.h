// Generalized fuzzy rules: first-order Takagi-Sugeno-Kang rules whose antecedent is one multivariate Gaussian with
// a full precision matrix, kept positive by its Cholesky factor.
#pragma once

#include "core/engine/params_torch.h"

namespace tempera::engine::fuzzy {

/// Projections stay within +-limit, the range in which antecedents are drawn.
inline constexpr double limit = 3;

void make(Params &p, Init &init, int latent, int rules, int dimension, int semantic);

/// x ... x C -> ... x d: limit * tanh(P x / limit).
Tensor project(const Params &p, const Tensor &x);

/// Lower-triangular factors R x d x d; the diagonal is softplus(raw) + 0.05.
Tensor factors(const Params &p);

/// log of the normalized firing strengths, ... x R, for v ... x d, centres R x d, factors R x d x d:
/// log_softmax_r(-1/2 |L_r' (v - c_r)|^2 / d). Divided by the dimension, or the rules saturate.
Tensor log_firing(const Tensor &v, const Tensor &centres, const Tensor &factors);

/// Affine consequents, ... x R x S: A_r v + b_r.
Tensor conclusions(const Params &p, const Tensor &v);

/// Each rule's covariance matrix, R x d x d: (L L')^-1 d, since the exponent is divided by d.
Tensor covariances(const Tensor &factors);

/// Width of each rule's marginal Gaussian on each axis, R x d: the roots of the covariances' diagonals.
Tensor widths(const Tensor &factors);

/// Per row, De Luca and Termini's fuzzy entropy of memberships ... x N, averaged over the emotions, in bits: [0, 1].
Tensor entropy(const Tensor &membership);

} // namespace tempera::engine::fuzzy
