package org.phrom.reporting.report.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.reporting.chart.RankedColumns;
import org.phrom.reporting.page.Figures;

/** Sums up a ranking in the database, so that no more lines are read than a chart shows. */
@ApplicationScoped
public class FieldQueries {

    private static final String FIGURES = """
            select grouping(t.band) = 1 as whole, coalesce(t.band, '') as band, count(*) as listed, count(t.score) as scored,
                percentile_cont(0.5) within group (order by t.score) as median, max(t.score) as highest
            from standing t where %s group by grouping sets ((t.band), ())
            """;
    private static final String SAMPLE = """
            select each.*, place as place_in_selection from (
                select t.*, row_number() over (order by t.tie desc, t.organisation) - 1 as position
                from standing t where %s and t.score is not null
            ) each
            where position %% ? = 0 or position < ? or position = ? or organisation = ? order by position
            """;

    private final Database database;

    FieldQueries(Database database) {
        this.database = database;
    }

    /**
     * The field of a ranking, as much of it as can be drawn.
     *
     * @param highlighted code of one that is always among the columns
     */
    public WholeField of(Ranking ranking, @Nullable String highlighted) {
        return of(ranking, RankedColumns.MOST_COLUMNS, Charts.LEADERS, highlighted);
    }

    /** How scores of a ranking are written, in every form alike. */
    public Figures figures(Ranking ranking) {
        Condition selection = Condition.of(ranking);
        Double highest = database.query(
                        "select max(t.score) from standing t where " + selection.sql(),
                        row -> Optional.ofNullable(row.getObject(1, Double.class)),
                        selection.arguments().toArray())
                .get(0)
                .orElse(null);
        return Figures.of(ranking.framework(), highest);
    }

    private WholeField of(Ranking ranking, int columns, int leaders, @Nullable String highlighted) {
        List<Sums> figures = sums(Condition.of(ranking));
        Sums all = figures.stream().filter(Sums::whole).findFirst().orElseThrow();
        int every = Math.max(1, (all.scored() + columns - 1) / columns);
        List<Place> sample =
                sample(Condition.of(ranking), every, leaders, all.scored() - 1, highlighted == null ? "" : highlighted);
        return new WholeField(
                all.listed(),
                all.scored(),
                all.median(),
                all.highest(),
                figures.stream().filter(band -> !band.whole()).collect(Collectors.toMap(Sums::band, Sums::scored)),
                lines(sample, place -> place.position() < leaders),
                sample.isEmpty() ? null : sample.get(sample.size() - 1).line(),
                lines(sample, place -> place.position() % every == 0 || place.is(highlighted)),
                every);
    }

    private List<Sums> sums(Condition selection) {
        return database.query(
                FIGURES.formatted(selection.sql()),
                row -> new Sums(
                        row.getBoolean("whole"),
                        row.getString("band"),
                        row.getInt("listed"),
                        row.getInt("scored"),
                        row.getObject("median", Double.class),
                        row.getObject("highest", Double.class)),
                selection.arguments().toArray());
    }

    private List<Place> sample(Condition selection, Object... which) {
        List<Object> arguments = new ArrayList<>(selection.arguments());
        arguments.addAll(List.of(which));
        return database.query(
                SAMPLE.formatted(selection.sql()),
                row -> new Place(row.getInt("position"), RankedOrganisation.read(row, Map.of(), Map.of(), "")),
                arguments.toArray());
    }

    private static List<RankedOrganisation> lines(List<Place> sample, Predicate<Place> wanted) {
        return sample.stream().filter(wanted).map(Place::line).toList();
    }

    private record Sums(
            boolean whole,
            String band,
            int listed,
            int scored,
            @Nullable Double median,
            @Nullable Double highest) {}

    private record Place(int position, RankedOrganisation line) {

        boolean is(@Nullable String code) {
            return Objects.equals(line.organisation().code(), code);
        }
    }
}
