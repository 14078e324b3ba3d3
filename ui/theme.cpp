#include "ui/theme.h"

#include <algorithm>
#include <QApplication>
#include <QFile>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QPixmap>
#include <QProxyStyle>
#include <QSvgRenderer>
#include <QToolTip>

static void load_resources() { Q_INIT_RESOURCE(icons); } // of a static library: asked for by name, outside namespaces

namespace tempera::ui {
namespace {

struct Colours {
    QRgb window, base, alternate, text, button, accent, on_accent, dim, link, line;
    QRgb second; ///< what is said besides: still 4.5 to 1 against window and base
};
constexpr Colours light{0xfff3f4f5, 0xffffffff, 0xfff7f8f9, 0xff1d2328, 0xffe9ebed, 0xff1f6f8b,
                        0xffffffff, 0xff8a9299, 0xff1a5f7a, 0xffc3c8cc, 0xff606970};
constexpr Colours dark{0xff23272b, 0xff1b1e21, 0xff20242a, 0xffe4e7ea, 0xff2f343a, 0xff58a6c4,
                       0xff101416, 0xff7f888f, 0xff7cc0da, 0xff454c53, 0xff98a1a8};
constexpr Colours contrast{0xff000000, 0xff000000, 0xff101010, 0xffffffff, 0xff101010, 0xffffe14d,
                           0xff000000, 0xffc0c0c0, 0xff8fd7ff, 0xffffffff, 0xffc0c0c0};

/// Fusion draws its edges a little darker than the window, which on black is no edge at all.
constexpr const char *contrast_sheet = R"(
QLineEdit, QPlainTextEdit, QTextBrowser, QTreeView, QListView, QTableView { border: 1px solid #ffffff; }
QLineEdit:focus, QPlainTextEdit:focus, QTreeView:focus, QListView:focus, QTableView:focus { border: 2px solid #ffe14d; }
QPushButton { border: 1px solid #c0c0c0; border-radius: 2px; padding: 4px 10px; background: #101010; }
QPushButton:focus { border: 2px solid #ffe14d; }
QPushButton:pressed, QPushButton:checked { background: #404000; }
QPushButton:disabled { border-color: #707070; color: #a0a0a0; }
QMainWindow::separator { background: #909090; width: 2px; height: 2px; }
)";

QPalette palette_of(const Colours &c) {
    QPalette p;
    const QColor text(c.text), dim(c.dim);
    p.setColor(QPalette::Window, QColor(c.window));
    p.setColor(QPalette::Base, QColor(c.base));
    p.setColor(QPalette::AlternateBase, QColor(c.alternate));
    p.setColor(QPalette::Button, QColor(c.button));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::BrightText}) {
        p.setColor(role, text);
        p.setColor(QPalette::Disabled, role, dim);
    }
    p.setColor(QPalette::ToolTipBase, QColor(c.alternate));
    p.setColor(QPalette::PlaceholderText, QColor(c.second));
    p.setColor(QPalette::Highlight, QColor(c.accent));
    p.setColor(QPalette::Disabled, QPalette::Highlight, QColor(c.line));
    p.setColor(QPalette::HighlightedText, QColor(c.on_accent));
    p.setColor(QPalette::Link, QColor(c.link));
    p.setColor(QPalette::LinkVisited, QColor(c.link));
    const QColor window(c.window);
    p.setColor(QPalette::Light, window.lighter(is_dark(p) ? 140 : 104));
    p.setColor(QPalette::Midlight, window.lighter(is_dark(p) ? 120 : 102));
    p.setColor(QPalette::Mid, QColor(c.line));
    p.setColor(QPalette::Dark, is_dark(p) ? QColor(c.line) : QColor(c.line).darker(115));
    p.setColor(QPalette::Shadow, is_dark(p) ? QColor(Qt::black) : QColor(c.line).darker(160));
    return p;
}

const QColor edge_on_dark(0xff6b737a); ///< 3 to 1 against the dark window

/// Fusion, without the icons that it puts on some buttons of dialogs and not on others.
class PlainStyle : public QProxyStyle {
public:
    PlainStyle() : QProxyStyle(QStringLiteral("Fusion")) {}
    /// On dark ground Fusion's edges are darker than what is round them: boxes to tick and fields could not be seen.
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool box = element == PE_IndicatorCheckBox, round = element == PE_IndicatorRadioButton;
        const bool field =
            element == PE_PanelLineEdit && !option->state.testFlag(State_HasFocus) &&
            !(widget && widget->parentWidget() && widget->inherits("QLineEdit") &&
              (widget->parentWidget()->inherits("QAbstractSpinBox") || widget->parentWidget()->inherits("QComboBox")));
        if (!is_dark(option->palette) || !(box || round || field)) return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, round);
        painter->setPen(edge_on_dark);
        painter->setBrush(Qt::NoBrush);
        const QRect edge = option->rect.adjusted(0, 0, -1, -1);
        round ? painter->drawEllipse(edge) : painter->drawRect(edge);
        painter->restore();
    }
    /// The same for fields with arrows: numbers, dates, and lists that can be written into.
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        const auto *list = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        const bool field = control == CC_SpinBox || (control == CC_ComboBox && list && list->editable);
        if (!field || !is_dark(option->palette) || option->state.testFlag(State_HasFocus)) return;
        painter->save();
        painter->setPen(edge_on_dark);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

QPixmap tinted(const QByteArray &svg, const QColor &colour, int side) {
    QByteArray text = svg;
    text.replace("#000000", colour.name().toLatin1());
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(text).render(&painter);
    return pixmap;
}

} // namespace

void apply_theme(Theme theme) {
    static const bool system_dark = [] {
        load_resources();
        return is_dark(QApplication::palette()); // before ours takes its place
    }();
    if (theme == Theme::system) theme = system_dark ? Theme::dark : Theme::light;
    QApplication::setStyle(new PlainStyle);
    const QPalette palette = palette_of(theme == Theme::light ? light : theme == Theme::dark ? dark : contrast);
    QApplication::setPalette(palette);
    qApp->setStyleSheet(theme == Theme::high_contrast ? QLatin1String(contrast_sheet) : QString());
    QToolTip::setPalette(palette);
}

void apply_text_size(int percent) {
    static const QFont at_first = QApplication::font();
    QFont font = at_first;
    if (at_first.pointSizeF() > 0)
        font.setPointSizeF(at_first.pointSizeF() * percent / 100);
    else
        font.setPixelSize(at_first.pixelSize() * percent / 100);
    QApplication::setFont(font);
    gutter_width = 104 * std::max(percent, 100) / 100;
}

QIcon icon(const QString &name) {
    QFile file(QStringLiteral(":/icons/") + name + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray svg = file.readAll();
    const QPalette palette = QApplication::palette();
    QIcon result;
    for (const int side : {16, 20, 24, 32, 48}) {
        result.addPixmap(tinted(svg, palette.color(QPalette::Active, QPalette::ButtonText), side));
        result.addPixmap(tinted(svg, palette.color(QPalette::Disabled, QPalette::ButtonText), side), QIcon::Disabled);
        result.addPixmap(tinted(svg, palette.color(QPalette::Active, QPalette::HighlightedText), side),
                         QIcon::Selected);
    }
    return result;
}

QFont tabular_font(const QFont &base) {
    // Most interface fonts have figures of one width; where they have not, a fixed-width font is taken.
    const QFontMetricsF metrics(base);
    const qreal one = metrics.horizontalAdvance(QLatin1Char('1')), eight = metrics.horizontalAdvance(QLatin1Char('8'));
    if (qFuzzyCompare(one, eight)) return base;
    QFont fixed = base;
    fixed.setStyleHint(QFont::Monospace);
    fixed.setFamily(QStringLiteral("monospace"));
    return fixed;
}

} // namespace tempera::ui
