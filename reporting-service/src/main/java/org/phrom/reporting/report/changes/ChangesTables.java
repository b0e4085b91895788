package org.phrom.reporting.report.changes;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.report.changes.Changes.Told;
import org.phrom.reporting.report.changes.ChangesView.Line;

/** Changes as tables: the organisations, and the parts that the change of the mean is made of. */
record ChangesTables(Told told, int decimals) {

    List<ReportTable> all() {
        return List.of(lines(), total());
    }

    private ReportTable lines() {
        return new ReportTable(
                "changes",
                List.of(
                        Column.text("code", "รหัส", "Code"),
                        Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                        Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                        Column.text("type", "ประเภท", "Type"),
                        Column.text("presence", "มีคะแนนในรอบใด", "In which round it has a score"),
                        score("before", "รอบก่อน", "Before"),
                        score("now", "รอบนี้", "Now"),
                        score("change", "เปลี่ยนแปลง", "Change"),
                        score("data", "จากข้อมูล", "Of data"),
                        score("method", "จากวิธีวัด", "Of method"),
                        Column.percent("comparable", "ส่วนที่เทียบกันได้", "Comparable"),
                        Column.text("node", "องค์ประกอบ", "Part"),
                        Column.text("from_th", "จากรอบ (ไทย)", "From round (Thai)"),
                        Column.text("from_en", "จากรอบ (อังกฤษ)", "From round (English)"),
                        Column.text("round_th", "รอบ (ไทย)", "Round (Thai)"),
                        Column.text("round_en", "รอบ (อังกฤษ)", "Round (English)")),
                rows -> told.lines().forEach(line -> rows.accept(cells(line))));
    }

    private List<@Nullable Object> cells(Line line) {
        Round now = told.pair().now().round();
        Round before = told.pair().before().round();
        return Arrays.asList(
                line.organisation().code(),
                line.organisation().name().th(),
                line.organisation().name().en(),
                line.organisation().type(),
                line.presence(),
                line.before(),
                line.now(),
                line.change(),
                line.data(),
                line.method(),
                line.comparable(),
                told.measure().node().code(),
                before.title().th(),
                before.title().en(),
                now.title().th(),
                now.title().en());
    }

    private ReportTable total() {
        Decomposition total = told.total();
        return new ReportTable(
                "parts",
                List.of(
                        Column.text("part", "ส่วน", "Part of the change"),
                        score("value", "ค่า", "Value"),
                        Column.integer("organisations", "หน่วยงาน", "Organisations")),
                rows -> {
                    rows.accept(Arrays.asList("mean_before", total.meanBefore(), total.both() + total.left()));
                    rows.accept(Arrays.asList("data", total.data(), total.both()));
                    rows.accept(Arrays.asList("method", total.method(), total.both()));
                    rows.accept(Arrays.asList("entering", total.entering(), total.entered()));
                    rows.accept(Arrays.asList("leaving", total.leaving(), total.left()));
                    rows.accept(Arrays.asList("population", total.population(), total.entered() + total.left()));
                    rows.accept(Arrays.asList("change", total.change(), null));
                    rows.accept(Arrays.asList("mean_now", total.meanNow(), total.both() + total.entered()));
                });
    }

    private Column score(String code, String th, String en) {
        return Column.number(code, new Text(th, en), decimals);
    }
}
