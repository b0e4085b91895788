package org.phrom.reporting.report.obstacles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.kit.text.Text;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.Intervals;
import org.phrom.reporting.chart.Poster;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Posters;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.obstacles.FactorsView.Difference;
import org.phrom.reporting.report.obstacles.FactorsView.ScoredFactor;
import org.phrom.reporting.report.obstacles.FactorsView.Scores;

/** Factors beside scores as a table, and the differences of the quarters as a picture. */
@ApplicationScoped
class FactorsForms {

    private static final int DECIMALS_OF_COEFFICIENTS = 3;
    private static final int OF_QUARTERS = 10;
    private static final int OF_SCORES = 7;

    private final Posters posters;

    FactorsForms(Posters posters) {
        this.posters = posters;
    }

    static ReportTable table(ReportContext context, FactorsView report) {
        int decimals = Figures.of(context.framework(), null).decimals();
        return new ReportTable(
                "factors",
                List.of(
                        Column.text("kind", "ชนิด", "Kind"),
                        Column.text("code", "รหัส", "Code"),
                        Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                        Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                        Column.integer("top", "ระบุในกลุ่มบน", "Named in the top quarter"),
                        Column.integer("top_of", "กลุ่มบน", "Top quarter"),
                        Column.integer("bottom", "ระบุในกลุ่มล่าง", "Named in the bottom quarter"),
                        Column.integer("bottom_of", "กลุ่มล่าง", "Bottom quarter"),
                        Column.percent("difference", "ผลต่าง", "Difference"),
                        Column.percent("lower", "ขอบล่าง 95 %", "Lower bound, 95 %"),
                        Column.percent("upper", "ขอบบน 95 %", "Upper bound, 95 %"),
                        coefficient("p", "p", "p"),
                        coefficient("q", "q", "q"),
                        Column.text("separates", "แยกกลุ่มได้", "Separates"),
                        Column.integer("tagged", "ระบุ", "Named it"),
                        Column.number("mean_tagged", new Text("คะแนนเฉลี่ยของผู้ระบุ", "Mean of those"), decimals),
                        Column.integer("others", "ไม่ระบุ", "Did not"),
                        Column.number(
                                "mean_others", new Text("คะแนนเฉลี่ยของผู้ไม่ระบุ", "Mean of the others"), decimals),
                        coefficient("correlation", "สหสัมพันธ์", "Correlation"),
                        coefficient("correlation_lower", "ขอบล่างของสหสัมพันธ์", "Its lower bound"),
                        coefficient("correlation_upper", "ขอบบนของสหสัมพันธ์", "Its upper bound"),
                        Column.text("node", "องค์ประกอบ", "Part"),
                        Column.text("round_th", "รอบ (ไทย)", "Round (Thai)"),
                        Column.text("round_en", "รอบ (อังกฤษ)", "Round (English)"),
                        Column.text("caveat_th", "ข้อควรระวัง (ไทย)", "Caveat (Thai)"),
                        Column.text("caveat_en", "ข้อควรระวัง (อังกฤษ)", "Caveat (English)")),
                rows -> report.factors().forEach(factor -> rows.accept(cells(factor, report))));
    }

    private static Column coefficient(String code, String th, String en) {
        return Column.number(code, new Text(th, en), DECIMALS_OF_COEFFICIENTS);
    }

    private static List<@Nullable Object> cells(ScoredFactor factor, FactorsView report) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                factor.kind(), factor.code(), factor.name().th(), factor.name().en()));
        Difference quarters = factor.quarters();
        cells.addAll(quarters == null ? Collections.nCopies(OF_QUARTERS, null) : cells(quarters, report));
        Scores scores = factor.scores();
        cells.addAll(scores == null ? Collections.nCopies(OF_SCORES, null) : cells(scores));
        cells.addAll(Arrays.asList(
                report.node(),
                report.context().title().th(),
                report.context().title().en(),
                report.caveat().th(),
                report.caveat().en()));
        return cells;
    }

    private static List<@Nullable Object> cells(Difference quarters, FactorsView report) {
        return Arrays.asList(
                quarters.top(),
                report.top(),
                quarters.bottom(),
                report.bottom(),
                quarters.difference(),
                quarters.lower(),
                quarters.upper(),
                quarters.p(),
                quarters.q(),
                Boolean.toString(quarters.separates()));
    }

    private static List<@Nullable Object> cells(Scores scores) {
        return Arrays.asList(
                scores.tagged(),
                scores.meanTagged(),
                scores.others(),
                scores.meanOthers(),
                scores.correlation(),
                scores.correlationLower(),
                scores.correlationUpper());
    }

    /** The differences with their intervals, and what they do not say. */
    String picture(ReportContext context, FactorsView report, Words words) {
        String drawn = intervals(words, report);
        return posters.svg(
                words,
                context,
                words.of("separating") + " – " + words.of(report.name()),
                List.of(new Poster.Part(
                        words.of(drawn == null ? "tooFewForQuarters" : "differenceOfShares"),
                        drawn == null ? Poster.NOTHING : drawn)),
                List.of(words.of(report.caveat())));
    }

    /** The first factors; {@code null} where there is nothing to draw. */
    static @Nullable String intervals(Words words, FactorsView report) {
        List<Intervals.Line> lines = ObstaclesPage.first(report).stream()
                .map(factor -> line(words, factor))
                .toList();
        return lines.isEmpty()
                ? null
                : Intervals.svg(
                        new Caption(
                                "separating",
                                words.of("separating"),
                                words.of("intervalsDescription"),
                                words.language().getLanguage()),
                        lines);
    }

    private static Intervals.Line line(Words words, ScoredFactor factor) {
        Difference quarters = Objects.requireNonNull(factor.quarters());
        return new Intervals.Line(
                words.of(factor.name()),
                quarters.lower(),
                quarters.difference(),
                quarters.upper(),
                ObstaclesPage.points(quarters.difference()),
                quarters.separates());
    }
}
