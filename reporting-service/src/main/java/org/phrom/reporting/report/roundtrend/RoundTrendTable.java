package org.phrom.reporting.report.roundtrend;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.report.roundtrend.RoundTrendView.Point;

/** A trend of rounds as a table, a line for each round. */
record RoundTrendTable(RoundTrendView trend, int decimals) {

    ReportTable rounds() {
        return new ReportTable(
                "trend",
                List.of(
                        Column.text("round", "รหัสรอบ", "Id of the round"),
                        Column.text("round_th", "รอบ (ไทย)", "Round (Thai)"),
                        Column.text("round_en", "รอบ (อังกฤษ)", "Round (English)"),
                        Column.text("reference_date", "วันที่อ้างอิง", "Reference date"),
                        Column.text("framework_version", "ฉบับ", "Version"),
                        Column.text("node", "องค์ประกอบ", "Part"),
                        Column.integer("organisations", "หน่วยงาน", "Organisations"),
                        score("mean", "ค่าเฉลี่ย", "Mean"),
                        score("median", "มัธยฐาน", "Median"),
                        Column.text("comparability", "การเทียบกัน", "Comparability"),
                        score("link", "ส่วนเปลี่ยนแปลงที่เทียบได้", "Link"),
                        score("linked", "ค่าเฉลี่ยแบบต่อเนื่อง", "Chain-linked mean")),
                rows -> trend.points().forEach(point -> rows.accept(cells(point))));
    }

    private static List<@Nullable Object> cells(Point point) {
        return Arrays.asList(
                point.round(),
                point.title().th(),
                point.title().en(),
                point.referenceDate().toString(),
                point.frameworkVersion(),
                point.node(),
                point.organisations(),
                point.mean(),
                point.median(),
                point.comparability(),
                point.link(),
                point.linked());
    }

    private Column score(String code, String th, String en) {
        return Column.number(code, new Text(th, en), decimals);
    }
}
