package org.phrom.reporting.format;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.phrom.kit.page.Words;
import org.phrom.kit.pdf.Digits;
import org.phrom.kit.pdf.Grid;
import org.phrom.kit.text.Text;
import org.phrom.reporting.document.ReportSheets;
import org.phrom.reporting.format.ReportTable.Column;

/** Measures workbooks and documents of a large round; run by {@code reporting-service/bench}. */
public final class FilesBenchmark {

    private static final int BODIES = 7_850;
    private static final int NODES = 100;
    private static final int MOST_MILLISECONDS = 8_000;
    private static final int FEWEST_SHEETS_A_SECOND = 50;
    private static final int LINES_OF_A_SHEET = 36;

    private FilesBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Spool spool = new Spool(new MemorySize(BigInteger.valueOf(1L << 30)));
        XlsxFiles files = new XlsxFiles(spool);
        boolean met = false;
        // the first of each warms up
        for (int i = 0; i < 3; i++) {
            long began = System.nanoTime();
            files.write(List.of(table()), Map.of(), Locale.ENGLISH, OutputStream.nullOutputStream());
            long took = (System.nanoTime() - began) / 1_000_000;
            System.out.printf("workbook of %,d lines: %,d ms%n", BODIES * NODES, took);
            met = took <= MOST_MILLISECONDS;
        }
        double fastest = 0;
        for (int i = 0; i < 3; i++) {
            long began = System.nanoTime();
            document();
            double seconds = (System.nanoTime() - began) / 1e9;
            double each = (double) BODIES / LINES_OF_A_SHEET / seconds;
            System.out.printf("document of %,d lines: %.1f s, %.0f sheets a second%n", BODIES, seconds, each);
            fastest = Math.max(fastest, each);
        }
        System.exit(met && fastest >= FEWEST_SHEETS_A_SECOND ? 0 : 1);
    }

    private static ReportTable table() {
        return new ReportTable(
                "data",
                List.of(
                        Column.text("code", "รหัส", "Code"),
                        Column.text("node", "องค์ประกอบ", "Node"),
                        Column.number("score", new Text("คะแนน", "Score"), 3),
                        Column.text("carried", "ยกมา", "Carried")),
                rows -> {
                    for (int body = 0; body < BODIES; body++) {
                        for (int node = 0; node < NODES; node++) {
                            rows.accept(Arrays.asList("L" + body, "n" + node, (body * 31 + node) % 1000 / 999.0, null));
                        }
                    }
                });
    }

    private static void document() {
        Words words = Words.in(Locale.forLanguageTag("th"));
        try (ReportSheets sheets = new ReportSheets(OutputStream.nullOutputStream(), words, Digits.ARABIC, "รายงาน")) {
            Grid grid = sheets.grid(List.of(
                    new Grid.Column("อันดับ", 1, true),
                    new Grid.Column("ชื่อ", 5, false),
                    new Grid.Column("คะแนน", 1.5f, true),
                    new Grid.Column("1", 1, true),
                    new Grid.Column("2", 1, true),
                    new Grid.Column("3", 1, true)));
            for (int body = 0; body < BODIES; body++) {
                grid.texts(List.of("" + body, "องค์การบริหารส่วนตำบล " + body, "0.612", "0.500", "0.750", "0.900"));
            }
        }
    }
}
