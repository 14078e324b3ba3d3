// Imported measures as descriptions: no network has been trained on them, so what a window of them is like is told by
// plain statistics, brought to the width that the learner compares.
#pragma once

#include "core/engine/network_torch.h"

namespace tempera::engine::measures {

/// h B x T x K (NaN: missing), weight B x T -> B x `width`: mean and deviation of each column over the steps where it is
/// there (0 where it is nowhere), fitted to the width.
Tensor pool(const Tensor &h, const Tensor &weight, std::int64_t width);

/// The same for the window of +-`reach` steps around each step of one sequence: h T x K, weight T -> T x `width`.
Tensor pool_windows(const Tensor &h, const Tensor &weight, std::int64_t width, int reach);

/// Rows of any number of statistics -> rows x `width`: filled up with zeros where they fit, else projected by a fixed
/// Gaussian matrix with variance 1 / `width` (Johnson and Lindenstrauss 1984), which keeps distances to within some per
/// cent. The same on every machine.
Tensor fit(const Tensor &statistics, std::int64_t width);

/// The network with one more row in every table that has one per modality: "known", mean and general head are 0, spread
/// and whitening 1; how far examples are believed is taken from the body's row. Other tensors are shared, not copied.
Network with_measures(const Network &network);

} // namespace tempera::engine::measures
