#include "core/engine/distil_torch.h"

#include "core/engine/contrast_torch.h"
#include "core/engine/meta_torch.h"
#include "core/engine/sample_torch.h"

namespace tempera::engine::distil {
namespace {

/// Emotions that the batch's corpus says anything about: E in {0, 1}.
Tensor known_of(const Tensor &targets) { return at::isfinite(targets).any(0).to(at::kFloat); }

Tensor log_shares(const Tensor &logits, const Tensor &known) { return at::log_softmax(logits + (known - 1) * 1e4, 1); }

} // namespace

Lesson ask(const std::vector<Network> &teachers, const Corpus &corpus, const std::vector<std::int64_t> &rows,
           const std::vector<std::int32_t> &people, augment::Random random) {
    const at::NoGradGuard no_grad;
    Lesson lesson;
    const double part = 1 / static_cast<double>(teachers.size());
    for (const Network &teacher : teachers) {
        auto same = random;
        const Batch b = forward(teacher, corpus, rows, Mode{}, &same, true);
        const Tensor u = sample::describe(teacher.p, b.stats, corpus.modality());
        const Tensor kinds = at::full({u.size(0)}, static_cast<std::int64_t>(corpus.modality()), u.options().dtype(at::kLong));
        const Tensor logits = meta::prior_logits(teacher.p, teacher.settings.parts, u, kinds);
        const Tensor share = part * log_shares(logits, known_of(b.targets)).exp();
        lesson.share = lesson.share.defined() ? lesson.share + share : share;
        if (b.mixed) continue;
        const auto alike = contrast::likeness(u, people);
        lesson.likeness.resize(alike.size());
        for (std::size_t i = 0; i < alike.size(); ++i) {
            Tensor &mean = lesson.likeness[i];
            const Tensor of_this = part * alike[i].log_share.exp();
            mean = mean.defined() ? mean + of_this : of_this;
        }
    }
    return lesson;
}

Tensor loss(const Lesson &lesson, const Tensor &logits, const Tensor &described,
            const std::vector<std::int32_t> &people) {
    const Tensor known = (lesson.share.amax(0) > 0).to(at::kFloat);
    Tensor sum = -(lesson.share * log_shares(logits, known)).sum(1).mean();
    if (lesson.likeness.empty()) return sum;
    const auto alike = contrast::likeness(described, people);
    for (std::size_t i = 0; i < alike.size(); ++i)
        sum = sum - (lesson.likeness[i] * alike[i].log_share.clamp_min(-50)).sum(1).mean() /
                        static_cast<double>(alike.size());
    return sum;
}

} // namespace tempera::engine::distil
