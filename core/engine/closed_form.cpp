#include "core/engine/closed_form_torch.h"

namespace tempera::engine::closed_form {

Tensor solve(const Rows &rows, const Tensor &penalty, const Tensor &start) {
    const Tensor missing = rows.y - answer(start, rows.z, rows.hot);
    const auto d = rows.z.size(2), modalities = penalty.size(0);
    std::vector<Tensor> heads;
    for (std::int64_t m = 0; m < modalities; ++m) {
        const Tensor weight = (rows.weight * rows.hot.select(2, m)).unsqueeze(2);
        if (weight.detach().sum().item<float>() <= 0) { // the modality is not there
            heads.push_back(start.select(1, m));
            continue;
        }
        const Tensor heavy = rows.z * weight;
        const auto solved = [&](const Tensor &scatter, const Tensor &right) {
            const Tensor unit = at::eye(scatter.size(1), scatter.options());
            return at::linalg_solve(scatter / static_cast<double>(d) + penalty[m] * unit, right);
        };
        // The same heads either way; what is inverted is as large as there are numbers, or rows.
        const Tensor moved =
            rows.z.size(1) < d
                ? at::matmul(rows.z.transpose(1, 2), solved(at::matmul(heavy, rows.z.transpose(1, 2)), weight * missing))
                : solved(at::matmul(heavy.transpose(1, 2), rows.z), at::matmul(heavy.transpose(1, 2), missing));
        heads.push_back(start.select(1, m) + moved.transpose(1, 2));
    }
    return at::stack(heads, 1);
}

Tensor answer(const Tensor &heads, const Tensor &z, const Tensor &hot) {
    const auto b = heads.size(0), m = heads.size(1), n = heads.size(2), d = heads.size(3);
    const Tensor all = at::matmul(z, heads.reshape({b, m * n, d}).transpose(1, 2)) / static_cast<double>(d);
    return (all.view({z.size(0), z.size(1), m, n}) * hot.unsqueeze(3)).sum(2);
}

} // namespace tempera::engine::closed_form
