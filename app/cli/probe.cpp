#include "app/cli/commands.h"
#include "app/cli/print_json.h"
#include "core/media/video_reader.h"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

struct Options {
    std::string media;
    bool json = false, index = false;
};

nlohmann::json to_json(const media::MediaInfo &info) {
    nlohmann::json all{{"path", info.path.string()}, {"container", info.container},
                       {"title", info.title},        {"duration_s", info.duration.seconds()},
                       {"video", nullptr},           {"audio", nullptr}};
    if (const auto &v = info.video)
        all["video"] = {{"codec", v->codec},
                        {"width", v->width},
                        {"height", v->height},
                        {"rotation", v->rotation},
                        {"frame_rate", v->mean_frame_rate},
                        {"start_s", v->start.seconds()},
                        {"duration_s", v->duration.seconds()}};
    if (const auto &a = info.audio)
        all["audio"] = {{"codec", a->codec},
                        {"sample_rate", a->sample_rate},
                        {"channels", a->channels},
                        {"start_s", a->start.seconds()},
                        {"duration_s", a->duration.seconds()}};
    return all;
}

void print(const media::MediaInfo &info) {
    std::printf("%s\n  %s, %s\n", info.path.string().c_str(), info.container.c_str(),
                format_time(info.duration).c_str());
    if (!info.title.empty()) std::printf("  title: %s\n", info.title.c_str());
    if (const auto &v = info.video)
        std::printf("  picture: %s, %d x %d, %.3f frames/s, rotated by %d degrees, %s to %s\n", v->codec.c_str(),
                    v->width, v->height, v->mean_frame_rate, v->rotation, format_time(v->start).c_str(),
                    format_time(v->start + v->duration).c_str());
    if (const auto &a = info.audio)
        std::printf("  sound: %s, %d Hz, %d channels, %s to %s\n", a->codec.c_str(), a->sample_rate, a->channels,
                    format_time(a->start).c_str(), format_time(a->start + a->duration).c_str());
}

Status run(const Options &options, Console &console) {
    const auto info = media::probe(options.media);
    if (!info) return tl::unexpected(info.error());
    nlohmann::json all = to_json(*info);
    if (options.index && info->video) {
        const auto reader = media::VideoReader::open(options.media, {}, console.job());
        if (!reader) return tl::unexpected(reader.error());
        all["video"]["frames"] = reader->index()->count();
        all["video"]["variable_rate"] = reader->index()->variable_rate();
    }
    console.clear();
    if (options.json) {
        print_json(all);
        return {};
    }
    print(*info);
    if (options.index && info->video)
        std::printf("  frames: %lld, %s rate\n", all["video"]["frames"].get<long long>(),
                    all["video"]["variable_rate"].get<bool>() ? "variable" : "constant");
    return {};
}

} // namespace

void add_probe(CLI::App &app, Action &chosen) {
    auto options = std::make_shared<Options>();
    CLI::App *command = app.add_subcommand("probe", "Say what a media file holds");
    command->add_option("media", options->media, "Video or sound file")->required();
    command->add_flag("--frames", options->index, "Count the frames and see whether their rate varies");
    command->add_flag("--json", options->json, "Write the result as JSON on stdout");
    command->callback([options, &chosen] { chosen = [options](Console &console) { return run(*options, console); }; });
}

} // namespace tempera::cli
