package org.phrom.survey.rendering.paper;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.pdf.Digits;
import org.phrom.kit.pdf.Sheet;
import org.phrom.kit.pdf.SheetHead;
import org.phrom.kit.pdf.Style;
import org.phrom.survey.rendering.paper.Block.Box;
import org.phrom.survey.rendering.paper.Block.Cell;

/** Draws a blank form as PDF, A4. */
public final class BlankPdf {

    private static final float INDENT = 14;
    private static final float ROOM_OF_A_QUESTION = 90;
    private static final float SIGNATURE_WIDTH = 225;
    private static final int SIGNATURE_LINES = 5;

    private final Sheet sheet;
    private final PdfTable table;
    private final List<Block> signatures = new ArrayList<>();

    private BlankPdf(Sheet sheet) {
        this.sheet = sheet;
        this.table = new PdfTable(sheet);
    }

    /** Writes it; sheet after sheet is sent on while the next one is drawn. */
    public static void write(BlankForm form, OutputStream out) {
        write(form, form.blocks(), out);
    }

    static void write(BlankForm form, Stream<Block> blocks, OutputStream out) {
        try (Sheet sheet = new Sheet(out, head(form))) {
            BlankPdf pdf = new BlankPdf(sheet);
            pdf.cover(form.cover());
            blocks.forEach(pdf::block);
            pdf.sign();
        }
    }

    private static SheetHead head(BlankForm form) {
        return new SheetHead(form.cover().title(), form.language(), form.footer(), form.pageNumber(), Digits.ARABIC);
    }

    private void cover(Cover cover) {
        if (cover.agency() != null) {
            sheet.centred(cover.agency(), Style.BODY);
        }
        sheet.centred(cover.title(), Style.TITLE);
        sheet.centred(cover.edition(), Style.BODY);
        if (cover.description() != null) {
            sheet.space(6);
            sheet.paragraph(cover.description(), Style.BODY, Sheet.LEFT);
        }
        sheet.space(6);
        sheet.paragraph(cover.directions(), Style.SMALL, Sheet.LEFT);
        sheet.space(4);
        cover.lines().forEach(label -> line(label, null, Sheet.LEFT));
    }

    private void block(Block block) {
        switch (block.kind()) {
            case PAGE -> page(block);
            case GROUP -> group(block);
            case QUESTION -> question(block);
            case NOTE -> note(block);
            case BOXES -> block.boxes().forEach(this::box);
            case LINE -> line(block.text(), block.remark(), Sheet.LEFT + INDENT);
            case TABLE -> table.draw(block.rows(), Sheet.LEFT + INDENT);
            case SIGNATURE -> signatures.add(block);
        }
    }

    private void page(Block block) {
        sheet.space(16);
        sheet.require(ROOM_OF_A_QUESTION + Style.HEADING.leading());
        sheet.paragraph(block.text(), Style.HEADING, Sheet.LEFT);
        if (block.remark() != null) {
            sheet.paragraph(block.remark(), Style.SMALL, Sheet.LEFT);
        }
    }

    private void group(Block block) {
        sheet.space(6);
        sheet.require(ROOM_OF_A_QUESTION + Style.SUBHEADING.leading());
        sheet.paragraph(block.text(), Style.SUBHEADING, Sheet.LEFT);
    }

    private void question(Block block) {
        sheet.space(5);
        sheet.require(ROOM_OF_A_QUESTION);
        String code = block.remark() == null ? "" : block.remark();
        float right = Sheet.RIGHT - Style.SMALL.width(code);
        List<String> lines = Style.STRONG.lines(block.text(), right - Sheet.LEFT - INDENT);
        for (int i = 0; i < lines.size(); i++) {
            float at = sheet.down(Style.STRONG.leading());
            sheet.show(lines.get(i), Style.STRONG, Sheet.LEFT, at);
            if (i == 0) {
                sheet.show(code, Style.SMALL, right, at);
            }
        }
    }

    private void note(Block block) {
        String label = block.remark() == null ? "" : block.remark() + ": ";
        sheet.paragraph(label + block.text(), Style.SMALL, Sheet.LEFT + INDENT);
    }

    private void box(Box box) {
        float left = Sheet.LEFT + 2 * INDENT;
        List<String> lines = Style.BODY.lines(box.text(), Sheet.RIGHT - left);
        for (int i = 0; i < lines.size(); i++) {
            float at = sheet.down(Style.BODY.leading());
            if (i == 0) {
                sheet.box(Sheet.LEFT + INDENT, at);
            }
            sheet.show(lines.get(i), Style.BODY, left, at);
        }
        if (box.help() != null) {
            sheet.paragraph(box.help(), Style.SMALL, left);
        }
    }

    private void line(String label, @Nullable String behind, float left) {
        float at = sheet.down(Style.BODY.leading() + 3);
        sheet.show(label, Style.BODY, left, at);
        float from = label.isEmpty() ? left : left + Style.BODY.width(label) + 6;
        float to = behind == null ? Sheet.RIGHT : Sheet.RIGHT - Style.SMALL.width(behind) - 6;
        sheet.rule(Math.min(from, to), to, at - 2);
        if (behind != null) {
            sheet.show(behind, Style.SMALL, to + 6, at);
        }
    }

    /** Signatures stand side by side. */
    private void sign() {
        float leading = Style.BODY.leading() + 8;
        sheet.space(2 * leading);
        sheet.require(SIGNATURE_LINES * leading);
        float top = sheet.down(leading);
        for (int i = 0; i < signatures.size(); i++) {
            Block block = signatures.get(i);
            float left = Sheet.LEFT + i * (SIGNATURE_WIDTH + 2 * INDENT);
            sheet.show(block.text(), Style.STRONG, left, top);
            float at = top;
            for (Cell line : block.rows().get(0)) {
                at -= leading;
                sheet.show(line.text(), Style.BODY, left, at);
                sheet.rule(left + Style.BODY.width(line.text()) + 6, left + SIGNATURE_WIDTH, at - 2);
            }
        }
    }
}
