package org.phrom.kit.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * A table of contents that stands before what it tells of: the number of each page is filled in once its section has
 * begun. Entries lead there, and so do bookmarks.
 */
public final class Contents {

    private static final float NUMBER = 40;

    private final Sheet sheet;
    private final Queue<Entry> waiting = new ArrayDeque<>();

    /**
     * Writes the table.
     *
     * @param titles of all sections to come, in their order
     */
    public Contents(Sheet sheet, List<String> titles) {
        this.sheet = sheet;
        for (int i = 0; i < titles.size(); i++) {
            waiting.add(entry(titles.get(i), "section-" + (i + 1)));
        }
    }

    private Entry entry(String title, String name) {
        Style style = Style.BODY;
        List<String> lines = style.lines(title, Sheet.RIGHT - Sheet.LEFT - 2 * NUMBER);
        float at = 0;
        float top = sheet.down(0);
        for (String line : lines) {
            at = sheet.down(style.leading() + 3);
            sheet.show(line, style, Sheet.LEFT, at);
        }
        String last = lines.get(lines.size() - 1).strip();
        sheet.rule(Sheet.LEFT + style.width(last) + 8, Sheet.RIGHT - NUMBER + 12, at - 1);
        PdfContentByte content = sheet.writer().getDirectContent();
        PdfTemplate number = content.createTemplate(NUMBER, style.leading());
        content.addTemplate(number, Sheet.RIGHT - NUMBER, at - 5);
        content.localGoto(name, Sheet.LEFT, at - 5, Sheet.RIGHT, Math.max(top, at + style.leading()));
        return new Entry(title, name, number);
    }

    /** Begins the next section, with its heading; its bookmark and its entry lead here. */
    public void next() {
        Entry entry = waiting.remove();
        sheet.heading(entry.title());
        PdfWriter writer = sheet.writer();
        PdfContentByte content = writer.getDirectContent();
        PdfDestination here =
                new PdfDestination(PdfDestination.XYZ, -1, sheet.down(0) + 2 * Style.HEADING.leading(), 0);
        content.localDestination(entry.name(), here);
        new PdfOutline(
                content.getRootOutline(),
                new PdfDestination(PdfDestination.XYZ, -1, sheet.down(0) + 2 * Style.HEADING.leading(), 0),
                entry.title());
        String page = sheet.head().digits().in(Integer.toString(writer.getPageNumber()));
        Sheet.show(entry.number(), page, Style.BODY, new float[] {NUMBER - Style.BODY.width(page), 5});
    }

    private record Entry(String title, String name, PdfTemplate number) {}
}
