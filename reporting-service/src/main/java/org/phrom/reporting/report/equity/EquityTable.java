package org.phrom.reporting.report.equity;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.report.equity.EquityView.Area;

/** The areas of a report as a table, full precision. */
record EquityTable(EquityView equity, int decimals) {

    private static final int DECIMALS_OF_COEFFICIENTS = 3;

    ReportTable areas() {
        return new ReportTable(
                "equity",
                List.of(
                        Column.text("code", "รหัส", "Code"),
                        Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                        Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                        Column.integer("organisations", "หน่วยงาน", "Organisations"),
                        Column.number("mean", new Text("ค่าเฉลี่ย", "Mean"), decimals),
                        Column.percent("share", "ส่วนแบ่งของคะแนนรวม", "Share of all scores"),
                        coefficient("theil_within", "ดัชนีไทล์ภายใน", "Theil inside"),
                        Column.number("gap", new Text("ช่องว่าง", "Gap to the centre"), decimals),
                        coefficient("ratio", "อัตราส่วน", "Ratio to the centre"),
                        Column.text("centre", "พื้นที่อ้างอิง", "Centre"),
                        Column.text("node", "องค์ประกอบ", "Part"),
                        Column.text("round_th", "รอบ (ไทย)", "Round (Thai)"),
                        Column.text("round_en", "รอบ (อังกฤษ)", "Round (English)")),
                rows -> equity.areas().forEach(area -> rows.accept(cells(area))));
    }

    private static Column coefficient(String code, String th, String en) {
        return Column.number(code, new Text(th, en), DECIMALS_OF_COEFFICIENTS);
    }

    private List<@Nullable Object> cells(Area area) {
        return Arrays.asList(
                area.code(),
                area.name().th(),
                area.name().en(),
                area.organisations(),
                area.mean(),
                area.share(),
                area.theilWithin(),
                area.gap(),
                area.ratio(),
                equity.centre(),
                equity.node(),
                equity.context().title().th(),
                equity.context().title().en());
    }
}
