package org.phrom.kit.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.OutputStream;
import java.util.function.Consumer;

/**
 * Sheets of A4 that are written on from top to bottom, in points. Each line of text carries its letters beside its
 * glyphs (ActualText), so that Thai can be searched and copied. A full sheet is sent on and not kept.
 */
public final class Sheet implements AutoCloseable {

    /** Where texts begin. */
    public static final float LEFT = 57;
    /** Where they end. */
    public static final float RIGHT = PageSize.A4.getWidth() - 57;

    private static final float TOP = PageSize.A4.getHeight() - 54;
    private static final float BOTTOM = 66;
    private static final Color LINE = new Color(0x8b95a3);
    private static final float BOX = 8;
    private static final float ROOM_BELOW_A_HEADING = 90;

    private final Document document = new Document(PageSize.A4);
    private final SheetHead head;
    private final PdfWriter writer;
    private float y = TOP;

    /** Begins a document. */
    public Sheet(OutputStream out, SheetHead head) {
        this.head = head;
        writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new Footer(head));
        document.addTitle(head.title());
        document.addCreator("Phrom");
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(head.language().getLanguage()));
        writer.setPageEmpty(false);
    }

    /** Goes on down by so much; on the next sheet where there is no room for it. Gives the place that was reached. */
    public float down(float height) {
        require(height);
        y -= height;
        return y;
    }

    /** Begins a new sheet unless there is so much room; whether it did. */
    public boolean require(float height) {
        if (y - height >= BOTTOM || y == TOP) {
            return false;
        }
        document.newPage();
        writer.setPageEmpty(false);
        y = TOP;
        return true;
    }

    /** Leaves so much empty, except at the top of a sheet. */
    public void space(float height) {
        if (y < TOP) {
            y -= height;
        }
    }

    /** Writes a text in lines from there to the right margin. */
    public void paragraph(String text, Style style, float left) {
        for (String line : style.lines(text, RIGHT - left)) {
            show(line, style, left, down(style.leading()));
        }
    }

    /** The same in the middle. */
    public void centred(String text, Style style) {
        for (String line : style.lines(text, RIGHT - LEFT)) {
            String bare = line.strip();
            float left = (LEFT + RIGHT - style.width(bare)) / 2;
            show(bare, style, left, down(style.leading()));
        }
    }

    /** Writes one line at a place. */
    public void show(String line, Style style, float x, float baseline) {
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
    public void rule(float left, float right, float at) {
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
    public void box(float left, float baseline) {
        frame(new float[] {left, baseline - 0.5f, BOX, BOX}, 0.8f, Color.BLACK);
    }

    /** Draws the frame of a cell: left, bottom, width, height. */
    public void cell(float... frame) {
        frame(frame, 0.5f, LINE);
    }

    private void frame(float[] frame, float width, Color colour) {
        PdfContentByte content = writer.getDirectContent();
        content.setLineWidth(width);
        content.setColorStroke(colour);
        content.rectangle(frame[0], frame[1], frame[2], frame[3]);
        content.stroke();
    }

    /** Fills a rectangle: left, bottom, width, height. */
    public void fill(Color colour, float... frame) {
        PdfContentByte content = writer.getDirectContent();
        content.setColorFill(colour);
        content.rectangle(frame[0], frame[1], frame[2], frame[3]);
        content.fill();
    }

    /** Draws a thin line. */
    public void line(float left, float right, float at) {
        PdfContentByte content = writer.getDirectContent();
        content.setLineWidth(0.4f);
        content.setColorStroke(LINE);
        content.moveTo(left, at);
        content.lineTo(right, at);
        content.stroke();
    }

    /** Writes a heading, on a sheet that has room for some of what it heads. */
    public void heading(String text) {
        space(18);
        require(ROOM_BELOW_A_HEADING + Style.HEADING.leading());
        paragraph(text, Style.HEADING, LEFT);
        space(4);
    }

    /** Begins a new sheet; not where this one is empty. */
    public void turn() {
        require(TOP - BOTTOM);
    }

    /**
     * Places a drawing in the middle, as lines and not as dots.
     *
     * @param said what it shows, for those who do not see it
     */
    public void drawing(String said, float width, float height, Consumer<Graphics2D> drawn) {
        float bottom = down(height);
        PdfContentByte content = writer.getDirectContent();
        PdfTemplate template = content.createTemplate(width, height);
        Graphics2D graphics = template.createGraphicsShapes(width, height);
        drawn.accept(graphics);
        graphics.dispose();
        PdfDictionary instead = new PdfDictionary();
        instead.put(PdfName.ALT, new PdfString(said, PdfObject.TEXT_UNICODE));
        content.beginMarkedContentSequence(PdfName.FIGURE, instead, true);
        content.addTemplate(template, (LEFT + RIGHT - width) / 2, bottom);
        content.endMarkedContentSequence();
    }

    /** How high a drawing may be at most. */
    public static float highest() {
        return TOP - BOTTOM;
    }

    SheetHead head() {
        return head;
    }

    PdfWriter writer() {
        return writer;
    }

    @Override
    public void close() {
        document.close();
    }
}
