// A layout that sets its items in rows like words in a paragraph.
#pragma once

#include <algorithm>
#include <memory>
#include <QLayout>
#include <QStyle>
#include <QWidget>
#include <vector>

namespace tempera::ui {

class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget *parent = nullptr, int gap = 4) : QLayout(parent) {
        setContentsMargins(0, 0, 0, 0);
        setSpacing(gap);
    }

    void addItem(QLayoutItem *item) override { items_.emplace_back(item); }
    [[nodiscard]] int count() const override { return static_cast<int>(items_.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int i) const override {
        return i >= 0 && i < count() ? items_[static_cast<std::size_t>(i)].get() : nullptr;
    }
    QLayoutItem *takeAt(int i) override {
        if (i < 0 || i >= count()) return nullptr;
        QLayoutItem *item = items_[static_cast<std::size_t>(i)].release();
        items_.erase(items_.begin() + i);
        return item;
    }
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    void setGeometry(const QRect &rect) override {
        QLayout::setGeometry(rect);
        arrange(rect, true);
    }
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override {
        QSize size;
        for (const auto &item : items_) size = size.expandedTo(item->minimumSize());
        const QMargins m = contentsMargins();
        return size + QSize(m.left() + m.right(), m.top() + m.bottom());
    }

private:
    int arrange(const QRect &rect, bool place) const {
        const QRect room = rect.marginsRemoved(contentsMargins());
        int x = room.x(), y = room.y(), row = 0;
        for (const auto &item : items_) {
            if (item->isEmpty()) continue;
            const QSize size = item->sizeHint();
            if (x > room.x() && x + size.width() > room.x() + room.width()) {
                x = room.x();
                y += row + spacing();
                row = 0;
            }
            const QRect here(QPoint(x, y), size);
            const QWidget *owner = parentWidget(); // reading order: mirrored for right-to-left languages
            if (place) item->setGeometry(owner ? QStyle::visualRect(owner->layoutDirection(), room, here) : here);
            x += size.width() + spacing();
            row = std::max(row, size.height());
        }
        return y + row - rect.y() + contentsMargins().bottom();
    }

    std::vector<std::unique_ptr<QLayoutItem>> items_;
};

} // namespace tempera::ui
