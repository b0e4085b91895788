package org.phrom.reporting.report.quality;

import java.util.Arrays;
import java.util.List;
import org.phrom.kit.text.Text;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;

/** What each item tells, and how each group goes together, as tables. */
record QualityTable(QualityView quality, int decimals) {

    private static final int OF_COEFFICIENTS = 3;

    List<ReportTable> all() {
        return List.of(items(), groups());
    }

    private ReportTable items() {
        Text round = quality.context().title();
        List<Column> columns = List.of(
                Column.text("group", "กลุ่ม", "Group"),
                Column.text("code", "รหัส", "Code"),
                Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                Column.number("mean", new Text("ค่าเฉลี่ย", "Mean"), decimals),
                Column.number("deviation", new Text("ส่วนเบี่ยงเบนมาตรฐาน", "Standard deviation"), decimals),
                Column.percent("missing", "ไม่มีคะแนน", "Missing"),
                Column.percent("floor", "ต่ำสุดของมาตราส่วน", "At the floor"),
                Column.percent("ceiling", "สูงสุดของมาตราส่วน", "At the ceiling"),
                Column.number("item_rest", new Text("สหสัมพันธ์กับข้ออื่น", "Item-rest correlation"), OF_COEFFICIENTS),
                Column.number("alpha_without", new Text("แอลฟาเมื่อตัดข้อนี้", "Alpha without it"), OF_COEFFICIENTS),
                Column.text("round_th", "รอบ (ไทย)", "Round (Thai)"),
                Column.text("round_en", "รอบ (อังกฤษ)", "Round (English)"));
        return new ReportTable("quality", columns, rows -> quality.groups().forEach(group -> group.items()
                .forEach(item -> rows.accept(Arrays.asList(
                        group.node(),
                        item.node(),
                        item.name().th(),
                        item.name().en(),
                        item.mean(),
                        item.deviation(),
                        item.missing(),
                        item.floor(),
                        item.ceiling(),
                        item.itemRest(),
                        item.alphaWithout(),
                        round.th(),
                        round.en())))));
    }

    private ReportTable groups() {
        return new ReportTable(
                "groups",
                List.of(
                        Column.text("code", "รหัส", "Code"),
                        Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                        Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                        Column.integer("items", "จำนวนข้อ", "Items"),
                        Column.integer("complete", "หน่วยงานที่มีครบทุกข้อ", "Complete organisations"),
                        Column.number("alpha", new Text("แอลฟาของครอนบาค", "Cronbach's alpha"), OF_COEFFICIENTS)),
                rows -> quality.groups()
                        .forEach(group -> rows.accept(Arrays.asList(
                                group.node(),
                                group.name().th(),
                                group.name().en(),
                                group.items().size(),
                                group.complete(),
                                group.alpha()))));
    }
}
