package org.phrom.survey.rendering.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.kit.pdf.Typeface;
import org.phrom.survey.framework.domain.FrameworkTimes;
import org.phrom.survey.rendering.Documents;
import org.phrom.survey.rendering.form.FormReader;
import org.phrom.survey.rendering.paper.Block.Cell;

class BlankPdfTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-30T17:30:00Z");
    private static final FrameworkTimes TIMES = new FrameworkTimes(PUBLISHED, null, null, PUBLISHED, null);

    private static BlankForm form(ObjectNode document, String language) {
        return new BlankForm(FormReader.read(document, null), TIMES, Locale.forLanguageTag(language));
    }

    private static PDDocument pdf(BlankForm form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BlankPdf.write(form, out);
        return Loader.loadPDF(out.toByteArray());
    }

    /** All that a form says, in order; blanks between words depend on where lines end. */
    private static String said(BlankForm form) {
        List<String> said = new ArrayList<>();
        form.blocks().forEach(block -> {
            said.add(block.text());
            block.boxes().forEach(box -> said.add(box.text()));
            block.rows().stream().flatMap(List::stream).map(Cell::text).forEach(said::add);
        });
        return String.join("\n", said);
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void theTextThatIsFoundInThePdfIsTheTextOfTheDocument(String language) throws Exception {
        BlankForm form = form(Documents.everyKind(), language);
        try (PDDocument pdf = pdf(form)) {
            String found = bare(new PDFTextStripper().getText(pdf));

            assertThat(said(form).lines().map(BlankPdfTest::bare).filter(text -> !found.contains(text)))
                    .isEmpty();
        }
    }

    @Test
    void marksOfThaiStayInTheOrderInWhichTheyAreTyped() throws Exception {
        ObjectNode document = Documents.everyKind();
        String words = "ที่ ปั้น น้ำ ป้ำ ญู ฐุ ฏู ผู้ว่าราชการ ฟื้น ปี่ ฝ้า กี๊";
        document.withObject("/title").put("th", words);
        try (PDDocument pdf = pdf(form(document, "th"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(words);
        }
    }

    @Test
    void daysInThaiAreOfTheBuddhistEraAndOfThailand() throws Exception {
        try (PDDocument thai = pdf(form(Documents.everyKind(), "th"));
                PDDocument english = pdf(form(Documents.everyKind(), "en"))) {
            assertThat(new PDFTextStripper().getText(thai))
                    .contains(
                            "ฉบับที่ 2 · เผยแพร่เมื่อ 1 ธันวาคม พ.ศ. 2569",
                            "ตั้งแต่ 1 ตุลาคม พ.ศ. 2568 ถึง 30 กันยายน พ.ศ. 2569");
            assertThat(new PDFTextStripper().getText(english)).contains("Version 2 · Published on 1 December 2026");
        }
    }

    @Test
    void numbersAreReadInThousandsAndTypesByTheirNames() throws Exception {
        ObjectNode document = Documents.everyKind();
        ((ObjectNode) document.at("/questions/0"))
                .put("max", 20_000_000)
                .putArray("appliesTo")
                .add("province");
        ((ObjectNode) document.at("/questions/6")).put("min", 0.25);
        try (PDDocument pdf = pdf(form(document, "th"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("คน (0–20,000,000)", "% (0.25–100)", "สำหรับ: จังหวัด");
        }
    }

    @Test
    void sheetsAreA4NumberedAndHaveTheirFontWithThem() throws Exception {
        try (PDDocument pdf = pdf(form(Documents.everyKind(), "th"))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(4);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(595);
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(842);
            assertThat(new PDFTextStripper().getText(pdf)).contains("หน้า 1 จาก 4", "หน้า 4 จาก 4");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("th");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.getName()).contains("Sarabun");
                assertThat(font.isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void noLineIsWiderThanItsColumnAndThaiIsBrokenBetweenWords() {
        String text = "การพัฒนารัฐบาลดิจิทัลระดับจังหวัดต้องอาศัยความร่วมมือของทุกหน่วยงานในพื้นที่";

        List<String> lines = Typeface.REGULAR.lines(text, 10, 120);

        assertThat(String.join("", lines)).isEqualTo(text);
        assertThat(lines).hasSizeGreaterThan(2).allSatisfy(line -> assertThat(Typeface.REGULAR.width(line.strip(), 10))
                .isLessThanOrEqualTo(120));
        assertThat(lines).noneMatch(line -> line.matches("^[ะาำิีึืุูเแโใไ็่้๊๋์].*") && !line.matches("^[เแโใไ].*"));
        assertThat(String.join("", Typeface.REGULAR.lines("https://example.org/" + "x".repeat(200), 10, 120)))
                .isEqualTo("https://example.org/" + "x".repeat(200));
    }

    @Test
    void aLargeFormIsSentOnWhileItIsDrawn() throws Exception {
        ObjectNode document = Documents.everyKind();
        ArrayNode questions = document.putArray("questions");
        for (int i = 0; i < 5_000; i++) {
            ObjectNode question = questions.addObject().put("code", "Q" + i).put("type", "yesNo");
            question.putObject("text").put("th", "มีแผนหรือไม่ ข้อ " + i).put("en", "Is there a plan? " + i);
        }
        AtomicInteger drawn = new AtomicInteger();
        AtomicInteger drawnWhenSent = new AtomicInteger();
        OutputStream out = new OutputStream() {
            private long sent;

            @Override
            public void write(int one) {
                write(new byte[1], 0, 1);
            }

            @Override
            public void write(byte[] some, int from, int count) {
                sent += count;
                if (sent > 100_000) {
                    drawnWhenSent.compareAndSet(0, drawn.get());
                }
            }
        };
        BlankForm form = form(document, "en");

        BlankPdf.write(form, form.blocks().peek(block -> drawn.incrementAndGet()), out);

        assertThat(drawn.get()).isGreaterThan(10_000);
        assertThat(drawnWhenSent.get()).isBetween(1, drawn.get() / 2);
    }
}
