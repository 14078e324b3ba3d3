#include "core/analysis/projection.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/core.hpp>

namespace tempera::analysis {
namespace {

constexpr std::int64_t steps_between_looks = 2000; ///< at whether to stop

/// What all modalities say at a step, each relative to its mean over the recording.
class Together {
public:
    explicit Together(const engine::Encoded &recording) : recording_(recording) {
        for (const auto &latents : recording.modalities) {
            const auto dim = static_cast<std::size_t>(latents.dim);
            std::vector<double> mean(dim, 0.0);
            double weight = 0;
            for (std::size_t i = 0; i < latents.quality.size(); ++i) {
                const double q = latents.quality[i];
                if (q <= 0) continue;
                weight += q;
                for (std::size_t d = 0; d < dim; ++d) mean[d] += q * static_cast<double>(latents.values[i * dim + d]);
            }
            if (weight > 0)
                for (double &m : mean) m /= weight;
            means_.push_back(std::move(mean));
        }
    }

    /// False: there is nothing at this step.
    bool at(std::int64_t step, std::vector<double> &out) const {
        std::fill(out.begin(), out.end(), 0.0);
        double weight = 0;
        for (std::size_t m = 0; m < recording_.modalities.size(); ++m) {
            const auto &latents = recording_.modalities[m];
            const std::int64_t own = step - latents.start.us / grid_step.us;
            if (own < 0 || own >= latents.steps()) continue;
            const double q = latents.quality[static_cast<std::size_t>(own)];
            if (q <= 0) continue;
            weight += q;
            const float *row = &latents.values[static_cast<std::size_t>(own) * out.size()];
            for (std::size_t d = 0; d < out.size(); ++d) out[d] += q * (static_cast<double>(row[d]) - means_[m][d]);
        }
        if (weight <= 0) return false;
        for (double &v : out) v /= weight;
        return true;
    }

private:
    const engine::Encoded &recording_;
    std::vector<std::vector<double>> means_;
};

} // namespace

Result<Projection> project(const engine::Encoded &recording, const Job &job) {
    int dim = 0;
    for (const auto &latents : recording.modalities) {
        if (dim != 0 && latents.dim != dim) return fail(ErrorCode::bad_argument, {}, "latents of different widths");
        dim = latents.dim;
    }
    const std::int64_t steps = recording.steps();
    Projection out;
    out.x.assign(static_cast<std::size_t>(steps), std::numeric_limits<float>::quiet_NaN());
    out.y = out.x;
    if (dim == 0) return out;

    const Together together(recording);
    std::vector<double> row(static_cast<std::size_t>(dim));
    std::vector<double> mean(row.size(), 0.0);
    cv::Mat products = cv::Mat::zeros(dim, dim, CV_64F);
    std::int64_t count = 0;
    for (std::int64_t i = 0; i < steps; ++i) {
        if (i % steps_between_looks == 0) {
            if (job.stopped()) return fail(ErrorCode::cancelled);
            job.report(0.7 * static_cast<double>(i) / static_cast<double>(steps));
        }
        if (!together.at(i, row)) continue;
        ++count;
        for (int a = 0; a < dim; ++a) {
            const double va = row[static_cast<std::size_t>(a)];
            mean[static_cast<std::size_t>(a)] += va;
            double *line = products.ptr<double>(a);
            for (int b = a; b < dim; ++b) line[b] += va * row[static_cast<std::size_t>(b)];
        }
    }
    const double n = static_cast<double>(std::max<std::int64_t>(count, 1));
    for (double &m : mean) m /= n;
    double variance = 0;
    for (int a = 0; a < dim; ++a)
        for (int b = a; b < dim; ++b) {
            const double c =
                products.at<double>(a, b) / n - mean[static_cast<std::size_t>(a)] * mean[static_cast<std::size_t>(b)];
            products.at<double>(a, b) = products.at<double>(b, a) = c;
            if (a == b) variance += c;
        }
    std::array<std::vector<double>, 2> axes;
    double scale = 0;
    if (count >= 3 && variance > 1e-12) {
        cv::Mat values, vectors; // largest first; a row each
        if (!cv::eigen(products, values, vectors)) return fail(ErrorCode::internal, {}, "no principal components");
        for (int k = 0; k < 2 && k < dim; ++k) {
            const double *v = vectors.ptr<double>(k);
            const auto largest =
                std::max_element(v, v + dim, [](double a, double b) { return std::abs(a) < std::abs(b); });
            const double sign = *largest < 0 ? -1 : 1;
            auto &axis = axes[static_cast<std::size_t>(k)];
            for (int d = 0; d < dim; ++d) axis.push_back(sign * v[d]);
            out.explained[static_cast<std::size_t>(k)] = std::clamp(values.at<double>(k) / variance, 0.0, 1.0);
        }
        scale = 1 / std::sqrt(values.at<double>(0));
    }
    for (std::int64_t i = 0; i < steps; ++i) {
        if (i % steps_between_looks == 0 && job.stopped()) return fail(ErrorCode::cancelled);
        if (!together.at(i, row)) continue;
        for (std::size_t k = 0; k < 2; ++k) {
            double place = 0;
            for (std::size_t d = 0; d < axes[k].size(); ++d) place += axes[k][d] * (row[d] - mean[d]);
            (k == 0 ? out.x : out.y)[static_cast<std::size_t>(i)] = static_cast<float>(place * scale);
        }
    }
    job.report(1);
    return out;
}

std::vector<std::int64_t> thinned(const Projection &projection, std::int64_t most) {
    const std::int64_t steps = projection.steps();
    const std::int64_t every = std::max<std::int64_t>(1, (steps + most - 1) / std::max<std::int64_t>(most, 1));
    std::vector<std::int64_t> out, group;
    for (std::int64_t from = 0; from < steps; from += every) {
        group.clear();
        for (std::int64_t i = from; i < std::min(from + every, steps); ++i)
            if (!std::isnan(projection.x[static_cast<std::size_t>(i)])) group.push_back(i);
        if (!group.empty()) out.push_back(group[(group.size() - 1) / 2]);
    }
    return out;
}

std::vector<Span> stretches(std::span<const std::int64_t> steps, Time bridge) {
    std::vector<Span> out;
    for (const std::int64_t step : steps) {
        const Span here{grid_step * step, grid_step * (step + 1)};
        if (!out.empty() && here.onset - out.back().offset <= bridge)
            out.back().offset = here.offset;
        else
            out.push_back(here);
    }
    return out;
}

} // namespace tempera::analysis
