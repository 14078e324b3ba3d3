// ST-F2M and the prior alone as methods of the benchmark.
#pragma once

#include "core/engine/adapt_torch.h"
#include "core/engine/bench/method_torch.h"
#include "core/engine/meta_torch.h"

#include <optional>

namespace tempera::engine::bench {

/// What adaptation does in the product: adapt_examples with the support, the query as the unlabelled rest of the
/// recording, the fusion of an item's modalities, and the prior where held-out labels spoke for it.
class StF2MMethod final : public Method {
public:
    struct Options {
        std::string name = "ST-F2M";
        Parts parts;
        bool held_out = true;
        bool keep_prior = true;    ///< where held-out labels speak for it
        bool names_hidden = false; ///< every label as one that the prior does not know
        bool memory = true;        ///< begins where adaptation to the visit before ended, if the task has one
        bool together = false;     ///< see bench::together
    };
    /// `network` is shared, not copied.
    StF2MMethod(Network network, Options options) : network_(std::move(network)), options_(std::move(options)) {}

    [[nodiscard]] std::string name() const override { return options_.name; }
    [[nodiscard]] Tensor answer(const Task &task) const override;
    [[nodiscard]] std::string note() const override;

private:
    Network network_;
    Options options_;
    /// What the visit before leaves to this one, as the program carries it over; nothing where the prior was kept.
    [[nodiscard]] Memory remembered(const Task &task) const;
    [[nodiscard]] Adaptation adaptation(const Task &task, const Memory &memory) const;
    [[nodiscard]] Tensor ids(const Task &task) const; ///< 1 x N

    mutable int answered_ = 0, kept_prior_ = 0;
};

/// The prior alone: labels that it does not know get membership 0.
class PriorMethod final : public Method {
public:
    explicit PriorMethod(Network network) : network_(std::move(network)) {}
    [[nodiscard]] std::string name() const override { return "no adaptation"; }
    [[nodiscard]] Tensor answer(const Task &task) const override;

private:
    Network network_;
};

/// The same weights, by which the prior's logits and anchors count nothing where an emotion is known.
Network without_prior(const Network &network);

/// One ablation by its key (few_shot.h); null for an unknown one.
std::unique_ptr<Method> make_ablation(const Network &network, const std::string &key);

} // namespace tempera::engine::bench
