// The fast head in closed form: ridge regression from normalized descriptions to slots, one per modality, solved exactly
// and differentiated through (Bertinetto et al. 2019, R2-D2). It draws the boundary that a few labels allow, where
// prototypes know only the middle of each emotion. It may start from heads that are known already, and then leaves them
// only as far as the rows ask for it.
#pragma once

#include "core/engine/params_torch.h"

namespace tempera::engine::closed_form {

/// Rows to learn from. B episodes, S rows, D numbers a description, N slots, M modalities.
struct Rows {
    Tensor z;      ///< B x S x D, normalized by the recording
    Tensor y;      ///< B x S x N, targets with mean 0 over the slots in use
    Tensor weight; ///< B x S, 0: the row does not count
    Tensor hot;    ///< B x S x M, one-hot modality
};

/// Heads B x M x N x D that minimize, per modality,
///     sum_i weight_i |head z_i / D - y_i|^2 + penalty_m |head - start|^2 / D.
/// penalty M, positive; start B x M x N x D. Where a slot's targets are what `start` answers, its head stays `start`.
Tensor solve(const Rows &rows, const Tensor &penalty, const Tensor &start);

/// B x Q x N.
Tensor answer(const Tensor &heads, const Tensor &z, const Tensor &hot);

} // namespace tempera::engine::closed_form
