package org.phrom.reporting.document;

import java.awt.Color;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.kit.pdf.Contents;
import org.phrom.kit.pdf.Digits;
import org.phrom.kit.pdf.Grid;
import org.phrom.kit.pdf.Sheet;
import org.phrom.kit.pdf.SheetHead;
import org.phrom.kit.pdf.Style;
import org.phrom.reporting.format.Drawing;
import org.phrom.reporting.page.Pages.Figure;
import org.phrom.reporting.readmodel.Provenance;

/** Sheets of a report: its parts in the order in which they are written. */
public final class ReportSheets implements AutoCloseable {

    /** Colour of what is above the median. */
    public static final Color UP = new Color(0x1f4e9c);
    /** Colour of what is below it. */
    public static final Color DOWN = new Color(0xa8410a);

    private static final float INDENT = 12;
    private static final float COVER_TOP = 150;
    private static final int FIGURES_IN_A_ROW = 3;
    private static final float FIGURE_HEIGHT = 58;
    private static final float PAD = 8;
    private static final Color GROUND = new Color(0xeef2f7);
    private static final Color ACCENT = new Color(0x17396f);
    private static final Style FIGURE = new Style(Style.TITLE.face(), 16, 22, ACCENT);

    private final Words words;
    private final Digits digits;
    private final Sheet sheet;
    private @Nullable Contents contents;

    /**
     * A document.
     *
     * @param title of the file, and below each sheet
     */
    public ReportSheets(OutputStream out, Words words, Digits digits, String title) {
        this.words = words;
        this.digits = digits;
        this.sheet = new Sheet(
                out,
                new SheetHead(
                        title,
                        words.language(),
                        digits.in(title),
                        List.of(words.of("documentPage") + " ", " " + words.of("documentPageOf") + " "),
                        digits));
    }

    /**
     * Writes the first sheet.
     *
     * @param kind of report
     * @param title who or what it is about
     * @param lines what else has to be known at once: names with values
     */
    public void cover(String kind, String title, String subtitle, Map<String, String> lines) {
        sheet.down(COVER_TOP);
        sheet.paragraph(kind, Style.SUBHEADING, Sheet.LEFT);
        sheet.space(6);
        sheet.paragraph(digits.in(title), Style.COVER, Sheet.LEFT);
        sheet.space(4);
        sheet.paragraph(digits.in(subtitle), Style.TITLE, Sheet.LEFT);
        sheet.space(22);
        sheet.fill(ACCENT, Sheet.LEFT, sheet.down(0), 90, 3);
        sheet.space(20);
        lines.forEach((name, value) -> pair(name, value, true));
    }

    private void pair(String name, String value, boolean written) {
        float left = Sheet.LEFT + 150;
        String text = written ? digits.in(value) : value;
        boolean first = true;
        for (String line : Style.BODY.lines(text, Sheet.RIGHT - left)) {
            float at = sheet.down(Style.BODY.leading() + (first ? 2 : 0));
            if (first) {
                sheet.show(name, Style.SMALL, Sheet.LEFT, at);
            }
            sheet.show(line, Style.BODY, left, at);
            first = false;
        }
    }

    /** Writes the table of contents on a sheet of its own. */
    public void contents(List<String> titles) {
        sheet.turn();
        sheet.heading(words.of("documentContents"));
        contents = new Contents(sheet, titles.stream().map(digits::in).toList());
        sheet.turn();
    }

    /** Begins the next section of the contents. */
    public void section() {
        Objects.requireNonNull(contents).next();
    }

    /** Writes a heading inside a section. */
    public void subheading(String text) {
        sheet.space(8);
        sheet.require(80);
        sheet.paragraph(digits.in(text), Style.SUBHEADING, Sheet.LEFT);
        sheet.space(2);
    }

    /** Writes a paragraph; nothing for none. */
    public void text(@Nullable String text) {
        if (text != null) {
            sheet.paragraph(digits.in(text), Style.BODY, Sheet.LEFT);
        }
    }

    /** Writes a remark. */
    public void note(String text) {
        sheet.paragraph(digits.in(text), Style.SMALL, Sheet.LEFT);
        sheet.space(4);
    }

    /** Writes points, one below the other. */
    public void points(List<String> points) {
        points.forEach(point -> sheet.paragraph("• " + digits.in(point), Style.BODY, Sheet.LEFT + INDENT));
    }

    /** Writes key figures side by side. */
    public void figures(List<Figure> figures) {
        float gap = 8;
        sheet.space(4);
        float width = (Sheet.RIGHT - Sheet.LEFT - (FIGURES_IN_A_ROW - 1) * gap) / FIGURES_IN_A_ROW;
        for (int from = 0; from < figures.size(); from += FIGURES_IN_A_ROW) {
            List<Figure> row = figures.subList(from, Math.min(figures.size(), from + FIGURES_IN_A_ROW));
            int most = row.stream()
                    .mapToInt(figure -> remark(figure, width).size())
                    .max()
                    .orElse(0);
            float height = FIGURE_HEIGHT + most * Style.SMALL.leading();
            float bottom = sheet.down(height);
            for (int i = 0; i < row.size(); i++) {
                figure(row.get(i), Sheet.LEFT + i * (width + gap), bottom, width, height);
            }
            sheet.space(gap);
        }
    }

    private List<String> remark(Figure figure, float width) {
        String remark = figure.remark();
        return remark == null ? List.of() : Style.SMALL.lines(digits.in(remark), width - 2 * PAD);
    }

    private void figure(Figure figure, float left, float bottom, float width, float height) {
        sheet.fill(GROUND, left, bottom, width, height);
        float at = bottom + height - PAD - 9;
        sheet.show(Style.SMALL.lines(figure.name(), width - 2 * PAD).get(0), Style.SMALL, left + PAD, at);
        at -= FIGURE.leading() + 2;
        sheet.show(digits.in(figure.value()), FIGURE, left + PAD, at);
        for (String line : remark(figure, width)) {
            at -= Style.SMALL.leading() + 1;
            sheet.show(line, Style.SMALL, left + PAD, at);
        }
    }

    /**
     * Draws a chart; nothing for none.
     *
     * @param share of the width of the text, up to 1
     */
    public void chart(@Nullable String svg, String said, float share) {
        if (svg == null) {
            return;
        }
        Drawing drawing = Drawing.of(svg, digits::in);
        double shape = drawing.shape();
        float width = (float) Math.min((Sheet.RIGHT - Sheet.LEFT) * share, Sheet.highest() / shape);
        float height = (float) (width * shape);
        sheet.space(4);
        sheet.drawing(said, width, height, graphics -> drawing.on(graphics, width, height));
        sheet.space(8);
    }

    /** Begins a table. */
    public Grid grid(List<Grid.Column> columns) {
        sheet.space(4);
        return new Grid(sheet, columns);
    }

    /** A text of a cell, with the digits of the document. */
    public String in(@Nullable String text) {
        return text == null ? "" : digits.in(text);
    }

    /** Writes what the report stands on. */
    public void provenance(Provenance context, String framework, @Nullable String source, String address) {
        text(words.of("documentMethodText"));
        sheet.space(6);
        pair(words.of("framework"), framework, true);
        pair(words.of("referenceDate"), words.date(context.referenceDate()), true);
        pair(words.of("result"), words.of(context.provisional() ? "provisional" : "official"), true);
        if (context.run().completedAt() != null) {
            pair(words.of("documentComputed"), words.time(context.run().completedAt()), true);
        }
        pair(words.of("documentScored"), words.of("coverageOf", context.scored(), context.participants()), true);
        if (source != null) {
            pair(words.of("source"), source, true);
        }
        pair(words.of("documentRun"), context.run().id(), false);
        String checksum = context.run().resultHash();
        if (checksum != null) {
            pair(words.of("checksum"), checksum, false);
        }
        pair(words.of("method"), context.method(), false);
        pair(words.of("documentData"), address, false);
    }

    @Override
    public void close() {
        sheet.close();
    }

    /** Titles of sections that there are: pairs of whether and which. */
    public static List<String> titles(Map<String, Boolean> sections) {
        List<String> titles = new ArrayList<>();
        sections.forEach((title, there) -> {
            if (there) {
                titles.add(title);
            }
        });
        return titles;
    }
}
