#include "core/analysis/projection.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace tempera::analysis {
namespace {

constexpr std::int64_t steps_between_looks = 2000; ///< at whether to stop

/// What all modalities say at a step, each relative to its mean over the recording.
class Together {
public:
    explicit Together(const engine::Encoded &recording) {
        for (const auto &latents : recording.modalities) {
            if (latents.modality == Modality::measures || latents.places() == 0) continue; // no embedding
            all_.push_back(&latents);
            const auto dim = static_cast<std::size_t>(latents.places()), row = static_cast<std::size_t>(latents.dim);
            std::vector<double> mean(dim, 0.0);
            double weight = 0;
            for (std::size_t i = 0; i < latents.quality.size(); ++i) {
                const double q = latents.quality[i];
                if (q <= 0) continue;
                weight += q;
                for (std::size_t d = 0; d < dim; ++d) mean[d] += q * static_cast<double>(latents.values[i * row + d]);
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
        for (std::size_t m = 0; m < all_.size(); ++m) {
            const auto &latents = *all_[m];
            const std::int64_t own = step - latents.start.us / grid_step.us;
            if (own < 0 || own >= latents.steps()) continue;
            const double q = latents.quality[static_cast<std::size_t>(own)];
            if (q <= 0) continue;
            weight += q;
            // Several stems of one modality lie one after the other; they count as their mean.
            const auto width = static_cast<std::size_t>(latents.places());
            const double part = q * static_cast<double>(out.size()) / static_cast<double>(width);
            const float *row = &latents.values[static_cast<std::size_t>(own) * static_cast<std::size_t>(latents.dim)];
            for (std::size_t d = 0; d < width; ++d)
                out[d % out.size()] += part * (static_cast<double>(row[d]) - means_[m][d]);
        }
        if (weight <= 0) return false;
        for (double &v : out) v /= weight;
        return true;
    }

private:
    std::vector<const engine::Latents *> all_;
    std::vector<std::vector<double>> means_;
};

/// Square and symmetric, row-major.
struct Symmetric {
    std::size_t size;
    std::vector<double> values;
    explicit Symmetric(std::size_t n) : size(n), values(n * n, 0.0) {}
    double &at(std::size_t a, std::size_t b) { return values[a * size + b]; }
};

/// Eigenvalues and their vectors (in rows), largest first, by cyclic Jacobi rotations (Golub, Van Loan, "Matrix
/// Computations", 8.5): slow for thousands of dimensions, exact and short for the few that latents have.
std::vector<std::pair<double, std::vector<double>>> eigen(Symmetric m) {
    const std::size_t n = m.size;
    Symmetric vectors(n);
    double scale = 0;
    for (std::size_t a = 0; a < n; ++a) {
        vectors.at(a, a) = 1;
        scale += m.at(a, a) * m.at(a, a);
    }
    for (int sweep = 0; sweep < 50; ++sweep) {
        double rest = 0;
        for (std::size_t a = 0; a < n; ++a)
            for (std::size_t b = a + 1; b < n; ++b) rest += m.at(a, b) * m.at(a, b);
        if (rest <= 1e-24 * scale) break;
        for (std::size_t a = 0; a < n; ++a) {
            for (std::size_t b = a + 1; b < n; ++b) {
                if (m.at(a, b) == 0) continue;
                const double theta = (m.at(b, b) - m.at(a, a)) / (2 * m.at(a, b));
                const double t = (theta < 0 ? -1 : 1) / (std::abs(theta) + std::sqrt(theta * theta + 1));
                const double c = 1 / std::sqrt(t * t + 1), s = t * c;
                for (std::size_t k = 0; k < n; ++k) {
                    const double ka = m.at(k, a), kb = m.at(k, b);
                    m.at(k, a) = c * ka - s * kb;
                    m.at(k, b) = s * ka + c * kb;
                }
                for (std::size_t k = 0; k < n; ++k) {
                    const double ak = m.at(a, k), bk = m.at(b, k);
                    m.at(a, k) = c * ak - s * bk;
                    m.at(b, k) = s * ak + c * bk;
                    const double va = vectors.at(a, k), vb = vectors.at(b, k);
                    vectors.at(a, k) = c * va - s * vb;
                    vectors.at(b, k) = s * va + c * vb;
                }
            }
        }
    }
    std::vector<std::pair<double, std::vector<double>>> out;
    for (std::size_t a = 0; a < n; ++a) {
        const auto row = vectors.values.begin() + static_cast<std::ptrdiff_t>(a * n);
        out.emplace_back(m.at(a, a), std::vector<double>(row, row + static_cast<std::ptrdiff_t>(n)));
    }
    std::stable_sort(out.begin(), out.end(), [](const auto &x, const auto &y) { return x.first > y.first; });
    return out;
}

} // namespace

Result<Projection> project(const engine::Encoded &recording, const Job &job) {
    int dim = 0;
    for (const auto &latents : recording.modalities) {
        if (latents.modality == Modality::measures || latents.places() == 0) continue;
        dim = dim == 0 ? latents.places() : std::min(dim, latents.places());
    }
    for (const auto &latents : recording.modalities)
        if (latents.modality != Modality::measures && dim != 0 && latents.places() % dim != 0)
            return fail(ErrorCode::bad_argument, {}, "latents of different widths");
    const std::int64_t steps = recording.steps();
    Projection out;
    out.x.assign(static_cast<std::size_t>(steps), std::numeric_limits<float>::quiet_NaN());
    out.y = out.x;
    if (dim == 0) return out;

    const Together together(recording);
    std::vector<double> row(static_cast<std::size_t>(dim));
    std::vector<double> mean(row.size(), 0.0);
    const std::size_t size = row.size();
    Symmetric products(size);
    std::int64_t count = 0;
    for (std::int64_t i = 0; i < steps; ++i) {
        if (i % steps_between_looks == 0) {
            if (job.stopped()) return fail(ErrorCode::cancelled);
            job.report(0.7 * static_cast<double>(i) / static_cast<double>(steps));
        }
        if (!together.at(i, row)) continue;
        ++count;
        for (std::size_t a = 0; a < size; ++a) {
            mean[a] += row[a];
            double *line = &products.values[a * size];
            for (std::size_t b = a; b < size; ++b) line[b] += row[a] * row[b];
        }
    }
    const double n = static_cast<double>(std::max<std::int64_t>(count, 1));
    for (double &m : mean) m /= n;
    double variance = 0;
    for (std::size_t a = 0; a < size; ++a) {
        for (std::size_t b = a; b < size; ++b)
            products.at(a, b) = products.at(b, a) = products.at(a, b) / n - mean[a] * mean[b];
        variance += products.at(a, a);
    }
    std::array<std::vector<double>, 2> axes;
    double scale = 0;
    if (count >= 3 && variance > 1e-12) {
        auto components = eigen(std::move(products));
        for (std::size_t k = 0; k < std::min<std::size_t>(2, components.size()); ++k) {
            auto &[value, axis] = components[k];
            const auto largest = std::max_element(axis.begin(), axis.end(),
                                                  [](double a, double b) { return std::abs(a) < std::abs(b); });
            if (*largest < 0)
                for (double &v : axis) v = -v;
            out.explained[k] = std::clamp(value / variance, 0.0, 1.0);
            axes[k] = axis;
        }
        scale = 1 / std::sqrt(components[0].first);
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
