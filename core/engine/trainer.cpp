// The schedule of a training run, its state file, and the files it leaves.
#include "core/engine/trainer.h"

#include "core/base/atomic_file.h"
#include "core/engine/module.h"
#include "core/engine/train_torch.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <thread>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace tempera::engine {
namespace {

constexpr int meta_epochs = 10;

/// Training makes and drops tensors of megabytes all the time. Left to itself, the C library gives each back to the
/// system and faults it in again: a third of the time (perf, 2 cores).
void keep_freed_memory() {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_TOP_PAD, 64 << 20);
#endif
}

struct Step {
    std::size_t corpus; ///< index, or the number of corpora: meta
    int epoch, epochs;
};

int epochs_for(Modality m, const TrainingSettings &s) {
    switch (m) {
    case Modality::face: return s.face_epochs;
    case Modality::voice: return s.voice_epochs;
    case Modality::words: return s.words_epochs;
    case Modality::body: return s.body_epochs;
    case Modality::measures: break; // nothing is trained for them
    }
    return 0;
}

/// The modalities' epochs, interleaved so that each is at the same share of its own: they share the temporal stack,
/// and taking turns keeps it from forgetting the modality that came first. Then meta-training.
std::vector<Step> schedule(const std::vector<Corpus> &corpora, const TrainingSettings &s) {
    std::vector<Step> steps;
    for (std::size_t c = 0; c < corpora.size(); ++c) {
        const int n = epochs_for(corpora[c].modality(), s);
        for (int e = 0; e < n; ++e) steps.push_back({c, e, n});
    }
    std::stable_sort(steps.begin(), steps.end(), [](const Step &a, const Step &b) {
        return (a.epoch + 0.5) / a.epochs < (b.epoch + 0.5) / b.epochs;
    });
    if (s.meta_episodes > 0)
        for (int e = 0; e < meta_epochs; ++e) steps.push_back({corpora.size(), e, meta_epochs});
    return steps;
}

nlohmann::json settings_json(const TrainingSettings &s, const TrainingSet &set) {
    nlohmann::json sources = nlohmann::json::array();
    for (const auto &source : set.sources) {
        std::size_t validation = 0;
        for (const auto &sample : source.samples) validation += sample.validation;
        sources.push_back({{"name", source.name}, {"modality", name(source.modality)},
                           {"training", source.samples.size() - validation}, {"validation", validation}});
    }
    nlohmann::json teachers = nlohmann::json::array();
    for (const auto &path : s.teachers) teachers.push_back(path.filename().string());
    nlohmann::json join = nlohmann::json::array();
    for (const auto &path : s.join) join.push_back(path.filename().string());
    return {{"seed", s.seed}, {"face_epochs", s.face_epochs}, {"voice_epochs", s.voice_epochs}, {"words_epochs", s.words_epochs},
            {"body_epochs", s.body_epochs}, {"meta_episodes", s.meta_episodes}, {"second_order", s.second_order},
            {"mixed_views", s.mixed_views},
            {"spatial", s.parts.spatial}, {"temporal", s.parts.temporal}, {"fuzzy", s.parts.fuzzy}, {"meta", s.parts.meta},
            {"transductive", s.parts.transductive}, {"functionals", s.parts.functionals}, {"from", s.from.filename().string()}, {"teachers", teachers}, {"join", join},
            {"emotions", set.emotions}, {"sources", sources}};
}

struct Run {
    Network network;
    std::map<std::string, AdamW> adam; ///< by stage
    std::size_t done = 0;              ///< steps of the schedule
    std::vector<TrainingPoint> curve;
    /// Weights of the meta stage as they were after its best epoch so far: the people it learns from are few, and it
    /// gets worse on others when it goes on for long.
    std::map<std::string, Tensor> best_meta;
    double best = -1; ///< validation after that epoch
};

void keep_if_best(Run &run, double validation) {
    if (validation <= run.best) return;
    run.best = validation;
    for (const auto &name : run.network.p.names({"meta."})) run.best_meta[name] = run.network.p[name].detach().clone();
}

void take_best_meta(Run &run) {
    for (const auto &[name, t] : run.best_meta) run.network.p.weights[name] = t;
}

nlohmann::json curve_json(const std::vector<TrainingPoint> &curve) {
    nlohmann::json points = nlohmann::json::array();
    for (const auto &p : curve) points.push_back({{"stage", p.stage}, {"epoch", p.epoch}, {"loss", p.loss}, {"validation", p.validation}});
    return points;
}

std::vector<std::byte> encode_run(const Run &run, const std::string &signature) {
    TensorFile file;
    for (const auto &[name, t] : run.network.p.weights) file.tensors["w/" + name] = t;
    for (const auto &[name, t] : run.network.p.buffers) file.tensors["b/" + name] = t;
    nlohmann::json steps = nlohmann::json::object();
    for (const auto &[stage, adam] : run.adam) {
        steps[stage] = adam.steps;
        for (const auto &[name, t] : adam.first) file.tensors["m/" + stage + "/" + name] = t;
        for (const auto &[name, t] : adam.second) file.tensors["v/" + stage + "/" + name] = t;
    }
    for (const auto &[name, t] : run.best_meta) file.tensors["k/" + name] = t;
    file.metadata = {{"format", "tempera-training-state"}, {"best", std::to_string(run.best)}, {"signature", signature}, {"done", std::to_string(run.done)},
                     {"steps", steps.dump()}, {"curve", curve_json(run.curve).dump()}};
    return encode_tensors(file);
}

/// False when the file is not the state of this very run; `run` is then as it was.
bool read_run(const std::filesystem::path &path, const std::string &signature, Run &run) {
    const auto bytes = read_file(path);
    if (!bytes) return false;
    auto file = decode_tensors(*bytes);
    if (!file || file->metadata["format"] != "tempera-training-state" || file->metadata["signature"] != signature) return false;
    Run read;
    read.network.settings = run.network.settings;
    try {
        read.done = std::stoul(file->metadata["done"]);
        read.best = std::stod(file->metadata["best"]);
        const auto curve = nlohmann::json::parse(file->metadata["curve"]);
        for (const auto &p : curve)
            read.curve.push_back({p.at("stage").get<std::string>(), p.at("epoch").get<int>(), p.at("loss").get<double>(), p.at("validation").get<double>()});
        const auto stages = nlohmann::json::parse(file->metadata["steps"]);
        for (const auto &[stage, steps] : stages.items()) read.adam[stage].steps = steps.get<std::int64_t>();
    } catch (const std::exception &) {
        return false;
    }
    for (const auto &[name, t] : file->tensors) {
        if (name.size() < 3) return false;
        const auto rest = name.substr(2);
        if (name[0] == 'w') read.network.p.weights[rest] = t;
        else if (name[0] == 'b') read.network.p.buffers[rest] = t;
        else if (name[0] == 'k') read.best_meta[rest] = t;
        else {
            const auto slash = rest.find('/');
            if (slash == std::string::npos) return false;
            auto &adam = read.adam[rest.substr(0, slash)];
            (name[0] == 'm' ? adam.first : adam.second)[rest.substr(slash + 1)] = t;
        }
    }
    if (read.network.p.weights.size() != run.network.p.weights.size() || read.network.p.buffers.size() != run.network.p.buffers.size()) return false;
    run = std::move(read);
    return true;
}

/// While it lives, a stem's learning lies on `device`; before and after, all lies in the processor's memory.
class Lent {
public:
    Lent(Network &network, AdamW &adam, at::Device device) : network_(network), adam_(adam), lent_(!device.is_cpu()) {
        if (lent_) move_to(device);
    }
    ~Lent() {
        if (lent_) move_to(at::kCPU);
    }
    Lent(const Lent &) = delete;
    Lent &operator=(const Lent &) = delete;

private:
    void move_to(at::Device device) {
        network_.p.move_to(device);
        for (auto *moments : {&adam_.first, &adam_.second})
            for (auto &[name, t] : *moments) t = t.to(device);
    }
    Network &network_;
    AdamW &adam_;
    bool lent_;
};

Result<at::Device> device_of(const TrainingSettings &s) {
    if (s.device == Device::cpu) return at::Device(at::kCPU);
    if (at::hasCUDA()) return at::Device(at::kCUDA);
    if (s.device == Device::cuda)
        return fail(ErrorCode::bad_argument, "cuda", "there is no such device here, or this Torch was built without it");
    return at::Device(at::kCPU);
}

Status write_outputs(const Run &run, const TrainingSettings &s, const nlohmann::json &settings, at::Device device) {
    if (auto ok = write_file(s.out, encode_network(run.network)); !ok) return ok;
    auto beside = s.out;
    beside.replace_extension(".json");
    const nlohmann::json all{{"settings", settings}, {"device", device.str()}, {"parameters", run.network.p.count()}, {"curve", curve_json(run.curve)}};
    const std::string text = all.dump(1) + "\n";
    return write_file(beside, std::as_bytes(std::span(text)));
}

/// What a run trains and measures of its sources: all, or when it goes on from weights those with epochs.
std::vector<Corpus> trained_by(const TrainingSettings &s, const std::vector<Corpus> &corpora) {
    std::vector<Corpus> some;
    for (const Corpus &c : corpora)
        if (s.from.empty() || epochs_for(c.modality(), s) > 0) some.push_back(c);
    return some;
}

/// Those whose prior has changed.
std::vector<Corpus> calibrated_by(const TrainingSettings &s, const std::vector<Corpus> &corpora) {
    auto some = trained_by(s, corpora);
    if (!s.join.empty())
        std::copy_if(corpora.begin(), corpora.end(), std::back_inserter(some),
                     [](const Corpus &c) { return c.modality() == Modality::voice; });
    return some;
}

Result<std::vector<Network>> read_networks(const std::vector<std::filesystem::path> &paths,
                                           const std::vector<std::string> &emotions) {
    std::vector<Network> all;
    for (const auto &path : paths) {
        auto network = read_network(path, emotions);
        if (!network) return tl::unexpected(network.error());
        all.push_back(std::move(*network));
    }
    return all;
}

/// The network that a run begins with.
Result<Network> begin(const TrainingSettings &s, NetworkSettings shape, const std::vector<Corpus> &trained) {
    if (s.from.empty()) return make_network(shape, s.seed);
    auto known = read_network(s.from, shape.emotions);
    if (!known) return known;
    shape.voices = known->settings.voices;
    Network fresh = make_network(shape, s.seed);
    for (const Corpus &c : trained) {
        const std::string kind(name(c.modality()));
        for (const auto &weight : fresh.p.names({"stem." + kind, "top." + kind}))
            known->p.weights.at(weight) = fresh.p[weight];
    }
    fresh.p = known->p;
    const auto others = read_networks(s.join, shape.emotions);
    if (!others) return tl::unexpected(others.error());
    return others->empty() ? fresh : join_voices(fresh, *others);
}

} // namespace

Status inside::train(const TrainingSet &set, const TrainingSettings &s, const Job &job, const std::function<void(const TrainingPoint &)> &point) {
    try {
        keep_freed_memory();
        at::set_num_threads(s.threads > 0 ? s.threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency())));
        if (!s.join.empty() && (s.from.empty() || s.face_epochs + s.voice_epochs + s.words_epochs + s.body_epochs > 0))
            return fail(ErrorCode::bad_argument, "join", "joined stems are not trained further, and need weights to be joined with");
        if (set.emotions.empty()) return fail(ErrorCode::bad_argument, "training set", "there is no emotion");
        const auto device = device_of(s);
        if (!device) return tl::unexpected(device.error());
        NetworkSettings shape;
        shape.emotions = set.emotions;
        shape.parts = s.parts;
        auto corpora = make_corpora(set, shape);
        if (!corpora) return tl::unexpected(corpora.error());
        const auto steps = schedule(*corpora, s);
        const auto settings = settings_json(s, set);
        auto state_path = s.out;
        state_path.replace_extension(".state");

        Run run;
        const auto trained = trained_by(s, *corpora);
        auto begun = begin(s, shape, trained);
        if (!begun) return tl::unexpected(begun.error());
        run.network = std::move(*begun);
        if (!(s.resume && read_run(state_path, settings.dump(), run))) measure_inputs(trained, run.network);
        auto teachers = read_networks(s.teachers, shape.emotions);
        if (!teachers) return tl::unexpected(teachers.error());
        if (!device->is_cpu())
            for (Network &teacher : *teachers) teacher.p.move_to(*device);
        MetaData meta_data;
        while (run.done < steps.size()) {
            const Step &step = steps[run.done];
            if (job.stopped()) return fail(ErrorCode::cancelled);
            TrainingPoint reached;
            if (step.corpus < corpora->size()) {
                const Corpus &c = (*corpora)[step.corpus];
                StemTraining training{s.seed, step.epochs, trained.size() < corpora->size(), {}};
                if (c.modality() == Modality::voice) training.teachers = *teachers;
                AdamW &adam = run.adam[c.source->name];
                const Lent lent(run.network, adam, *device);
                reached = train_stem_epoch(run.network, c, adam, step.epoch, training, job);
            } else {
                if (step.epoch == 0) {
                    calibrate(run.network, calibrated_by(s, *corpora), job);
                    start_meta(run.network, *corpora, s.seed, job);
                }
                if (meta_data.held.empty()) meta_data = make_meta_data(run.network, *corpora, s.seed, job);
                if (step.epoch == 0) measure_general(run.network, meta_data);
                reached = train_meta_epoch(run.network, meta_data, run.adam["meta"], step.epoch, step.epochs,
                                           (s.meta_episodes + meta_epochs - 1) / meta_epochs, s, job);
                keep_if_best(run, reached.validation);
            }
            if (++run.done == steps.size()) take_best_meta(run);
            run.curve.push_back(reached);
            if (point) point(reached);
            if (auto ok = write_file(state_path, encode_run(run, settings.dump())); !ok) return ok;
            if (auto ok = write_outputs(run, s, settings, *device); !ok) return ok;
            job.report(static_cast<double>(run.done) / static_cast<double>(steps.size()), reached.stage);
        }
        std::error_code ignored;
        std::filesystem::remove(state_path, ignored);
        return {};
    } catch (const Cancelled &) {
        return fail(ErrorCode::cancelled);
    } catch (const std::exception &e) {
        return fail(ErrorCode::internal, "training", e.what());
    }
}

} // namespace tempera::engine
