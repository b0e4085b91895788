package org.phrom.reporting.report.map;

import java.util.Arrays;
import java.util.List;
import org.phrom.kit.text.Text;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.map.domain.AreaMap;
import org.phrom.reporting.report.map.RoundMaps.Layout;

/** What a map shows, as a table. */
record MapTable(Layout layout) {

    ReportTable table() {
        AreaMap map = layout.map();
        String code = map == null ? null : map.head().code();
        Text round = layout.context().round().title();
        List<Column> columns = List.of(
                Column.text("code", "รหัส", "Code"),
                Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                Column.text("type", "ประเภท", "Type"),
                Column.number(
                        "score", new Text("คะแนน", "Score"), layout.figures().decimals()),
                Column.text("band", "ระดับ", "Band"),
                Column.integer("rank", "อันดับ", "Rank"),
                Column.text("map", "แผนที่", "Map"),
                Column.text("node", "องค์ประกอบ", "Part"),
                Column.text("round_th", "รอบ (ไทย)", "Round (Thai)"),
                Column.text("round_en", "รอบ (อังกฤษ)", "Round (English)"));
        return new ReportTable("map", columns, rows -> layout.lines()
                .forEach(line -> rows.accept(Arrays.asList(
                        line.code(),
                        line.name().th(),
                        line.name().en(),
                        line.type(),
                        line.score(),
                        line.band(),
                        line.rank(),
                        layout.shows(line) ? code : null,
                        layout.node().code(),
                        round.th(),
                        round.en()))));
    }
}
