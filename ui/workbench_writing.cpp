// How the user's edits come into the project: small ones at once, large ones in the background.
#include "core/store/project_file.h"
#include "ui/workbench_private.h"

#include <utility>

namespace tempera::ui {
namespace {
/// Changes in an edit. Writing one takes some tens of microseconds, besides the wait for the disk that any edit has.
constexpr std::size_t large_edit = 200;
} // namespace

bool Workbench::Private::later(std::function<void()> verb) {
    if (!bench.project_ || !bench.project_->document().busy()) return false;
    waiting.push_back(std::move(verb));
    return true;
}

void Workbench::Private::when_written(std::function<void()> verb) {
    if (!later([this, verb] { when_written(verb); })) verb();
}

void Workbench::Private::apply(Result<model::Edit> edit, std::function<void()> done) {
    if (later([this, edit, done] { apply(edit, done); })) return;
    if (!edit) return report(edit.error());
    auto &document = bench.project_->document();
    if (edit->changes.size() >= large_edit) return write(document.begin(std::move(*edit)), std::move(done));
    if (auto status = document.apply(std::move(*edit)); !status) return report(status.error());
    if (done) done();
}

void Workbench::Private::write(Result<model::Document::Pending> pending, std::function<void()> done) {
    if (!pending) return report(pending.error());
    using model::Document;
    const auto held = std::make_shared<Document::Pending>(std::move(*pending));
    // Not one of the view's jobs: it is finished whatever the user looks at, and cannot be stopped half way.
    bench.jobs_->start({}, [this, held, done, of = turn, path = bench.project_->path()](const Job &) {
        auto file = store::ProjectFile::open(path); // a connection of this thread's own
        auto saved = file ? Document::save(*held, **file) : tl::unexpected(file.error());
        return [this, held, done, of, saved = std::move(saved)] {
            if (of != turn) return; // another project is open: what was written is in its own file
            const auto status = bench.project_->document().end(std::move(*held), saved);
            if (!status)
                report(status.error());
            else if (done)
                done();
            for (auto &verb : std::exchange(waiting, {})) verb(); // each may have to wait once more
        };
    });
}

void Workbench::Private::take_back(RecordingId scope, bool undo) {
    auto &document = bench.project_->document();
    const auto *edit = undo ? document.next_undo(scope) : document.next_redo(scope);
    if (edit && edit->changes.size() >= large_edit)
        return write(undo ? document.begin_undo(scope) : document.begin_redo(scope));
    if (auto status = undo ? document.undo(scope) : document.redo(scope); !status) report(status.error());
}

} // namespace tempera::ui
