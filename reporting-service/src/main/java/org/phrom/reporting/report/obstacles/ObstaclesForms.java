package org.phrom.reporting.report.obstacles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.kit.text.Text;
import org.phrom.reporting.chart.Poster;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.page.Posters;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Tag;
import org.phrom.reporting.report.obstacles.ObstaclesView.Cell;
import org.phrom.reporting.report.obstacles.ObstaclesView.Factor;
import org.phrom.reporting.report.obstacles.ObstaclesView.Group;

/** Obstacles and success factors as a table, and as a picture. */
@ApplicationScoped
class ObstaclesForms {

    private static final List<Column> COLUMNS = List.of(
            Column.text("kind", "ชนิด", "Kind"),
            Column.text("code", "รหัส", "Code"),
            Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
            Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
            Column.text("by", "จำแนกตาม", "By"),
            Column.text("group", "กลุ่ม", "Group"),
            Column.text("group_th", "ชื่อกลุ่ม (ไทย)", "Group name (Thai)"),
            Column.text("group_en", "ชื่อกลุ่ม (อังกฤษ)", "Group name (English)"),
            Column.text("withheld", "ไม่เปิดเผย", "Withheld"),
            Column.integer("answered", "ส่งคำตอบแล้ว", "Handed in answers"),
            Column.integer("organisations", "หน่วยงาน", "Organisations"),
            Column.percent("share", "สัดส่วน", "Share"),
            Column.number(
                    "mean_severity",
                    new Text("ความรุนแรงเฉลี่ย", "Mean severity"),
                    ObstaclesPage.SEVERITIES.decimals()),
            Column.integer("answers", "คำตอบที่ระบุ", "Answers tagged"),
            Column.integer("comments", "ความเห็น", "Comments"),
            Column.text("node", "องค์ประกอบ", "Part"),
            Column.text("round_th", "รอบ (ไทย)", "Round (Thai)"),
            Column.text("round_en", "รอบ (อังกฤษ)", "Round (English)"));

    private final Posters posters;

    ObstaclesForms(Posters posters) {
        this.posters = posters;
    }

    /** A line for each factor over all, and one for each of its groups. */
    static ReportTable table(ObstaclesView report) {
        return new ReportTable("obstacles", COLUMNS, rows -> {
            report.obstacles().forEach(factor -> lines(new Line(Tag.OBSTACLE, factor, report), rows));
            report.successFactors().forEach(factor -> lines(new Line(Tag.SUCCESS_FACTOR, factor, report), rows));
        });
    }

    private static void lines(Line line, Consumer<List<@Nullable Object>> rows) {
        Factor factor = line.factor();
        Cell all = new Cell(false, factor.organisations(), factor.share(), factor.meanSeverity());
        rows.accept(line.cells(null, all, factor.answers(), factor.comments()));
        List<Group> groups = line.report().groups();
        for (int at = 0; at < factor.cells().size(); at++) {
            rows.accept(line.cells(groups.get(at), factor.cells().get(at), null, null));
        }
    }

    private record Line(String kind, Factor factor, ObstaclesView report) {

        List<@Nullable Object> cells(
                @Nullable Group group, Cell cell, @Nullable Integer answers, @Nullable Integer comments) {
            return Arrays.asList(
                    kind,
                    factor.code(),
                    factor.name().th(),
                    factor.name().en(),
                    group == null ? null : report.by(),
                    group == null ? null : group.code(),
                    group == null ? null : group.name().th(),
                    group == null ? null : group.name().en(),
                    Boolean.toString(cell.withheld()),
                    group == null ? report.organisations() : group.organisations(),
                    cell.organisations(),
                    cell.share(),
                    cell.meanSeverity(),
                    answers,
                    comments,
                    report.node(),
                    report.context().title().th(),
                    report.context().title().en());
        }
    }

    /** The most common ones as bars, and obstacles by group where there is something to draw. */
    String picture(ReportContext context, ObstaclesView report, Words words) {
        List<Poster.Part> parts = new ArrayList<>();
        for (String kind : List.of("obstacles", "successFactors")) {
            String bars = ObstaclesPage.bars(words, kind, ObstaclesPage.most(factors(report, kind)));
            if (bars != null) {
                parts.add(new Poster.Part(words.of(kind), bars));
            }
        }
        HeatOfGroups heat = new HeatOfGroups(words, report);
        if (heat.drawn()) {
            parts.add(new Poster.Part(words.of("heatMap" + report.by()), heat.svg()));
        }
        if (parts.isEmpty()) {
            parts.add(new Poster.Part(words.of(report.withheld() ? "tooFew" : "noTags"), Poster.NOTHING));
        }
        return posters.svg(words, context, words.of("obstaclesTitle") + " – " + words.of(report.name()), parts);
    }

    private static List<Factor> factors(ObstaclesView report, String kind) {
        return kind.equals("obstacles") ? report.obstacles() : report.successFactors();
    }
}
