// Memberships as bars with their bounds as whiskers, and modality shares as one divided bar.
#pragma once

#include "core/engine/engine.h"
#include "core/model/types.h"

#include <array>
#include <QWidget>
#include <vector>

namespace tempera::ui {

/// One row per emotion, in the order given: swatch, name, bar with whisker, value, bounds.
class MembershipBars : public QWidget {
    Q_OBJECT
public:
    explicit MembershipBars(QWidget *parent = nullptr);
    /// Without evidence the rows mean nothing: then names are shown without bars.
    void set(const engine::Inspection &inspection, const std::vector<model::Emotion> &emotions);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {180, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row {
        model::Emotion emotion;
        bool known = true; ///< false: the emotion is no longer in the list; drawn in grey
        QString name;
        float value = 0, low = 0, high = 0;
    };
    [[nodiscard]] int row_height() const { return fontMetrics().height() + 5; }
    std::vector<Row> rows_;
    bool evidence_ = false;
};

/// Face, voice, words, body and measures as parts of one bar with percentages.
class ShareBar : public QWidget {
    Q_OBJECT
public:
    explicit ShareBar(QWidget *parent = nullptr);
    void set(const std::array<float, modality_count> &share);
    static QString modality_name(Modality m);
    [[nodiscard]] QSize sizeHint() const override { return {200, heightForWidth(200)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, fontMetrics().height() + 12}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override; ///< the names take a second row where one is too narrow

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry {
        Modality modality;
        QString text;
    };
    [[nodiscard]] std::vector<Entry> entries() const; ///< of the modalities that have a share
    [[nodiscard]] bool one_row(const std::vector<Entry> &entries, int width) const;
    std::array<float, modality_count> share_{};
};

} // namespace tempera::ui
