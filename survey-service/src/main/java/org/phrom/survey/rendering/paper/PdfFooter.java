package org.phrom.survey.rendering.paper;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands below every sheet; how many there are is filled in at the end. */
final class PdfFooter extends PdfPageEventHelper {

    private static final float FOOT = 40;

    private final String text;
    private final List<String> number;
    private @Nullable PdfTemplate total;

    PdfFooter(String text, List<String> number) {
        this.text = text;
        this.number = number;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(40, 20);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte content = writer.getDirectContent();
        String page = number.get(0) + writer.getPageNumber() + number.get(1);
        float right = PdfSheet.RIGHT - Style.FOOTER.width("0000");
        float left = right - Style.FOOTER.width(page);
        List<String> title = Style.FOOTER.lines(text, left - PdfSheet.LEFT - 12);
        PdfSheet.show(content, title.get(0).strip() + (title.size() > 1 ? " …" : ""), Style.FOOTER, new float[] {
            PdfSheet.LEFT, FOOT
        });
        PdfSheet.show(content, page, Style.FOOTER, new float[] {left, FOOT});
        content.addTemplate(Objects.requireNonNull(total), right, FOOT - 5);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        PdfSheet.show(
                Objects.requireNonNull(total), String.valueOf(writer.getPageNumber() - 1), Style.FOOTER, new float[] {
                    0, 5
                });
    }
}
