// What the tests of the panels share: made-up emotions and scores, and mouse drags.
#pragma once

#include "core/engine/engine.h"
#include "core/model/types.h"

#include <cstdint>
#include <QApplication>
#include <QMouseEvent>
#include <QTest>
#include <QWidget>
#include <vector>

namespace tempera::ui::test {

inline std::vector<model::Emotion> three_emotions() {
    return {{EmotionId{1}, "joy", "joy", 0xe69f00, 0, 1, 0},
            {EmotionId{2}, "fear", "fear", 0x9467bd, 1, 2, 1},
            {EmotionId{3}, "worn out", "", 0x0072b2, 2, 0, 2}};
}

/// `steps` steps in which membership of emotion e is values[e], and everything else plain.
inline engine::Scores flat_scores(std::int64_t steps, const std::vector<float> &values) {
    engine::Scores s;
    for (const auto &e : three_emotions()) s.emotions.push_back(e.builtin.empty() ? e.name : e.builtin);
    for (std::int64_t i = 0; i < steps; ++i) {
        for (const float v : values) {
            s.membership.push_back(v);
            s.lower.push_back(v * 0.5f);
            s.upper.push_back(v + (1 - v) * 0.5f);
        }
        s.ambiguity.push_back(0.25f);
        s.evidence.push_back(1);
        s.share.insert(s.share.end(), {0.5f, 0.5f, 0, 0, 0});
    }
    return s;
}

/// Presses, moves in a few steps and releases, as a hand does.
inline void drag(QWidget &widget, QPoint from, QPoint to) {
    const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, QPointF(at), widget.mapToGlobal(QPointF(at)), button, buttons, Qt::NoModifier);
        QApplication::sendEvent(&widget, &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    for (int i = 1; i <= 4; ++i) send(QEvent::MouseMove, from + (to - from) * i / 4, Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
}

} // namespace tempera::ui::test
