package org.phrom.reporting.report.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.report.distribution.DistributionView.Group;

/** A distribution as tables: the groups below all organisations together, the bins of the histogram, the bands. */
record DistributionTables(DistributionView distribution, int decimals) {

    private static final Text ALL = new Text("ทั้งหมด", "All");

    List<ReportTable> all() {
        return List.of(groups(), histogram(), bands());
    }

    private ReportTable groups() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("code", "รหัส", "Code"),
                Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                Column.integer("organisations", "หน่วยงาน", "Organisations")));
        columns.addAll(List.of(
                score("minimum", "ต่ำสุด", "Lowest"),
                score("lower_whisker", "หนวดล่าง", "Lower whisker"),
                score("lower_quartile", "ควอร์ไทล์ที่ 1", "Lower quartile"),
                score("median", "มัธยฐาน", "Median"),
                score("upper_quartile", "ควอร์ไทล์ที่ 3", "Upper quartile"),
                score("upper_whisker", "หนวดบน", "Upper whisker"),
                score("maximum", "สูงสุด", "Highest"),
                score("mean", "ค่าเฉลี่ย", "Mean"),
                Column.integer("outliers", "ค่านอกกลุ่ม", "Outliers"),
                Column.text("by", "แบ่งตาม", "Grouped by"),
                Column.text("node", "องค์ประกอบ", "Part"),
                Column.text("round_th", "รอบ (ไทย)", "Round (Thai)"),
                Column.text("round_en", "รอบ (อังกฤษ)", "Round (English)")));
        return new ReportTable("distribution", columns, this::groups);
    }

    private void groups(Consumer<List<@Nullable Object>> rows) {
        Box box = distribution.all();
        if (box != null) {
            rows.accept(row(null, ALL, box, "all"));
        }
        for (Group group : distribution.groups()) {
            rows.accept(row(group.code(), group.name(), group.box(), distribution.by()));
        }
    }

    private List<@Nullable Object> row(@Nullable String code, Text name, Box box, String by) {
        return Arrays.asList(
                code,
                name.th(),
                name.en(),
                box.organisations(),
                box.minimum(),
                box.lowerWhisker(),
                box.lowerQuartile(),
                box.median(),
                box.upperQuartile(),
                box.upperWhisker(),
                box.maximum(),
                box.mean(),
                box.outliers(),
                by,
                distribution.node(),
                distribution.context().title().th(),
                distribution.context().title().en());
    }

    private ReportTable histogram() {
        return new ReportTable(
                "histogram",
                List.of(
                        score("from", "ตั้งแต่", "From"),
                        score("to", "ถึง", "To"),
                        Column.integer("organisations", "หน่วยงาน", "Organisations")),
                rows -> distribution
                        .histogram()
                        .forEach(bin -> rows.accept(Arrays.asList(bin.from(), bin.to(), bin.organisations()))));
    }

    private ReportTable bands() {
        return new ReportTable(
                "bands",
                List.of(
                        Column.text("code", "รหัส", "Code"),
                        Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                        Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                        Column.integer("organisations", "หน่วยงาน", "Organisations"),
                        Column.percent("share", "สัดส่วน", "Share")),
                rows -> distribution
                        .bands()
                        .forEach(band -> rows.accept(Arrays.asList(
                                band.code(), band.name().th(), band.name().en(), band.organisations(), band.share()))));
    }

    private Column score(String code, String th, String en) {
        return Column.number(code, new Text(th, en), decimals);
    }
}
