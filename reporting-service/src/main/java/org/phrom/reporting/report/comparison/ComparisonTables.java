package org.phrom.reporting.report.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.report.comparison.ComparisonView.Compared;
import org.phrom.reporting.report.comparison.ComparisonView.Line;
import org.phrom.reporting.report.comparison.ComparisonView.Result;

/** A comparison as tables: a line for each node of each organisation, and the scores with a column for each of them. */
record ComparisonTables(ComparisonView comparison, Figures figures) {

    List<ReportTable> all() {
        return List.of(results(), scores());
    }

    private ReportTable results() {
        return new ReportTable(
                "comparison",
                List.of(
                        Column.text("node", "องค์ประกอบ", "Part"),
                        Column.text("node_name_th", "ชื่อองค์ประกอบ (ไทย)", "Name of the part (Thai)"),
                        Column.text("node_name_en", "ชื่อองค์ประกอบ (อังกฤษ)", "Name of the part (English)"),
                        Column.integer("level", "ชั้น", "Level"),
                        Column.text("code", "รหัส", "Code"),
                        Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                        Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                        score("score", "คะแนน", "Score"),
                        Column.integer("rank", "อันดับ", "Rank"),
                        Column.text("band", "ระดับ", "Band"),
                        score("to_first", "เทียบกับหน่วยงานแรก", "Against the first"),
                        score("to_median", "เทียบกับมัธยฐาน", "Against the median"),
                        score("median", "มัธยฐาน", "Median"),
                        Column.integer("scored", "หน่วยงานที่มีคะแนน", "Organisations with a score"),
                        Column.text("round_th", "รอบ (ไทย)", "Round (Thai)"),
                        Column.text("round_en", "รอบ (อังกฤษ)", "Round (English)")),
                this::results);
    }

    private void results(Consumer<List<@Nullable Object>> rows) {
        for (Line line : comparison.lines()) {
            for (int at = 0; at < line.results().size(); at++) {
                rows.accept(cells(
                        line, comparison.organisations().get(at), line.results().get(at)));
            }
        }
    }

    private List<@Nullable Object> cells(Line line, Compared who, Result result) {
        return Arrays.asList(
                line.code(),
                line.name().th(),
                line.name().en(),
                line.level(),
                result.organisation(),
                who.organisation().name().th(),
                who.organisation().name().en(),
                result.score(),
                result.rank(),
                result.band(),
                result.toFirst(),
                result.toMedian(),
                line.median(),
                line.scored(),
                comparison.context().title().th(),
                comparison.context().title().en());
    }

    private ReportTable scores() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("node", "องค์ประกอบ", "Part"),
                Column.text("node_name_th", "ชื่อองค์ประกอบ (ไทย)", "Name of the part (Thai)"),
                Column.text("node_name_en", "ชื่อองค์ประกอบ (อังกฤษ)", "Name of the part (English)")));
        comparison
                .organisations()
                .forEach(who -> columns.add(Column.number(
                                who.organisation().code(), who.organisation().name(), figures.decimals())
                        .shaded(figures.most())));
        columns.add(score("median", "มัธยฐาน", "Median").shaded(figures.most()));
        return new ReportTable("scores", columns, rows -> comparison.lines().forEach(line -> rows.accept(cells(line))));
    }

    private static List<@Nullable Object> cells(Line line) {
        List<@Nullable Object> cells = new ArrayList<>(
                List.of(line.code(), line.name().th(), line.name().en()));
        line.results().forEach(result -> cells.add(result.score()));
        cells.add(line.median());
        return cells;
    }

    private Column score(String code, String th, String en) {
        return Column.number(code, new Text(th, en), figures.decimals());
    }
}
