// The menus of labels and of tiers: the same on the timeline, in the table and in the menu bar.
#pragma once

#include "ui/workbench.h"

class QMenu;
class QWidget;

namespace tempera::ui {

/// What can be done to these labels. `parent` is where dialogs open; it and `bench` outlive the menu.
void fill_label_menu(QMenu &menu, Workbench &bench, const std::vector<AnnotationId> &ids, QWidget *parent);
/// The two lists of it that change with the project.
void fill_relabel_menu(QMenu &menu, Workbench &bench, const std::vector<AnnotationId> &ids);
void fill_move_menu(QMenu &menu, Workbench &bench, const std::vector<AnnotationId> &ids);
/// What can be done to a tier (0: only what needs none).
void fill_tier_menu(QMenu &menu, Workbench &bench, TierId tier, QWidget *parent);

// Parts of it for the menu bar, where the tier is the active one.
void fill_parent_menu(QMenu &menu, Workbench &bench, const model::Tier &tier); ///< what it may lie within
void fill_hidden_menu(QMenu &menu, Workbench &bench);                          ///< tiers that can be shown again

// Small questions; they do not block, and do nothing when they are closed.
void ask_note(Workbench &bench, const std::vector<AnnotationId> &ids, QWidget *parent);
void ask_copy(Workbench &bench, const std::vector<AnnotationId> &ids, QWidget *parent); ///< offset and tier
void ask_tier_name(Workbench &bench, TierId within, QWidget *parent);                   ///< then adds it
void ask_tier_rename(Workbench &bench, const model::Tier &tier, QWidget *parent);
void ask_tier_colour(Workbench &bench, const model::Tier &tier, QWidget *parent);
void ask_tier_removal(Workbench &bench, const model::Tier &tier, QWidget *parent); ///< at once, where it has no labels
void ask_blind_rater(Workbench &bench, QWidget *parent);
void ask_finish(Workbench &bench, QWidget *parent); ///< of the blind rating: there is no way back

} // namespace tempera::ui
