// The user's emotions with key, pattern and count; a click or a key labels.
#pragma once

#include "ui/workbench.h"

#include <map>
#include <QElapsedTimer>
#include <QWidget>
#include <vector>

class QLineEdit;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace tempera::ui {

class EmotionButton;

/// Interface thread only. `bench` outlives it.
class LabelPalette : public QWidget {
    Q_OBJECT
public:
    explicit LabelPalette(Workbench &bench, QWidget *parent = nullptr);

    /// What is shown; counts per emotion are of the recording in view. `can_label` false: buttons are disabled.
    void set_emotions(const std::vector<model::Emotion> &emotions, const std::map<EmotionId, int> &counts,
                      bool can_label);

    /// The emotion's key, as Emotion::key (the main window hands them on, without auto-repeat). A tap labels the selection, or else the moment at
    /// which the key went down; holding it for 250 ms or longer while the picture moves on labels the span from press
    /// to release.
    void press_key(int digit);
    void release_key(int digit);
    /// These labels become ones of the emotion with that key; one edit.
    void relabel(const std::vector<AnnotationId> &ids, int digit);
    /// As a click on the emotion with that key.
    void label_selection(int digit);
    /// What is written on the keys in force, by Emotion::key; empty: it has none at present.
    void set_key_texts(std::map<int, QString> texts);
    /// As a click on the emotion: all marks of the axis (keys do that too), else the selection as a span, or the moment at the playhead.
    void label(EmotionId emotion);

    void fill_menu(QMenu &menu, EmotionId id); ///< what can be done to the emotion

private:
    [[nodiscard]] const model::Emotion *for_key(int digit) const;
    void refresh();
    void add();
    void rename(const model::Emotion &emotion);
    void recolour(const model::Emotion &emotion);
    void set_key(const model::Emotion &emotion, int key);
    void open_menu(EmotionId id, QWidget *at);

    Workbench &bench_;
    std::vector<model::Emotion> emotions_;
    std::map<EmotionId, int> counts_;
    std::vector<EmotionButton *> buttons_;
    QVBoxLayout *rows_ = nullptr;
    QLineEdit *new_name_ = nullptr;
    QPushButton *add_ = nullptr;
    std::map<int, QString> key_texts_;
    bool can_label_ = false;
    int held_ = 0; ///< digit of the key that is down, 0: none
    Time held_from_;
    QElapsedTimer held_for_;
};

} // namespace tempera::ui
