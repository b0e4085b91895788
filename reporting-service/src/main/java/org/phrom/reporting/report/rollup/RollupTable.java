package org.phrom.reporting.report.rollup;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.report.rollup.RollupView.Sums;

/** Scores rolled up, as a table: all together, and each line. */
record RollupTable(RollupView rollup, int decimals) {

    private static final Text ALL = new Text("ทั้งหมด", "All");

    ReportTable table() {
        return new ReportTable(
                "rollup",
                List.of(
                        Column.text("code", "รหัส", "Code"),
                        Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                        Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                        Column.integer("organisations", "หน่วยงาน", "Organisations"),
                        Column.integer("scored", "มีคะแนน", "With a score"),
                        Column.percent("coverage", "ความครอบคลุม", "Coverage"),
                        Column.number("mean", new Text("ค่าเฉลี่ย", "Mean"), decimals),
                        Column.number("median", new Text("มัธยฐาน", "Median"), decimals),
                        Column.number("minimum", new Text("ต่ำสุด", "Lowest"), decimals),
                        Column.number("maximum", new Text("สูงสุด", "Highest"), decimals),
                        Column.text("by", "แบ่งตาม", "Grouped by"),
                        Column.text("parent", "ภายใต้", "Below"),
                        Column.text("node", "องค์ประกอบ", "Part"),
                        Column.text("round_th", "รอบ (ไทย)", "Round (Thai)"),
                        Column.text("round_en", "รอบ (อังกฤษ)", "Round (English)")),
                rows -> {
                    rows.accept(row(null, ALL, rollup.all(), "all"));
                    rollup.items()
                            .forEach(line -> rows.accept(row(line.code(), line.name(), line.sums(), rollup.by())));
                });
    }

    private List<@Nullable Object> row(@Nullable String code, Text name, Sums sums, String by) {
        int steps = rollup.path().size();
        Text round = rollup.context().title();
        return Arrays.asList(
                code,
                name.th(),
                name.en(),
                sums.organisations(),
                sums.scored(),
                sums.coverage(),
                sums.mean(),
                sums.median(),
                sums.minimum(),
                sums.maximum(),
                by,
                steps == 0 ? null : rollup.path().get(steps - 1).code(),
                rollup.node(),
                round.th(),
                round.en());
    }
}
