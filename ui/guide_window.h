// The user guide in a window of its own: read, searched, and walked through by its links.
#pragma once

#include <deque>
#include <filesystem>
#include <QDialog>
#include <QTextBrowser>
#include <QTimer>
#include <vector>

class QLabel;
class QLineEdit;

namespace tempera::ui {

/// A Markdown file with its pictures. Pictures get their room at once and are read one after the other while the window
/// is used: no turn of the event loop waits for more than one.
class GuideText : public QTextBrowser {
    Q_OBJECT
public:
    explicit GuideText(QWidget *parent);
    /// False: it cannot be read.
    bool show_file(const QString &path);
    /// To the heading that "#anchor" means on GitHub; false: there is none.
    bool go_to(const QString &anchor);
    void go_back(); ///< to where the last link was followed
    [[nodiscard]] bool can_go_back() const { return !ways_.empty(); }
    [[nodiscard]] int pictures_left() const { return static_cast<int>(waiting_.size()); }
    static QString anchor_of(const QString &heading);

Q_SIGNALS:
    void way_changed();

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void follow(const QUrl &link);
    void load_next();

    struct Way {
        QString file;
        int scroll;
    };
    QString file_;
    std::vector<Way> ways_;
    std::deque<QUrl> waiting_;
    QTimer loading_;
};

/// Interface thread only; one of it is enough.
class GuideWindow : public QDialog {
    Q_OBJECT
public:
    GuideWindow(const std::filesystem::path &guide, QWidget *parent);
    [[nodiscard]] GuideText &text() const { return *text_; }

private:
    void find(bool backwards);

    GuideText *text_ = nullptr;
    QLineEdit *search_ = nullptr;
    QLabel *found_ = nullptr;
};

} // namespace tempera::ui
