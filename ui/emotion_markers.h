// Small marks of points: a shape for each emotion, so that colour is not the only sign.
#pragma once

#include <QPainterPath>

namespace tempera::ui {

/// A closed shape around the origin, some two units across; `pattern` as in model::Emotion, of which nine differ.
QPainterPath marker_shape(int pattern);

} // namespace tempera::ui
