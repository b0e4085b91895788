package org.phrom.kit.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands below every sheet; how many there are is filled in at the end. */
final class Footer extends PdfPageEventHelper {

    private static final float FOOT = 40;

    private final SheetHead head;
    private @Nullable PdfTemplate total;

    Footer(SheetHead head) {
        this.head = head;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = writer.getDirectContent().createTemplate(40, 20);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte content = writer.getDirectContent();
        List<String> around = head.pageNumber();
        String page = around.get(0) + number(writer.getPageNumber()) + around.get(1);
        float right = Sheet.RIGHT - Style.FOOTER.width("0000");
        float left = right - Style.FOOTER.width(page);
        List<String> title = Style.FOOTER.lines(head.footer(), left - Sheet.LEFT - 12);
        Sheet.show(content, title.get(0).strip() + (title.size() > 1 ? " …" : ""), Style.FOOTER, new float[] {
            Sheet.LEFT, FOOT
        });
        Sheet.show(content, page, Style.FOOTER, new float[] {left, FOOT});
        content.addTemplate(Objects.requireNonNull(total), right, FOOT - 5);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        Sheet.show(Objects.requireNonNull(total), number(writer.getPageNumber() - 1), Style.FOOTER, new float[] {0, 5});
    }

    private String number(int page) {
        return head.digits().in(Integer.toString(page));
    }
}
