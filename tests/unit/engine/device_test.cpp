// Stems learn on a device with a memory of its own where there is one (Device::cuda). Torch's "meta" device does no arithmetic and stands
// in for it everywhere: like CUDA it does not compute with tensors that were left in the processor's memory.
#include "synthetic.h"

#include "core/engine/contrast_torch.h"
#include "core/engine/corpus_torch.h"
#include "core/engine/distil_torch.h"
#include "core/engine/episode_torch.h"
#include "core/engine/meta_torch.h"
#include "core/engine/sample_torch.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/library.h>

namespace {

/// Convolutions look for their own device's kernel before they look for a fallback: only the size of what they would give.
at::Tensor convolution_size(const at::Tensor &input, const at::Tensor &weight, const c10::optional<at::Tensor> & /*bias*/,
                            at::IntArrayRef stride, at::IntArrayRef padding, at::IntArrayRef dilation, bool /*transposed*/,
                            at::IntArrayRef /*output_padding*/, std::int64_t /*groups*/) {
    if (input.device() != weight.device()) throw std::runtime_error("a convolution's tensors lie on two devices");
    std::vector<std::int64_t> size{input.size(0), weight.size(0)};
    for (std::size_t i = 0; i < stride.size(); ++i) {
        const auto axis = static_cast<std::int64_t>(i) + 2;
        size.push_back((input.size(axis) + 2 * padding[i] - dilation[i] * (weight.size(axis) - 1) - 1) / stride[i] + 1);
    }
    return at::empty(size, input.options());
}

std::tuple<at::Tensor, at::Tensor, at::Tensor> convolution_slopes_size(const at::Tensor &slope, const at::Tensor &input, const at::Tensor &weight,
                                                                      at::IntArrayRef, at::IntArrayRef, at::IntArrayRef, bool, at::IntArrayRef,
                                                                      std::int64_t, std::array<bool, 3>) {
    return {at::empty_like(input), at::empty_like(weight), at::empty({weight.size(0)}, slope.options())};
}

/// What the meta device has no kernel for is done with zeros by the processor, and only the sizes are taken from it. A tensor of the
/// processor among the arguments is refused, but for single numbers, as CUDA refuses it.
void sizes_by_the_processor(const c10::OperatorHandle &op, torch::jit::Stack *stack) {
    std::vector<std::pair<at::Tensor, at::Tensor>> given; // as it was, and its zeros
    const auto zeros = [&](const at::Tensor &t) {
        if (!t.defined()) return t;
        if (!t.is_meta() && t.dim() > 0) throw std::runtime_error(op.schema().name() + " has a tensor that lies elsewhere");
        given.emplace_back(t, at::zeros(t.sizes(), t.options().device(at::kCPU)));
        return given.back().second;
    };
    const auto sizes = [&](const at::Tensor &t) {
        if (!t.defined()) return t;
        for (const auto &[was, stand_in] : given) // written into
            if (stand_in.is_same(t)) return was.sizes() == t.sizes() ? was : was.resize_(t.sizes());
        return at::empty(t.sizes(), t.options().device(at::kMeta));
    };
    const auto each = [&](std::size_t last, const auto &change) {
        for (std::size_t i = stack->size() - last; i < stack->size(); ++i) {
            auto &value = (*stack)[i];
            if (value.isTensor()) {
                value = change(value.toTensor());
            } else if (value.isTensorList()) {
                std::vector<at::Tensor> all = value.toTensorVector();
                for (at::Tensor &t : all) t = change(t);
                value = c10::IValue(all);
            }
        }
    };
    each(op.schema().arguments().size(), zeros);
    op.callBoxed(*stack);
    each(op.schema().returns().size(), sizes);
}

/// While it lives, the meta device has a kernel for everything. Which ones it lacks differs from one Torch to the next.
class StandIns {
public:
    StandIns() {
        using c10::DispatchKey;
        constexpr std::array own{DispatchKey::Meta, DispatchKey::CompositeImplicitAutograd, DispatchKey::CompositeExplicitAutograd,
                                 DispatchKey::CompositeExplicitAutogradNonFunctional};
        auto &dispatcher = c10::Dispatcher::singleton();
        for (const c10::OperatorName &name : dispatcher.getAllOpNames()) {
            const auto op = dispatcher.findOp(name);
            if (!op || name.getNamespace() != c10::string_view("aten") || !op->hasSchema() ||
                std::any_of(own.begin(), own.end(), [&](DispatchKey key) { return op->hasKernelForDispatchKey(key); }))
                continue;
            const std::string full = name.overload_name.empty() ? name.name : name.name + '.' + name.overload_name;
            library_.impl(full.c_str(), torch::CppFunction::makeFromBoxedFunction<&sizes_by_the_processor>());
        }
        library_.impl("convolution_overrideable", convolution_size);
        library_.impl("convolution_backward_overrideable", convolution_slopes_size);
    }

private:
    torch::Library library_{torch::Library::IMPL, "aten", c10::DispatchKey::Meta, __FILE__, __LINE__};
};

} // namespace

namespace tempera::engine {
namespace {

using testing::Scratch;

/// Two people, two emotions, of every modality that is trained.
TrainingSet two_people() {
    TrainingSet set;
    for (const auto name : builtin_emotions) set.emotions.emplace_back(name);
    set.emotions.emplace_back("stress");
    std::mt19937_64 random(5);
    std::normal_distribution<float> normal(0, 1);
    for (const Modality m : trained_modalities) {
        TrainingSource source{std::string(name(m)), m, {}};
        for (int i = 0; i < 16; ++i) {
            TrainingSample s;
            s.targets.assign(set.emotions.size(), 0);
            s.targets[static_cast<std::size_t>(i % 2)] = 1;
            s.subject = i / 8;
            const auto stream = [&](Time step, int width, int steps) {
                s.stream = {m, Time{}, step, width, {}, std::vector<float>(static_cast<std::size_t>(steps), 1.0F)};
                for (int k = 0; k < steps * width; ++k) s.stream.values.push_back(normal(random));
            };
            switch (m) {
            case Modality::face:
                for (int k = 0; k < face_width; ++k) s.face.push_back(static_cast<std::uint8_t>(random() % 256));
                break;
            case Modality::voice: stream(voice_step, voice_width, 80); break;
            case Modality::body: stream(body_step, body_width, 240); break;
            case Modality::words: s.words = {"well", i % 2 == 0 ? "glad" : "sad"}; break;
            case Modality::measures: break;
            }
            source.samples.push_back(std::move(s));
        }
        set.sources.push_back(std::move(source));
    }
    return set;
}

TEST(Device, AStemsLessonLeavesNothingInTheProcessorsMemory) {
    const StandIns stand_ins;
    NetworkSettings settings = testing::small_settings();
    Network student = make_network(settings, 1), teacher = make_network(settings, 2);
    const TrainingSet set = two_people();
    const auto corpora = make_corpora(set, settings);
    ASSERT_TRUE(corpora.has_value()) << describe(corpora.error());
    for (Network *n : {&student, &teacher}) n->p.move_to(at::kMeta);
    EXPECT_TRUE(student.p.device().is_meta());
    for (const Corpus &c : *corpora) {
        SCOPED_TRACE(std::string(name(c.modality())));
        const auto names = student.p.names({"stem." + std::string(name(c.modality())), "pool.", "top.", "head.", "rules."});
        student.p.require_grad(names, true);
        const Mode mode{true, 0.1};
        for (std::uint64_t seed = 1; seed <= 3; ++seed) { // with and without samples mixed
            augment::Random random(seed);
            const auto before = random;
            const std::vector<std::int64_t> rows{0, 1, 2, 3, 4, 5, 6, 7};
            const Batch b = forward(student, c, rows, mode, &random, true);
            EXPECT_TRUE(b.stats.is_meta() && b.targets.is_meta());
            const Tensor u = sample::embed(student.p, b.stats, c.modality(), mode);
            const Tensor kinds = at::full({u.size(0)}, static_cast<std::int64_t>(c.modality()), u.options().dtype(at::kLong));
            const Tensor y = meta::prior_logits(student.p, student.settings.parts, u, kinds);
            Tensor loss = target_loss(y, b.targets);
            if (b.steps.defined()) loss = loss + target_loss(y.slice(0, 0, 1).expand({b.steps.size(0), -1}), b.step_targets);
            const auto people = people_of(c, rows);
            const Tensor described = at::cat({u, b.stats}, 1);
            for (const auto &likeness : contrast::likeness(described, people)) loss = loss + likeness.log_share.sum();
            loss = loss + distil::loss(distil::ask({teacher}, c, rows, people, before), y, described, people);
            EXPECT_TRUE(loss.is_meta());
            std::vector<Tensor> inputs;
            for (const auto &weight : names) inputs.push_back(student.p[weight]);
            EXPECT_NO_THROW(torch::autograd::grad({loss}, inputs, {}, false, false, true));
        }
        student.p.require_grad(names, false);
    }
}

TEST(Device, CudaIsRefusedByNameWhereThereIsNone) {
    if (at::hasCUDA()) GTEST_SKIP() << "there is one";
    const Scratch scratch;
    TrainingSettings settings;
    settings.device = Device::cuda;
    settings.out = scratch / "w.safetensors";
    const auto status = train(two_people(), settings, Job{});
    ASSERT_FALSE(status.has_value());
    EXPECT_EQ(status.error().code, ErrorCode::bad_argument);
    EXPECT_EQ(status.error().subject, "cuda");
    EXPECT_FALSE(std::filesystem::exists(settings.out));
}

TEST(Device, CudaLearnsWhatTheProcessorLearns) {
    if (!at::hasCUDA()) GTEST_SKIP() << "there is no CUDA device, or Torch was built without it";
    const Scratch scratch;
    TrainingSettings settings;
    settings.face_epochs = settings.voice_epochs = settings.words_epochs = settings.body_epochs = 3;
    settings.meta_episodes = 20;
    std::vector<std::vector<TrainingPoint>> curves;
    for (const Device device : {Device::cpu, Device::cuda}) {
        settings.device = device;
        settings.out = scratch / (device == Device::cpu ? "cpu.safetensors" : "cuda.safetensors");
        auto &curve = curves.emplace_back();
        const auto status = train(two_people(), settings, Job{}, [&](const TrainingPoint &p) { curve.push_back(p); });
        ASSERT_TRUE(status.has_value()) << describe(status.error());
    }
    ASSERT_EQ(curves[0].size(), curves[1].size());
    for (std::size_t i = 0; i < curves[0].size(); ++i) // dropout draws other numbers there
        EXPECT_NEAR(curves[0][i].loss, curves[1][i].loss, 0.3 * curves[0][i].loss) << curves[0][i].stage << ' ' << i;
}

} // namespace
} // namespace tempera::engine
