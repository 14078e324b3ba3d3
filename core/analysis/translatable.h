// Marks a text that the window translates: lupdate, which makes the lists of texts, knows the macro by its name (see
// ui/CMakeLists.txt). It changes nothing.
#pragma once

#define TRANSLATABLE(context, text) text
