#include "core/engine/memory_torch.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace tempera::engine {
namespace {

constexpr int most_rows = 8;         ///< of one emotion in one modality
constexpr float fade = 0.5F;         ///< from visit to visit: people change
constexpr auto trained_rows = static_cast<std::int64_t>(trained_modalities.size());

/// The rows with these numbers, in rising order; examples are numbered anew.
Memory chosen(const Memory &from, const std::vector<std::int64_t> &rows) {
    Memory to;
    if (rows.empty()) return to;
    to.z = from.z.index_select(0, at::tensor(rows, at::kLong));
    std::int64_t last = -1, owner = -1;
    for (const auto r : rows) {
        const auto i = static_cast<std::size_t>(r);
        owner += from.owner[i] != last;
        last = from.owner[i];
        to.modality.push_back(from.modality[i]);
        to.owner.push_back(owner);
        to.emotion.push_back(from.emotion[i]);
        to.weight.push_back(from.weight[i]);
    }
    return to;
}

} // namespace

Memory remember(const Memory &before, const ExampleRows &rows, const meta::Norm &norm) {
    const Tensor kind = at::tensor(rows.modality, at::kLong);
    const Tensor z = (rows.u - norm.mean[0].index_select(0, kind)) / norm.spread[0].index_select(0, kind);
    Memory all = before;
    for (float &w : all.weight) w *= fade;
    all.z = before.empty() ? z : at::cat({before.z, z}, 0);
    // The rows of one example together.
    std::vector<std::int64_t> order(rows.owner.size());
    std::iota(order.begin(), order.end(), std::int64_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return rows.owner[static_cast<std::size_t>(a)] < rows.owner[static_cast<std::size_t>(b)]; });
    const auto old_rows = static_cast<std::int64_t>(before.emotion.size());
    const auto old_examples = before.empty() ? 0 : before.owner.back() + 1;
    std::vector<std::int64_t> place(all.emotion.size());
    std::iota(place.begin(), place.end(), std::int64_t{0});
    for (const auto r : order) {
        const auto i = static_cast<std::size_t>(r);
        place.push_back(old_rows + r);
        all.modality.push_back(rows.modality[i]);
        all.owner.push_back(old_examples + rows.owner[i]);
        all.emotion.push_back(rows.emotion[i]);
        all.weight.push_back(rows.weight.empty() ? 1 : rows.weight[i]);
    }
    all.z = all.z.index_select(0, at::tensor(place, at::kLong));

    std::map<std::pair<std::int64_t, std::int64_t>, int> seen; // modality and emotion -> rows
    std::vector<std::int64_t> keep;
    for (auto i = all.emotion.size(); i-- > 0;)
        if (all.modality[i] < trained_rows && ++seen[{all.modality[i], all.emotion[i]}] <= most_rows)
            keep.push_back(static_cast<std::int64_t>(i));
    std::reverse(keep.begin(), keep.end());
    return chosen(all, keep);
}

Memory for_names(const Memory &memory, const std::vector<std::string> &old_names, const std::vector<std::string> &names) {
    std::vector<std::int64_t> keep, slots;
    for (std::size_t i = 0; i < memory.emotion.size(); ++i) {
        const auto found = std::find(names.begin(), names.end(), old_names[static_cast<std::size_t>(memory.emotion[i])]);
        if (found == names.end()) continue;
        keep.push_back(static_cast<std::int64_t>(i));
        slots.push_back(found - names.begin());
    }
    Memory own = chosen(memory, keep);
    own.emotion = std::move(slots);
    return own;
}

Tensor placed(const Memory &memory, const meta::Norm &norm) {
    const Tensor kind = at::tensor(memory.modality, at::kLong);
    return memory.z * norm.spread[0].index_select(0, kind) + norm.mean[0].index_select(0, kind);
}

std::vector<int> examples_of(const Memory &memory, std::int64_t emotions) {
    std::vector<int> count(static_cast<std::size_t>(emotions), 0);
    for (std::size_t i = 0; i < memory.owner.size(); ++i)
        count[static_cast<std::size_t>(memory.emotion[i])] += i == 0 || memory.owner[i] != memory.owner[i - 1];
    return count;
}

void put(const Memory &memory, TensorFile &file) {
    if (memory.empty()) return;
    file.tensors["memory"] = memory.z.contiguous();
    file.tensors["memory.modality"] = at::tensor(memory.modality, at::kLong);
    file.tensors["memory.owner"] = at::tensor(memory.owner, at::kLong);
    file.tensors["memory.emotion"] = at::tensor(memory.emotion, at::kLong);
    file.tensors["memory.weight"] = at::tensor(memory.weight);
}

Result<Memory> take_memory(const TensorFile &file, std::int64_t width, std::int64_t emotions) {
    const auto bad = [](const char *detail) { return fail(ErrorCode::bad_model, "adapted state", detail); };
    const auto find = [&](const char *name) {
        const auto found = file.tensors.find(name);
        return found == file.tensors.end() ? Tensor() : found->second;
    };
    Memory memory;
    const Tensor z = find("memory"), modality = find("memory.modality"), owner = find("memory.owner"),
                 emotion = find("memory.emotion"), weight = find("memory.weight");
    if (!z.defined()) return memory;
    const auto fits = [&](const Tensor &t, at::ScalarType type) {
        return t.defined() && t.dim() == 1 && t.size(0) == z.size(0) && t.scalar_type() == type;
    };
    if (z.dim() != 2 || z.size(0) == 0 || z.size(1) != width || z.scalar_type() != at::kFloat || !fits(modality, at::kLong) ||
        !fits(owner, at::kLong) || !fits(emotion, at::kLong) || !fits(weight, at::kFloat))
        return bad("what it remembers has another shape");
    const auto outside = [](const Tensor &t, std::int64_t end) { return ((t < 0).logical_or(t >= end)).any().item<bool>(); };
    if (outside(modality, trained_rows) || outside(emotion, emotions) || outside(owner, z.size(0)) || (weight <= 0).logical_or(weight > 1).any().item<bool>())
        return bad("what it remembers is out of range");
    memory.z = z;
    for (std::int64_t i = 0; i < z.size(0); ++i) {
        memory.modality.push_back(modality[i].item<std::int64_t>());
        memory.owner.push_back(owner[i].item<std::int64_t>());
        memory.emotion.push_back(emotion[i].item<std::int64_t>());
        memory.weight.push_back(weight[i].item<float>());
    }
    return memory;
}

} // namespace tempera::engine
