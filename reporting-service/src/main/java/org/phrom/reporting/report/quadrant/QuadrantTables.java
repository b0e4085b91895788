package org.phrom.reporting.report.quadrant;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.report.quadrant.QuadrantView.Counts;
import org.phrom.reporting.report.quadrant.QuadrantView.Point;
import org.phrom.reporting.report.quadrant.Quadrants.Told;

/** Quadrants as tables: every organisation that has both figures, and the counts. */
record QuadrantTables(Told told) {

    private static final int DECIMALS_OF_DISTANCE = 2;

    List<ReportTable> all() {
        return List.of(points(), counts());
    }

    private ReportTable points() {
        int decimals = told.figures().decimals();
        return new ReportTable(
                "quadrant",
                List.of(
                        Column.text("code", "รหัส", "Code"),
                        Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                        Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                        Column.text("type", "ประเภท", "Type"),
                        Column.number("x", new Text("แนวนอน", "Across"), decimals),
                        Column.number("y", new Text("แนวตั้ง", "Upwards"), decimals),
                        Column.text("quadrant", "ควอแดรนต์", "Quadrant"),
                        Column.number(
                                "distance",
                                new Text("ระยะจากมัธยฐาน", "Distance from the medians"),
                                DECIMALS_OF_DISTANCE),
                        Column.text("x_node", "องค์ประกอบแนวนอน", "Part across"),
                        Column.text("y_node", "องค์ประกอบแนวตั้ง", "Part upwards"),
                        Column.text("y_figure", "ค่าแนวตั้ง", "Figure upwards"),
                        Column.text("round_th", "รอบ (ไทย)", "Round (Thai)"),
                        Column.text("round_en", "รอบ (อังกฤษ)", "Round (English)")),
                rows -> told.points().forEach(point -> rows.accept(cells(point))));
    }

    private List<@Nullable Object> cells(Point point) {
        Round round = told.context().round();
        return Arrays.asList(
                point.organisation().code(),
                point.organisation().name().th(),
                point.organisation().name().en(),
                point.organisation().type(),
                point.x(),
                point.y(),
                point.quadrant(),
                point.distance(),
                told.x().node(),
                told.y().node(),
                told.y().figure(),
                round.title().th(),
                round.title().en());
    }

    private ReportTable counts() {
        Counts counts = told.counts();
        return new ReportTable(
                "counts",
                List.of(
                        Column.text("quadrant", "ควอแดรนต์", "Quadrant"),
                        Column.integer("organisations", "หน่วยงาน", "Organisations")),
                rows -> {
                    rows.accept(Arrays.asList("highHigh", counts.highHigh()));
                    rows.accept(Arrays.asList("lowHigh", counts.lowHigh()));
                    rows.accept(Arrays.asList("highLow", counts.highLow()));
                    rows.accept(Arrays.asList("lowLow", counts.lowLow()));
                    rows.accept(Arrays.asList("without", counts.without()));
                });
    }
}
