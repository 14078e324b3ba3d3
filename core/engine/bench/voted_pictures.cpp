#include "core/engine/bench/weights_torch.h"
#include "core/engine/corpus_torch.h"
#include "core/engine/facade_torch.h"
#include "core/engine/meta_torch.h"
#include "core/engine/module.h"

#include <algorithm>

namespace tempera::engine::bench {

Result<VotedPictures> inside::voted_pictures(const std::filesystem::path &weights, const TrainingSet &set,
                                             std::vector<std::string> &emotions, int threads, const Job &job) {
    try {
        const at::NoGradGuard no_grad;
        const auto network = network_for(set, weights, threads);
        if (!network) return tl::unexpected(network.error());
        const auto face = std::find_if(set.sources.begin(), set.sources.end(),
                                       [](const TrainingSource &s) { return s.modality == Modality::face; });
        if (face == set.sources.end()) return fail(ErrorCode::bad_argument, "votes", "there is no source of faces");
        Corpus c;
        c.source = &*face;
        c.targets = at::empty(
            {static_cast<std::int64_t>(face->samples.size()), static_cast<std::int64_t>(set.emotions.size())});
        std::vector<std::int64_t> rows;
        for (std::size_t i = 0; i < face->samples.size(); ++i) {
            const TrainingSample &s = face->samples[i];
            if (s.targets.size() != set.emotions.size() || s.face.size() != static_cast<std::size_t>(face_width))
                return fail(ErrorCode::bad_argument, face->name, "a picture or its votes have a wrong size");
            const auto row = static_cast<std::int64_t>(i);
            std::copy(s.targets.begin(), s.targets.end(), c.targets[row].data_ptr<float>());
            if (s.validation && at::nan_to_num(c.targets[row], 0.0, 0.0, 0.0).sum().item<double>() > 0)
                rows.push_back(row);
        }
        if (rows.empty()) return fail(ErrorCode::bad_argument, c.source->name, "no picture has a vote");
        const Tensor index = at::tensor(rows, at::kLong);
        const Tensor votes = c.targets.index_select(0, index);
        const Tensor known =
            at::isfinite(votes).all(0).logical_and(network->p["known"][static_cast<std::int64_t>(Modality::face)] > 0);
        const Tensor columns = known.nonzero().flatten();
        if (columns.numel() < 2)
            return fail(ErrorCode::bad_argument, weights.string(), "the weights know no faces of these emotions");
        emotions.clear();
        for (std::int64_t i = 0; i < columns.numel(); ++i)
            emotions.push_back(set.emotions[static_cast<std::size_t>(columns[i].item<std::int64_t>())]);
        const Tensor u = embeddings(*network, c, rows, nullptr, job);
        if (job.stopped()) return fail(ErrorCode::cancelled);
        const auto emotion_count = static_cast<std::int64_t>(set.emotions.size());
        const meta::Samples all{u.unsqueeze(0), at::full({1, u.size(0)}, static_cast<std::int64_t>(Modality::face), at::kLong),
                                at::ones({1, u.size(0)})};
        const Params &p = network->p;
        const Parts &parts = network->settings.parts;
        const Tensor every = at::arange(emotion_count, at::kLong).unsqueeze(0);
        const auto answer = meta::prior_answer(p, every, all, meta::norm_of(p, parts, all), parts, true);
        const Fused fused = fuse(p, {{Modality::face, answer.logits[0], answer.spread[0], at::ones({u.size(0)})}}, u.size(0), emotion_count);
        const Tensor m = fused.membership.index_select(1, columns).contiguous();
        const Tensor width = (fused.upper - fused.lower).index_select(1, columns).contiguous();
        const Tensor t = votes.index_select(1, columns).contiguous();
        VotedPictures out;
        out.emotions = columns.numel();
        out.membership.assign(m.data_ptr<float>(), m.data_ptr<float>() + m.numel());
        out.width.assign(width.data_ptr<float>(), width.data_ptr<float>() + width.numel());
        out.vote.assign(t.data_ptr<float>(), t.data_ptr<float>() + t.numel());
        return out;
    } catch (const std::exception &e) {
        return fail(ErrorCode::internal, "votes", e.what());
    }
}

} // namespace tempera::engine::bench
