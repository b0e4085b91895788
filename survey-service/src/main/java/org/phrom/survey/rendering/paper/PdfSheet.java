package org.phrom.survey.rendering.paper;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.OutputStream;

/**
 * Sheets of A4 that are written on from top to bottom, in points. Each line of text carries its letters beside its
 * glyphs (ActualText), so that Thai can be searched and copied. A full sheet is sent on and not kept.
 */
final class PdfSheet implements AutoCloseable {

    static final float LEFT = 57;
    static final float RIGHT = PageSize.A4.getWidth() - 57;

    private static final float TOP = PageSize.A4.getHeight() - 54;
    private static final float BOTTOM = 66;
    private static final Color LINE = new Color(0x8b95a3);
    private static final float BOX = 8;

    private final Document document = new Document(PageSize.A4);
    private final PdfWriter writer;
    private float y = TOP;

    PdfSheet(OutputStream out, BlankForm form) {
        writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new PdfFooter(form.footer(), form.pageNumber()));
        document.addTitle(form.cover().title());
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(form.language().getLanguage()));
        writer.setPageEmpty(false);
    }

    /** Goes on down by so much; on the next sheet where there is no room for it. Gives the place that was reached. */
    float down(float height) {
        require(height);
        y -= height;
        return y;
    }

    /** Begins a new sheet unless there is so much room; whether it did. */
    boolean require(float height) {
        if (y - height >= BOTTOM || y == TOP) {
            return false;
        }
        document.newPage();
        writer.setPageEmpty(false);
        y = TOP;
        return true;
    }

    /** Leaves so much empty, except at the top of a sheet. */
    void space(float height) {
        if (y < TOP) {
            y -= height;
        }
    }

    /** Writes a text in lines from there to the right margin. */
    void paragraph(String text, Style style, float left) {
        for (String line : style.lines(text, RIGHT - left)) {
            show(line, style, left, down(style.leading()));
        }
    }

    /** The same in the middle. */
    void centred(String text, Style style) {
        for (String line : style.lines(text, RIGHT - LEFT)) {
            String bare = line.strip();
            float left = (LEFT + RIGHT - style.width(bare)) / 2;
            show(bare, style, left, down(style.leading()));
        }
    }

    /** Writes one line at a place. */
    void show(String line, Style style, float x, float baseline) {
        if (!line.isBlank()) {
            show(writer.getDirectContent(), line, style, new float[] {x, baseline});
        }
    }

    static void show(PdfContentByte content, String line, Style style, float[] at) {
        PdfDictionary letters = new PdfDictionary();
        letters.put(PdfName.ACTUALTEXT, new PdfString(line, PdfObject.TEXT_UNICODE));
        content.beginMarkedContentSequence(PdfName.SPAN, letters, true);
        content.setColorFill(style.colour());
        content.beginText();
        content.setFontAndSize(style.face().font(), style.size());
        content.setTextMatrix(at[0], at[1]);
        content.showText(line);
        content.endText();
        content.endMarkedContentSequence();
    }

    /** Draws a line to write on. */
    void rule(float left, float right, float at) {
        PdfContentByte content = writer.getDirectContent();
        content.setLineWidth(0.5f);
        content.setLineDash(1, 2, 0);
        content.setColorStroke(LINE);
        content.moveTo(left, at);
        content.lineTo(right, at);
        content.stroke();
        content.setLineDash(0);
    }

    /** Draws a box to tick beside a line of text. */
    void box(float left, float baseline) {
        frame(new float[] {left, baseline - 0.5f, BOX, BOX}, 0.8f, Color.BLACK);
    }

    /** Draws the frame of a cell: left, bottom, width, height. */
    void cell(float... frame) {
        frame(frame, 0.5f, LINE);
    }

    private void frame(float[] frame, float width, Color colour) {
        PdfContentByte content = writer.getDirectContent();
        content.setLineWidth(width);
        content.setColorStroke(colour);
        content.rectangle(frame[0], frame[1], frame[2], frame[3]);
        content.stroke();
    }

    @Override
    public void close() {
        document.close();
    }
}
