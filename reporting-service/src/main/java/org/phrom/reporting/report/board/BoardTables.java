package org.phrom.reporting.report.board;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.kit.text.Languages;
import org.phrom.kit.text.Text;
import org.phrom.reporting.format.ReportTable;
import org.phrom.reporting.format.ReportTable.Column;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.progress.Counts;

/** The response board as tables: its groups, its days, and every participant. */
@ApplicationScoped
class BoardTables {

    private final BoardQueries rows;

    BoardTables(BoardQueries rows) {
        this.rows = rows;
    }

    List<ReportTable> all(ReportContext context, BoardView board) {
        return List.of(groups(board), days(board), organisations(context));
    }

    private static ReportTable groups(BoardView board) {
        return new ReportTable(
                "response-board",
                List.of(
                        Column.text("by", "แบ่งตาม", "Grouped by"),
                        Column.text("code", "รหัส", "Code"),
                        Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                        Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                        Column.integer("participants", "ผู้เข้าร่วม", "Participants"),
                        Column.integer("not_started", "ยังไม่เริ่ม", "Not begun"),
                        Column.integer("in_progress", "กำลังตอบ", "In progress"),
                        Column.integer("submitted", "ส่งแล้ว", "Handed in"),
                        Column.percent("completion", "สัดส่วนที่ส่งแล้ว", "Share handed in"),
                        Column.text("round_th", "รอบ (ไทย)", "Round (Thai)"),
                        Column.text("round_en", "รอบ (อังกฤษ)", "Round (English)")),
                rows -> groups(board, rows));
    }

    private static void groups(BoardView board, Consumer<List<@Nullable Object>> rows) {
        Text round = board.context().title();
        rows.accept(row("all", null, new Text("ทั้งหมด", "All"), board.total(), round));
        board.byType()
                .forEach(type -> rows.accept(row(
                        "type",
                        type.type(),
                        new Text(
                                Words.in(Languages.THAI).kind(type.type()),
                                Words.in(Locale.ENGLISH).kind(type.type())),
                        type.counts(),
                        round)));
        board.byAncestor().forEach(area -> rows.accept(row("area", area.code(), area.name(), area.counts(), round)));
    }

    private static List<@Nullable Object> row(String by, @Nullable String code, Text name, Counts counts, Text round) {
        return Arrays.asList(
                by,
                code,
                name.th(),
                name.en(),
                counts.participants(),
                counts.notStarted(),
                counts.inProgress(),
                counts.submitted(),
                counts.completion(),
                round.th(),
                round.en());
    }

    private static ReportTable days(BoardView board) {
        return new ReportTable(
                "days",
                List.of(
                        Column.text("day", "วันที่", "Day"),
                        Column.integer("submitted", "ส่งในวันนั้น", "Handed in"),
                        Column.integer("cumulative", "ส่งแล้วสะสม", "Altogether")),
                rows -> board.days()
                        .forEach(day ->
                                rows.accept(Arrays.asList(day.day().toString(), day.submitted(), day.cumulative()))));
    }

    private ReportTable organisations(ReportContext context) {
        return new ReportTable(
                "organisations",
                List.of(
                        Column.text("code", "รหัส", "Code"),
                        Column.text("name_th", "ชื่อ (ไทย)", "Name (Thai)"),
                        Column.text("name_en", "ชื่อ (อังกฤษ)", "Name (English)"),
                        Column.text("type", "ประเภท", "Type"),
                        Column.text("area", "พื้นที่", "Area"),
                        Column.text("state", "สถานะ", "State"),
                        Column.integer("required", "คำถามที่ต้องตอบ", "To be answered"),
                        Column.integer("answered", "ตอบแล้ว", "Answered"),
                        Column.text("submitted_at", "ส่งเมื่อ", "Handed in at"),
                        Column.text("changed_at", "เปลี่ยนล่าสุดเมื่อ", "Changed at")),
                each -> QuarkusTransaction.requiringNew()
                        .run(() -> rows.each(context, null, line -> each.accept(cells(line)))));
    }

    private static List<@Nullable Object> cells(BoardLine line) {
        return Arrays.asList(
                line.code(),
                line.name().th(),
                line.name().en(),
                line.type(),
                line.area(),
                line.state(),
                line.required(),
                line.answered(),
                line.submittedAt() == null ? null : line.submittedAt().toString(),
                line.changedAt().toString());
    }
}
