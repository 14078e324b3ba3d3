// A linear support vector machine: libsvm's, where it was installed when this program was built.
#include "core/engine/bench/per_modality_torch.h"

#ifdef TEMPERA_LIBSVM
#include <cmath>
#include <libsvm/svm.h>
#include <stdexcept>
#endif

namespace tempera::engine::bench {

#ifdef TEMPERA_LIBSVM
namespace {

/// libsvm's own form of rows: (index from 1, value) pairs, ended by index -1.
class Nodes {
public:
    explicit Nodes(const Tensor &x) : width_(static_cast<std::size_t>(x.size(1))) {
        const Tensor c = x.to(at::kFloat).contiguous();
        const float *values = c.data_ptr<float>();
        for (std::int64_t r = 0; r < c.size(0); ++r) {
            for (std::size_t k = 0; k < width_; ++k)
                nodes_.push_back({static_cast<int>(k) + 1, static_cast<double>(*values++)});
            nodes_.push_back({-1, 0});
        }
    }
    svm_node *row(std::size_t r) { return nodes_.data() + r * (width_ + 1); }

private:
    std::size_t width_;
    std::vector<svm_node> nodes_;
};

/// C-SVC. One machine for each pair of labels; a label's membership is the mean over its pairs of the logistic function
/// of the decision, which softens libsvm's vote.
class Svm final : public PerModality {
public:
    explicit Svm(const Network &network) : PerModality(network, Reading::all) {}
    [[nodiscard]] std::string name() const override { return "linear SVM"; }

protected:
    [[nodiscard]] Tensor fit_and_answer(const Tensor &x, const Tensor &slot, const Tensor &asked,
                                        std::int64_t ways) const override {
        const auto rows = static_cast<std::size_t>(x.size(0));
        Nodes train(x), query(asked);
        std::vector<double> y(rows);
        std::vector<svm_node *> at_row(rows);
        for (std::size_t r = 0; r < rows; ++r) {
            y[r] = static_cast<double>(slot[static_cast<std::int64_t>(r)].item<std::int64_t>());
            at_row[r] = train.row(r);
        }
        svm_problem problem{};
        problem.l = static_cast<int>(rows);
        problem.y = y.data();
        problem.x = at_row.data();
        svm_parameter settings{};
        settings.svm_type = C_SVC;
        settings.kernel_type = LINEAR;
        settings.C = cost / static_cast<double>(x.size(1));
        settings.eps = 1e-3;
        settings.cache_size = 16;
        settings.shrinking = 1;
        svm_set_print_string_function([](const char *) {});
        if (const char *wrong = svm_check_parameter(&problem, &settings)) throw std::runtime_error(wrong);
        const std::unique_ptr<svm_model, void (*)(svm_model *)> model(
            svm_train(&problem, &settings), [](svm_model *m) { svm_free_and_destroy_model(&m); });
        const auto classes = static_cast<std::size_t>(svm_get_nr_class(model.get()));
        std::vector<int> labels(classes);
        svm_get_labels(model.get(), labels.data());
        std::vector<double> decision(classes * (classes - 1) / 2);
        Tensor out = at::zeros({asked.size(0), ways});
        auto membership = out.accessor<float, 2>();
        for (std::int64_t q = 0; q < asked.size(0); ++q) {
            svm_predict_values(model.get(), query.row(static_cast<std::size_t>(q)), decision.data());
            std::size_t pair = 0;
            for (std::size_t i = 0; i < classes; ++i)
                for (std::size_t j = i + 1; j < classes; ++j) {
                    const double first = 1 / (1 + std::exp(-steepness * decision[pair++]));
                    const double share = 1 / static_cast<double>(classes - 1);
                    membership[q][labels[i]] += static_cast<float>(first * share);
                    membership[q][labels[j]] += static_cast<float>((1 - first) * share);
                }
        }
        return out;
    }

private:
    static constexpr double cost = 10; ///< C of rows divided by the root of their width
    static constexpr double steepness = 3;
};

} // namespace

std::unique_ptr<Method> make_svm(const Network &network) { return std::make_unique<Svm>(network); }
#else
std::unique_ptr<Method> make_svm(const Network & /*network*/) { return nullptr; }
#endif

} // namespace tempera::engine::bench
