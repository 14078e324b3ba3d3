#include "core/workflow/recording_conditions.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tempera::workflow {
namespace {

constexpr double rate = 16'000;

// Not the standard library's distributions: their numbers differ from one to the next.
double uniform(std::mt19937_64 &random, double low, double high) {
    return low + (high - low) * (static_cast<double>(random() >> 11) * 0x1.0p-53);
}
double spread_evenly(std::mt19937_64 &random, double low, double high) {
    return std::exp(uniform(random, std::log(low), std::log(high)));
}

enum class Pass { low, high };

/// Second order, Butterworth (Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients").
void filter(std::vector<float> &samples, Pass pass, double corner) {
    const double w = 2 * std::numbers::pi * std::min(corner, 0.45 * rate) / rate, c = std::cos(w);
    const double alpha = std::sin(w) / std::numbers::sqrt2, a0 = 1 + alpha;
    const double edge = (pass == Pass::low ? 1 - c : 1 + c) / (2 * a0), middle = pass == Pass::low ? 2 * edge : -2 * edge;
    const double a1 = -2 * c / a0, a2 = (1 - alpha) / a0;
    double x1 = 0, x2 = 0, y1 = 0, y2 = 0;
    for (float &sample : samples) {
        const double x = sample, y = edge * (x + x2) + middle * x1 - a1 * y1 - a2 * y2;
        x2 = x1, x1 = x, y2 = y1, y1 = y;
        sample = static_cast<float>(y);
    }
}

void scale(std::vector<float> &samples, double to) {
    const double now = root_mean_square(samples);
    if (now <= 0) return;
    for (float &sample : samples) sample *= static_cast<float>(to / now);
}

/// White noise through two first-order low passes, both equally loud.
std::vector<float> background(const RecordingCondition &condition, std::size_t length, std::mt19937_64 &random) {
    std::vector<float> sum(length, 0);
    for (const double corner : {condition.noise_low, condition.noise_high}) {
        const double keep = std::exp(-2 * std::numbers::pi * corner / rate);
        std::vector<float> part(length);
        double y = 0;
        for (float &sample : part) sample = static_cast<float>(y = keep * y + uniform(random, -1, 1));
        scale(part, 1);
        std::transform(sum.begin(), sum.end(), part.begin(), sum.begin(), std::plus<>());
    }
    return sum;
}

/// Few echoes at random times and of random sign, fading (velvet noise: Karjalainen and Järveläinen 2007).
std::vector<float> in_a_room(const std::vector<float> &dry, double seconds, std::uint64_t walls) {
    std::mt19937_64 random(walls);
    constexpr double echoes_per_second = 300;
    std::vector<float> wet = dry;
    for (double at = 0.003; at < seconds; at += 1 / echoes_per_second) {
        const auto delay = static_cast<std::size_t>((at + uniform(random, 0, 1 / echoes_per_second)) * rate);
        const auto gain = static_cast<float>((random() % 2 ? 0.35 : -0.35) * std::pow(10, -3 * at / seconds));
        for (std::size_t i = delay; i < dry.size(); ++i) wet[i] += gain * dry[i - delay];
    }
    return wet;
}

} // namespace

double root_mean_square(const std::vector<float> &samples) {
    double sum = 0;
    for (const float sample : samples) sum += static_cast<double>(sample) * sample;
    return samples.empty() ? 0 : std::sqrt(sum / static_cast<double>(samples.size()));
}

RecordingCondition random_condition(double speech, std::mt19937_64 &random) {
    RecordingCondition c;
    c.noise = speech * std::pow(10, -uniform(random, 3, 25) / 20);
    c.noise_low = spread_evenly(random, 30, 1000);
    c.noise_high = spread_evenly(random, 1000, 8000);
    c.babble = random() % 3 == 0;
    if (random() % 2) c.line_low = uniform(random, 200, 400), c.line_high = uniform(random, 3000, 5000);
    if (random() % 2) c.room = uniform(random, 0.15, 0.6);
    c.walls = random();
    return c;
}

std::vector<float> recorded_under(const RecordingCondition &condition, const std::vector<float> &take,
                                  const std::vector<float> &talk, std::mt19937_64 &random) {
    auto out = condition.room > 0 ? in_a_room(take, condition.room, condition.walls) : take;
    auto noise = condition.babble ? talk : background(condition, out.size(), random);
    noise.resize(out.size(), 0);
    scale(noise, condition.noise);
    std::transform(out.begin(), out.end(), noise.begin(), out.begin(), std::plus<>());
    if (condition.line_high > 0) {
        filter(out, Pass::high, condition.line_low);
        filter(out, Pass::low, condition.line_high);
        filter(out, Pass::low, condition.line_high);
    }
    for (float &sample : out) sample = std::clamp(sample, -1.0F, 1.0F);
    return out;
}

} // namespace tempera::workflow
