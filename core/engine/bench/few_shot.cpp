#include "core/engine/bench/few_shot.h"

#include "core/engine/bench/rows_torch.h"
#include "core/engine/bench/st_f2m_torch.h"
#include "core/engine/facade_torch.h"
#include "core/engine/module.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>

namespace tempera::engine::bench {
namespace {

struct Loaded {
    Network network;
    std::vector<std::vector<View>> views; ///< by item
};

Result<Loaded> load(const std::filesystem::path &weights, const std::vector<Item> &items, const Job &job) {
    auto network = read_network(weights);
    if (!network) return tl::unexpected(network.error());
    for (const Item &item : items) {
        if (item.views.empty()) return fail(ErrorCode::bad_argument, item.label, "an item without any modality");
        for (const Latents &view : item.views)
            if (view.dim != network->settings.width(view.modality) || view.steps() == 0 ||
                view.values.size() != view.quality.size() * static_cast<std::size_t>(view.dim))
                return fail(ErrorCode::bad_argument, item.label, "an item that other weights encoded");
    }
    Loaded loaded{std::move(*network), {}};
    loaded.views = describe(loaded.network, items, job);
    if (job.stopped()) return fail(ErrorCode::cancelled);
    return loaded;
}

/// A method, and what it is asked with.
struct Entrant {
    Kind kind{};
    std::unique_ptr<Method> method;
    const Loaded *loaded = nullptr;
    std::int64_t only = -1; ///< one modality alone
};

const Named *find(const auto &list, const std::string &key) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const Named &n) { return key == n.key; });
    return found == list.end() ? nullptr : &*found;
}

/// A rival that gets the labels of both visits.
class BothVisits final : public Method {
public:
    BothVisits(Network network, std::unique_ptr<Method> inner) : network_(std::move(network)), inner_(std::move(inner)) {}
    [[nodiscard]] std::string name() const override { return inner_->name() + ", both visits"; }
    [[nodiscard]] Tensor answer(const Task &task) const override { return inner_->answer(together(network_, task)); }
    [[nodiscard]] std::string note() const override { return inner_->note(); }

private:
    Network network_;
    std::unique_ptr<Method> inner_;
};

Status add_rivals(const Loaded &main, const Settings &settings, std::vector<Entrant> &entrants,
                  std::vector<Absent> &absent) {
    Methods all = simple_rivals(main.network);
    all.push_back(std::make_unique<PriorMethod>(main.network));
    const auto wanted = [&](const char *key) {
        return std::find(settings.rivals.begin(), settings.rivals.end(), key) != settings.rivals.end();
    };
    if (wanted("maml") || wanted("anil") || wanted("mmaml")) {
        auto gradient = gradient_rivals(main.network, settings.gradient_rivals);
        if (!gradient) return tl::unexpected(gradient.error());
        for (auto &method : *gradient) all.push_back(std::move(method));
    }
    for (const std::string &key : settings.rivals) {
        const Named *named = find(rival_methods, key);
        if (!named) return fail(ErrorCode::bad_argument, key, "there is no such rival");
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const auto &m) { return m && m->name() == named->name; });
        if (found == all.end())
            absent.push_back({named->name, "this program was built without the library for it"});
        else if (settings.earlier > 0 && key != "prior")
            entrants.push_back({Kind::rival, std::make_unique<BothVisits>(main.network, std::move(*found)), &main, -1});
        else
            entrants.push_back({Kind::rival, std::move(*found), &main, -1});
    }
    return {};
}

Result<std::vector<Entrant>> line_up(const Loaded &main, const std::vector<Loaded> &others,
                                     const std::vector<Variant> &variants, const Deck &deck, const Settings &settings,
                                     Report &report) {
    std::vector<Entrant> entrants;
    const auto ours = [&](const Loaded &loaded, Kind kind, std::string name, std::int64_t only) {
        StF2MMethod::Options options;
        options.name = std::move(name);
        options.parts = loaded.network.settings.parts;
        entrants.push_back({kind, std::make_unique<StF2MMethod>(loaded.network, std::move(options)), &loaded, only});
    };
    ours(main, Kind::ours, "ST-F2M", -1);
    if (auto added = add_rivals(main, settings, entrants, report.absent); !added) return tl::unexpected(added.error());
    for (const std::string &key : settings.ablations) {
        auto method = make_ablation(main.network, key);
        if (!method) return fail(ErrorCode::bad_argument, key, "there is no such ablation");
        if (settings.earlier == 0 && needs_earlier(key))
            return fail(ErrorCode::bad_argument, key, "it needs labels of an earlier visit");
        entrants.push_back({Kind::ablation, std::move(method), &main, -1});
    }
    for (std::size_t i = 0; i < others.size(); ++i) ours(others[i], Kind::ablation, variants[i].name, -1);
    for (const Modality m : deck.views())
        ours(main, Kind::view, std::string(name(m)) + " alone", static_cast<std::int64_t>(m));
    return entrants;
}

Tensor tensor_of(const std::vector<int> &values) {
    return at::tensor(std::vector<std::int64_t>(values.begin(), values.end()), at::kLong);
}

Task task_of(const Drawn &drawn, const Entrant &entrant) {
    Task task;
    task.support = rows_of(drawn.support, entrant.loaded->views, entrant.only);
    task.query = rows_of(drawn.query, entrant.loaded->views, entrant.only);
    task.slot = tensor_of(drawn.slot);
    task.names = drawn.labels;
    task.prior_id = prior_ids(entrant.loaded->network.settings, drawn.labels)[0];
    task.seed = drawn.seed;
    if (!drawn.earlier.empty()) task.earlier = std::make_shared<Task>(task_of(drawn.earlier.front(), entrant));
    return task;
}

/// All episodes of one method at one number of shots.
struct Results {
    std::vector<double> accuracy, recall, macro_f1, seconds;
    std::vector<Bins> bins;
    std::vector<Answered> answers;

    /// `ids` are the queries' own, whatever the episode.
    Status add(const Method &method, const Task &task, const std::vector<int> &truth, const std::vector<std::size_t> &ids) {
        const auto began = std::chrono::steady_clock::now();
        const Tensor answer = method.answer(task).to(at::kFloat).contiguous();
        seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
        const auto items = static_cast<std::int64_t>(truth.size());
        if (answer.dim() != 2 || answer.size(0) != items || answer.size(1) != task.ways() ||
            !at::isfinite(answer).all().item<bool>())
            return fail(ErrorCode::internal, method.name(), "its answer is not a number for each item and label");
        const std::vector<float> memberships(answer.data_ptr<float>(), answer.data_ptr<float>() + answer.numel());
        const Measures m = measure(memberships, truth, static_cast<int>(task.ways()));
        std::vector<std::size_t> by_name(task.names.size()); // slots come in an order of the episode's own
        std::iota(by_name.begin(), by_name.end(), std::size_t{0});
        std::sort(by_name.begin(), by_name.end(), [&](auto a, auto b) { return task.names[a] < task.names[b]; });
        for (std::size_t i = 0; i < truth.size(); ++i) {
            Answered &a = answers.emplace_back(Answered{ids[i], {}});
            for (const auto slot : by_name) a.membership.push_back(memberships[i * by_name.size() + slot]);
        }
        accuracy.push_back(m.accuracy);
        recall.push_back(m.recall);
        macro_f1.push_back(m.macro_f1);
        bins.push_back(m.bins);
        return {};
    }
    [[nodiscard]] Row row(Kind kind, const Method &method, int shots, std::size_t subjects, std::uint64_t seed) const {
        Row row;
        row.kind = kind;
        row.method = method.name();
        row.shots = shots;
        row.accuracy = mean_interval(accuracy);
        row.recall = mean_interval(recall);
        row.macro_f1 = mean_interval(macro_f1);
        row.calibration = calibration_interval(bins, seed);
        row.calibration_if_right = calibration_if_right(answers, seed);
        row.seconds = median(seconds);
        for (std::size_t s = 0; s < std::min(subjects, accuracy.size()); ++s) {
            std::vector<double> own;
            for (std::size_t i = s; i < accuracy.size(); i += subjects) own.push_back(accuracy[i]);
            row.by_subject.push_back(mean_interval(own).mean);
        }
        row.note = method.note();
        return row;
    }
};

/// Against the best of one kind; nothing when there is none.
void add_margin(const std::vector<Entrant> &entrants, const std::vector<Results> &results, Kind against, int shots,
                std::vector<Margin> &margins) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < entrants.size(); ++i)
        if (entrants[i].kind == against &&
            (best == 0 || mean_interval(results[i].accuracy).mean > mean_interval(results[best].accuracy).mean))
            best = i;
    if (best == 0) return;
    std::vector<double> difference;
    for (std::size_t i = 0; i < results[0].accuracy.size(); ++i)
        difference.push_back(results[0].accuracy[i] - results[best].accuracy[i]);
    margins.push_back({against, entrants[best].method->name(), shots, mean_interval(difference)});
}

Result<Report> run(const std::filesystem::path &weights, const std::vector<Item> &items,
                   const std::vector<Variant> &variants, const Settings &settings, const Job &job) {
    const at::NoGradGuard no_grad;
    const auto deck = Deck::make(items, settings);
    if (!deck) return tl::unexpected(deck.error());
    const auto main = load(weights, items, job.part(0, 0.1));
    if (!main) return tl::unexpected(main.error());
    std::vector<Loaded> others;
    for (const Variant &variant : variants) {
        if (variant.items.size() != items.size())
            return fail(ErrorCode::bad_argument, variant.name, "the variant has other items");
        auto loaded = load(variant.weights, variant.items, Job(job.token()));
        if (!loaded) return tl::unexpected(loaded.error());
        others.push_back(std::move(*loaded));
    }
    Report report;
    report.subjects = deck->subjects();
    report.unused = deck->unused();
    report.labels = deck->labels();
    const Tensor known = prior_ids(main->network.settings, report.labels)[0];
    for (std::size_t i = 0; i < report.labels.size(); ++i)
        if (known[static_cast<std::int64_t>(i)].item<std::int64_t>() < 0) report.unknown.push_back(report.labels[i]);

    for (std::size_t s = 0; s < settings.shots.size(); ++s) {
        const int shots = settings.shots[s];
        report.absent.clear();
        // Made anew for each number of shots, so that their notes are about it alone.
        const auto entrants = line_up(*main, others, variants, *deck, settings, report);
        if (!entrants) return tl::unexpected(entrants.error());
        std::vector<Results> results(entrants->size());
        std::map<Bundle, std::size_t> numbers;
        for (int episode = 0; episode < settings.episodes; ++episode) {
            const Drawn drawn = deck->draw(episode, shots);
            std::vector<std::size_t> ids;
            for (const Bundle &item : drawn.query) ids.push_back(numbers.try_emplace(item, numbers.size()).first->second);
            for (std::size_t e = 0; e < entrants->size(); ++e) {
                if (job.stopped()) return fail(ErrorCode::cancelled);
                const Entrant &entrant = (*entrants)[e];
                if (auto ok = results[e].add(*entrant.method, task_of(drawn, entrant), drawn.truth, ids); !ok)
                    return tl::unexpected(ok.error());
            }
            const double done = static_cast<double>(s) + (episode + 1.0) / settings.episodes;
            job.report(0.1 + 0.9 * done / static_cast<double>(settings.shots.size()));
        }
        for (std::size_t e = 0; e < entrants->size(); ++e)
            report.rows.push_back(results[e].row((*entrants)[e].kind, *(*entrants)[e].method, shots,
                                                 report.subjects.size(), settings.seed));
        add_margin(*entrants, results, Kind::rival, shots, report.margins);
        add_margin(*entrants, results, Kind::view, shots, report.margins);
    }
    return report;
}

} // namespace

Result<Report> inside::few_shot(const std::filesystem::path &weights, const std::vector<Item> &items,
                                const std::vector<Variant> &variants, const Settings &settings, const Job &job) {
    try {
        return run(weights, items, variants, settings, job);
    } catch (const std::exception &e) {
        return fail(ErrorCode::internal, "benchmark", e.what());
    }
}

} // namespace tempera::engine::bench
