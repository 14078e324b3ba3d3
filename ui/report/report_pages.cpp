#include "ui/report/report_pages.h"

#include "core/base/atomic_file.h"
#include "ui/report/page_flow.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextLayout>
#include <utility>

namespace tempera::ui {
namespace {

using exchange::Paragraph;

constexpr double mm = 40; // units
constexpr double pt = mm * 25.4 / 72;
constexpr double side = 20 * mm, top = 20 * mm, bottom = 22 * mm;
constexpr double per_figure_unit = mm / 4;
constexpr QRgb ink = 0xff222222, soft = 0xff555555, hair = 0xffcccccc;

QString qt(const std::string &text) { return QString::fromStdString(text); }

/// Broken into lines of a width.
struct Lines {
    std::shared_ptr<QTextLayout> layout;
    double height = 0, line_height = 0;
    int count = 0;
};

/// Laid out, drawn and let go on one thread: Qt frees a thread's fonts with the thread.
struct Laid {
    const exchange::ReportDocument &document;
    QSizeF paper;                 ///< units
    double width = 0, height = 0; ///< of the text
    std::vector<FlowItem> items;
    std::vector<std::vector<PlacedItem>> pages;

    explicit Laid(const exchange::ReportDocument &of) : document(of) {
        paper = page_size().size(QPageSize::Millimeter) * mm;
        width = paper.width() - 2 * side;
        height = paper.height() - top - bottom;
        add_head();
        for (const exchange::Block &block : document.blocks) std::visit(*this, block);
        pages = paginate(items, height);
    }

    [[nodiscard]] QFont font(double points, bool bold = false) const {
        QFont f;
        const QString latin = QStringLiteral("DejaVu Sans"), chinese = QStringLiteral("Noto Sans CJK SC");
        f.setFamilies(document.language.starts_with("zh") ? QStringList{chinese, latin} : QStringList{latin, chinese});
        f.setStyleHint(QFont::SansSerif);
        f.setHintingPreference(QFont::PreferNoHinting);
        f.setPixelSize(static_cast<int>(std::lround(points * pt)));
        f.setBold(bold);
        return f;
    }

    [[nodiscard]] Lines lines(const QString &text, const QFont &f, double wide, bool right = false,
                              int most = 60) const {
        Lines out;
        out.layout = std::make_shared<QTextLayout>(text, f);
        QTextOption option(right ? Qt::AlignRight : Qt::AlignLeft);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        out.layout->setTextOption(option);
        out.layout->setCacheEnabled(true);
        out.line_height = QFontMetricsF(f).height() * 1.12;
        out.layout->beginLayout();
        for (QTextLine line = out.layout->createLine(); line.isValid() && out.count < most;
             line = out.layout->createLine()) {
            line.setLineWidth(wide);
            line.setPosition({0, out.count * out.line_height});
            ++out.count;
        }
        out.layout->endLayout();
        out.height = out.count * out.line_height;
        return out;
    }

    static void draw_line(QPainter &p, const Lines &text, int line, QPointF at, QRgb colour) {
        p.setPen(QColor(colour));
        const QTextLine one = text.layout->lineAt(line);
        one.draw(&p, at - QPointF(0, one.position().y()));
    }
    static void draw_all(QPainter &p, const Lines &text, QPointF at, QRgb colour) {
        for (int i = 0; i < text.count; ++i) draw_line(p, text, i, at + QPointF(0, i * text.line_height), colour);
    }

    /// One item a line, the first two and the last two kept together.
    void add_text(const QString &text, const QFont &f, QRgb colour, double space, bool with_next, double indent = 0,
                  const std::function<void(QPainter &, double)> &beside = {}) {
        const Lines broken = lines(text, f, width - indent, false, 5000);
        for (int i = 0; i < broken.count; ++i) {
            FlowItem item;
            item.height = broken.line_height;
            item.space = i == 0 ? space : 0;
            item.with_next = i + 1 == broken.count ? with_next : i == 0 || i + 2 == broken.count;
            item.draw = [broken, i, colour, indent, beside](QPainter &p, double y) {
                if (beside && i == 0) beside(p, y);
                draw_line(p, broken, i, {indent, y}, colour);
            };
            items.push_back(std::move(item));
        }
    }

    void add_head() {
        const bool svg = exchange::picture_type(document.logo) == "svg+xml";
        const QByteArray bytes = QByteArray::fromStdString(document.logo);
        const auto picture = std::make_shared<QImage>();
        const auto drawing = std::make_shared<QSvgRenderer>();
        QSizeF logo;
        if (svg && drawing->load(bytes)) logo = drawing->defaultSize();
        if (!svg && picture->loadFromData(bytes)) logo = picture->size();
        if (!logo.isEmpty()) logo.scale(50 * mm, 16 * mm, Qt::KeepAspectRatio);
        const double wide = width - (logo.isEmpty() ? 0 : logo.width() + 8 * mm);
        const Lines place = lines(qt(document.institution), font(10, true), wide);
        const Lines title = lines(qt(document.title), font(17, true), wide);
        const Lines below = lines(qt(document.subtitle), font(10), wide);
        const double institution = document.institution.empty() ? 0 : place.height + 1.5 * mm;
        const double text = institution + title.height + below.height;
        FlowItem item;
        item.height = std::max(text, logo.height()) + 3 * mm;
        item.with_next = true;
        item.draw = [=, this, h = item.height](QPainter &p, double y) {
            double at = y + h - 3 * mm - text;
            if (institution > 0) draw_all(p, place, {0, at}, ink);
            draw_all(p, title, {0, at += institution}, ink);
            draw_all(p, below, {0, at + title.height}, soft);
            const QRectF box(width - logo.width(), y + h - 3 * mm - logo.height(), logo.width(), logo.height());
            if (!logo.isEmpty() && svg) drawing->render(&p, box);
            if (!logo.isEmpty() && !svg) p.drawImage(box, *picture);
            p.setPen(QPen(QColor(ink), 1.2 * pt));
            p.drawLine(QPointF(0, y + h - 0.6 * pt), QPointF(width, y + h - 0.6 * pt));
        };
        items.push_back(std::move(item));
    }

    void operator()(const exchange::Heading &h) { add_text(qt(h.text), font(12.5, true), ink, 6 * mm, true); }

    void operator()(const Paragraph &p) {
        const bool warning = p.kind == Paragraph::Kind::warning, note = p.kind == Paragraph::Kind::note;
        const auto mark = [](QPainter &painter, double y) {
            painter.fillRect(QRectF(0, y + 0.6 * mm, 1 * mm, 3.4 * mm), QColor(0xb3, 0x59, 0));
        };
        add_text(qt(p.text), font(note ? 8.5 : 10), note ? soft : ink, 2 * mm, false, warning ? 3 * mm : 0,
                 warning ? mark : std::function<void(QPainter &, double)>());
    }

    void operator()(const exchange::Bullets &b) {
        for (const std::string &text : b.items)
            add_text(qt(text), font(10), ink, 1.4 * mm, false, 5 * mm, [](QPainter &p, double y) {
                p.setPen(Qt::NoPen);
                p.setBrush(QColor(ink));
                p.drawEllipse(QPointF(2.2 * mm, y + 2.3 * mm), 0.55 * mm, 0.55 * mm);
            });
    }

    void operator()(const exchange::Fields &f) {
        double names = 20 * mm;
        const QFontMetricsF metrics(font(10));
        for (const auto &[name, value] : f.items) names = std::max(names, metrics.horizontalAdvance(qt(name)) + 5 * mm);
        names = std::min(names, width * 0.45);
        for (std::size_t i = 0; i < f.items.size(); ++i) {
            const Lines name = lines(qt(f.items[i].first), font(10), names - 3 * mm);
            const Lines value = lines(qt(f.items[i].second), font(10), width - names);
            FlowItem item;
            item.height = std::max(name.height, value.height);
            item.space = i == 0 ? 3 * mm : 0.8 * mm;
            item.with_next = i + 2 == f.items.size() || (i == 0 && f.items.size() > 1);
            item.draw = [name, value, names](QPainter &p, double y) {
                draw_all(p, name, {0, y}, soft);
                draw_all(p, value, {names, y}, ink);
            };
            items.push_back(std::move(item));
        }
    }

    static constexpr double pad = 1.2 * mm; ///< round the text of a cell

    /// Left of a cell's text. Text after a number is set apart, or the two would meet.
    static double apart(const exchange::Table &t, std::size_t c) {
        return c > 0 && t.columns[c - 1].number && !t.columns[c].number ? 4 * mm : pad;
    }

    /// As the table asks for them, but that no word of a title is broken: long ones take from columns that have more.
    [[nodiscard]] std::vector<double> widths(const exchange::Table &t) const {
        const QFontMetricsF metrics(font(8.5, true));
        double sum = 0, missing = 0, spare = 0;
        for (const auto &column : t.columns) sum += column.width;
        std::vector<double> wide, least;
        for (std::size_t c = 0; c < t.columns.size(); ++c) {
            double word = 0;
            for (const QString &each : qt(t.columns[c].title).split(QLatin1Char(' ')))
                word = std::max(word, metrics.horizontalAdvance(each));
            least.push_back(word + apart(t, c) + pad + 0.2 * mm);
            wide.push_back(width * t.columns[c].width / sum);
            missing += std::max(0.0, least.back() - wide.back());
            spare += std::max(0.0, wide.back() - least.back());
        }
        if (missing > 0 && missing <= spare)
            for (std::size_t c = 0; c < wide.size(); ++c)
                wide[c] = std::max(least[c], wide[c] - missing * std::max(0.0, wide[c] - least[c]) / spare);
        return wide;
    }

    /// One row of cells, with a line below it.
    [[nodiscard]] FlowItem row(const exchange::Table &t, const std::vector<double> &wide,
                               const std::vector<std::string> &cells, bool head) const {
        std::vector<std::pair<double, Lines>> texts; // x, text
        double x = 0, high = 0;
        for (std::size_t c = 0; c < t.columns.size() && c < cells.size(); ++c) {
            const double left = apart(t, c);
            texts.emplace_back(x + left,
                               lines(qt(cells[c]), font(8.5, head), wide[c] - left - pad, t.columns[c].number, 40));
            high = std::max(high, texts.back().second.height);
            x += wide[c];
        }
        FlowItem item;
        item.height = high + 2 * pad;
        item.draw = [texts, high, head, h = item.height, w = width](QPainter &p, double y) {
            for (const auto &[at, text] : texts)
                draw_all(p, text, {at, y + pad + (head ? high - text.height : 0)}, ink);
            p.setPen(QPen(QColor(head ? ink : hair), (head ? 0.9 : 0.4) * pt));
            p.drawLine(QPointF(0, y + h), QPointF(w, y + h));
        };
        return item;
    }

    void operator()(const exchange::Table &t) {
        add_text(qt(t.caption), font(8.5), soft, 3.5 * mm, true);
        std::vector<std::string> titles;
        for (const auto &column : t.columns) titles.push_back(column.title);
        const std::vector<double> wide = widths(t);
        const auto head = std::make_shared<FlowItem>(row(t, wide, titles, true));
        items.push_back(*head);
        items.back().with_next = true;
        for (std::size_t i = 0; i < t.rows.size(); ++i) {
            FlowItem item = row(t, wide, t.rows[i], false);
            // Neither a head with a single row under it, nor a single row on the last page.
            item.with_next = i + 1 < t.rows.size() && (i == 0 || i + 2 == t.rows.size());
            if (i > 0) item.repeat = head;
            items.push_back(std::move(item));
        }
    }

    void operator()(const exchange::Figure &f) {
        if (f.svg.empty()) return;
        std::string text = f.svg;
        // Qt's SVG asks for one family; the names of emotions must not fall back to glyphs of another language.
        const std::string family = "font-family=\"sans-serif\"";
        if (const auto at = text.find(family); at != std::string::npos)
            text.replace(at, family.size(),
                         document.language.starts_with("zh") ? "font-family=\"Noto Sans CJK SC\""
                                                             : "font-family=\"DejaVu Sans\"");
        const auto drawing = std::make_shared<QSvgRenderer>(QByteArray::fromStdString(text));
        const double scale = std::min({width / f.width, (height - 20 * mm) / f.height, per_figure_unit * 1.04});
        FlowItem item;
        item.height = f.height * scale;
        item.space = 3 * mm;
        item.with_next = true;
        item.draw = [drawing, size = QSizeF(f.width, f.height) * scale](QPainter &p, double y) {
            drawing->render(&p, QRectF(QPointF(0, y), size));
        };
        items.push_back(std::move(item));
        add_text(qt(f.caption), font(8.5), soft, 1 * mm, false);
    }

    void operator()(const exchange::Photos &photos) {
        constexpr int across = 3;
        constexpr double gap = 4 * mm;
        const double wide = (width - (across - 1) * gap) / across;
        for (std::size_t first = 0; first < photos.items.size(); first += across) {
            std::vector<std::pair<QImage, Lines>> row;
            double high = 0, text = 0;
            for (std::size_t i = first; i < std::min(photos.items.size(), first + across); ++i) {
                QImage image;
                image.loadFromData(QByteArray::fromStdString(photos.items[i].png));
                const Lines caption = lines(qt(photos.items[i].caption), font(8.5), wide);
                if (!image.isNull()) high = std::max(high, wide * image.height() / image.width());
                text = std::max(text, caption.height);
                row.emplace_back(image, caption);
            }
            high = std::min(high, 80 * mm);
            FlowItem item;
            item.height = high + 1 * mm + text;
            item.space = 3 * mm;
            item.with_next = first + across >= photos.items.size();
            item.draw = [row, high, wide](QPainter &p, double y) {
                double x = 0;
                for (const auto &[image, caption] : row) {
                    const QSizeF size = QSizeF(image.size()).scaled(wide, high, Qt::KeepAspectRatio);
                    p.drawImage(QRectF(QPointF(x, y + high - size.height()), size), image);
                    draw_all(p, caption, {x, y + high + 1 * mm}, soft);
                    x += wide + gap;
                }
            };
            items.push_back(std::move(item));
        }
        add_text(qt(photos.caption), font(8.5), soft, 1.5 * mm, false);
    }

    void draw(QPainter &p, int number) const {
        p.save();
        p.translate(side, top);
        for (const PlacedItem &placed : pages[static_cast<std::size_t>(number)]) placed.item->draw(p, placed.y);
        const double foot = height + 6 * mm;
        p.setPen(QPen(QColor(hair), 0.5 * pt));
        p.drawLine(QPointF(0, foot), QPointF(width, foot));
        const QString page = qt(document.page).arg(number + 1).arg(pages.size());
        const Lines right = lines(page, font(8), width, true, 1);
        const double taken = QFontMetricsF(font(8)).horizontalAdvance(page) + 4 * mm;
        draw_all(p, lines(qt(document.footer), font(8), width - taken, false, 2), {0, foot + 1.5 * mm}, soft);
        draw_all(p, right, {0, foot + 1.5 * mm}, soft);
        if (number > 0) {
            const double head = -9 * mm;
            draw_all(p, lines(qt(document.title), font(8), width * 0.62, false, 1), {0, head}, soft);
            const Lines who = lines(qt(document.subtitle), font(8), width * 0.36, true, 1);
            draw_all(p, who, {width * 0.64, head}, soft);
            p.setPen(QPen(QColor(hair), 0.5 * pt));
            p.drawLine(QPointF(0, head + 5 * mm), QPointF(width, head + 5 * mm));
        }
        p.restore();
    }

    [[nodiscard]] QPageSize page_size() const {
        return QPageSize(document.paper == exchange::Paper::a4 ? QPageSize::A4 : QPageSize::Letter);
    }
};

} // namespace

ReportPages::ReportPages(exchange::ReportDocument document)
    : document_(std::move(document)), count_(static_cast<int>(Laid(document_).pages.size())) {}

QImage ReportPages::image(int number, int width) const {
    const Laid laid(document_);
    const double scale = width / laid.paper.width();
    QImage image(width, static_cast<int>(std::lround(laid.paper.height() * scale)), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    laid.draw(painter, std::clamp(number, 0, count() - 1));
    return image;
}

Status ReportPages::write_pdf(const std::filesystem::path &path) const {
    const Laid laid(document_);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setCreator(QStringLiteral("Tempera ") + QStringLiteral(TEMPERA_VERSION));
        writer.setTitle(qt(document_.title));
        writer.setPageLayout(QPageLayout(laid.page_size(), QPageLayout::Portrait, QMarginsF()));
        writer.setResolution(1016); // one unit is one dot
        QPainter painter(&writer);
        for (int page = 0; page < count(); ++page) {
            if (page > 0) writer.newPage();
            laid.draw(painter, page);
        }
    }
    return write_file(path, std::string_view(buffer.data().constData(), static_cast<std::size_t>(buffer.size())));
}

} // namespace tempera::ui
