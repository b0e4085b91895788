package org.phrom.reporting.report.transitions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.format.ReportTable.Kind;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.report.transitions.Transitions.Told;
import org.phrom.reporting.report.transitions.TransitionsView.Mover;
import org.phrom.reporting.report.transitions.TransitionsView.State;

/** Transitions as tables: every organisation, and the matrix. */
record TransitionsTables(Told told) {

    List<ReportTable> all() {
        return List.of(organisations(), matrix());
    }

    private ReportTable organisations() {
        return new ReportTable(
                "transitions",
                List.of(
                        Column.text("code", "รหัส", "Code"),
                        Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                        Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                        Column.text("type", "ประเภท", "Type"),
                        Column.text("moved", "เปลี่ยนระดับ", "What it did"),
                        Column.text("before", "ระดับรอบก่อน", "Band before"),
                        Column.text("now", "ระดับรอบนี้", "Band now"),
                        Column.integer("steps", "จำนวนขั้น", "Steps"),
                        Column.text("from_th", "จากรอบ (ไทย)", "From round (Thai)"),
                        Column.text("from_en", "จากรอบ (อังกฤษ)", "From round (English)"),
                        Column.text("round_th", "รอบ (ไทย)", "Round (Thai)"),
                        Column.text("round_en", "รอบ (อังกฤษ)", "Round (English)")),
                rows -> told.movers().forEach(mover -> rows.accept(cells(mover))));
    }

    private List<@Nullable Object> cells(Mover mover) {
        Round now = told.pair().now().round();
        Round before = told.pair().before().round();
        return Arrays.asList(
                mover.organisation().code(),
                mover.organisation().name().th(),
                mover.organisation().name().en(),
                mover.organisation().type(),
                mover.moved(),
                mover.before(),
                mover.now(),
                mover.steps(),
                before.title().th(),
                before.title().en(),
                now.title().th(),
                now.title().en());
    }

    private ReportTable matrix() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("before", "ระดับรอบก่อน", "Band before"),
                Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)")));
        told.now().forEach(state -> columns.add(new Column("now_" + code(state), name(state), Kind.INTEGER, 0, null)));
        return new ReportTable("matrix", columns, rows -> {
            for (int at = 0; at < told.before().size(); at++) {
                State state = told.before().get(at);
                List<@Nullable Object> cells = new ArrayList<>(
                        List.of(code(state), state.name().th(), state.name().en()));
                cells.addAll(told.matrix().get(at));
                rows.accept(cells);
            }
        });
    }

    private static String code(State state) {
        return state.code() == null ? state.kind() : state.code();
    }

    private static Text name(State state) {
        return state.code() == null
                ? state.name()
                : new Text(
                        state.code() + " " + state.name().th(),
                        state.code() + " " + state.name().en());
    }
}
