// The transcript as running text: a click goes there, the word being said is marked, words can be searched for and
// chosen words can be labelled.
#pragma once

#include "ui/workbench.h"

#include <QWidget>
#include <vector>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QStackedLayout;
class QToolButton;

namespace tempera::ui {

/// Interface thread only. `bench` outlives it. A cue's words share its span in proportion to their length, as the
/// words stream has it (core/features/extract.h).
class TranscriptView : public QWidget {
    Q_OBJECT
public:
    explicit TranscriptView(Workbench &bench, QWidget *parent = nullptr);

    void set_cues(const std::vector<features::Cue> &cues); ///< by onset
    /// Words are chosen and the keyboard is here: a label key then means them.
    [[nodiscard]] bool has_chosen_words() const;
    /// The span from the first to the last chosen word; a moment when there are none.
    [[nodiscard]] Span chosen_span() const;
    void start_search();
    void find_next(bool backwards = false); ///< goes round at the ends; the playhead goes along

Q_SIGNALS:
    /// The user wants the chosen words labelled so.
    void label_wanted(tempera::EmotionId emotion);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Place {
        int begin = 0, end = 0; ///< characters in the text, half-open
        Span span;
        int cue = 0;
    };
    [[nodiscard]] const Place *word_at(int position) const; ///< the word there, or the one before; null: none
    [[nodiscard]] const Place *word_said(Time t) const;
    void follow();
    void mark();
    void search();
    void chosen_changed();
    void open_menu(QPoint at);

    Workbench &bench_;
    std::vector<features::Cue> cues_;
    std::vector<Place> words_; ///< by place in the text
    std::vector<int> matches_; ///< where what is searched for begins
    QLineEdit *search_ = nullptr;
    QLabel *found_ = nullptr;
    QToolButton *before_ = nullptr, *next_ = nullptr;
    QPlainTextEdit *text_ = nullptr;
    QLabel *empty_ = nullptr;
    QStackedLayout *pages_ = nullptr;
    int marked_ = -1; ///< index of the word being said
    int match_ = -1;
};

} // namespace tempera::ui
