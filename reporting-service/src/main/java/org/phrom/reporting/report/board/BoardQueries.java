package org.phrom.reporting.report.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.board.BoardView.Day;

/** Reads how participants come along. */
@ApplicationScoped
class BoardQueries {

    private static final String DAYS = """
            select (submitted_at at time zone ?)::date as day, count(*) as submitted from assessment
            where round = ? and state = 'submitted' and submitted_at is not null and %s group by day order by day
            """;
    private static final String LINES = """
            select organisation, name_th, name_en, type, ancestors[cardinality(ancestors)] as area, state, required,
                answered, submitted_at, changed_at
            from assessment where round = ? and state = coalesce(?::text, state) and organisation > ? and %s
            order by organisation limit ?
            """;

    private final Database database;

    BoardQueries(Database database) {
        this.database = database;
    }

    /** How many handed in on each day on which somebody did, and how many had by then. */
    List<Day> days(ReportContext context, ZoneId zone) {
        List<Object> arguments =
                new ArrayList<>(List.of(zone.getId(), context.round().id()));
        arguments.addAll(context.scope().arguments());
        List<Day> days = new ArrayList<>();
        int[] before = {0};
        database.each(
                DAYS.formatted(context.scope().condition("organisation", "ancestors")),
                row -> {
                    int submitted = row.getInt("submitted");
                    before[0] += submitted;
                    return new Day(row.getObject("day", LocalDate.class), submitted, before[0]);
                },
                days::add,
                arguments.toArray());
        return days;
    }

    /** Participants of a state, or all, in order of their codes. */
    List<BoardLine> page(ReportContext context, @Nullable String state, PageRequest page) {
        List<BoardLine> lines = new ArrayList<>();
        String after = page.after();
        read(context, state, after == null ? "" : after, page.size() + 1, lines::add);
        return lines;
    }

    /** The first participants of a state. */
    List<BoardLine> first(ReportContext context, String state, int most) {
        List<BoardLine> lines = new ArrayList<>();
        read(context, state, "", most, lines::add);
        return lines;
    }

    /** Hands over all participants, one after the other. */
    void each(ReportContext context, @Nullable String state, Consumer<BoardLine> lines) {
        read(context, state, "", null, lines);
    }

    private void read(
            ReportContext context,
            @Nullable String state,
            String after,
            @Nullable Integer most,
            Consumer<BoardLine> lines) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(context.round().id());
        arguments.add(state);
        arguments.add(after);
        arguments.addAll(context.scope().arguments());
        arguments.add(most);
        database.each(
                LINES.formatted(context.scope().condition("organisation", "ancestors")),
                BoardQueries::line,
                lines,
                arguments.toArray());
    }

    private static BoardLine line(ResultSet row) throws SQLException {
        OffsetDateTime submitted = row.getObject("submitted_at", OffsetDateTime.class);
        return new BoardLine(
                row.getString("organisation"),
                new Text(row.getString("name_th"), row.getString("name_en")),
                row.getString("type"),
                row.getString("area"),
                row.getString("state"),
                row.getInt("required"),
                row.getInt("answered"),
                submitted == null ? null : submitted.toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
