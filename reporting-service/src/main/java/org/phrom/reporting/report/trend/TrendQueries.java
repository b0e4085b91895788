package org.phrom.reporting.report.trend;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Runs;
import org.phrom.reporting.readmodel.Scope;

/** Reads the results of one organisation in the rounds. */
@ApplicationScoped
class TrendQueries {

    private static final String RESULTS = """
            select * from (
              select r.*, k.run, k.kind, k.run_completed_at, k.result_hash, s.name_th, s.name_en, s.score, s.band,
                row_number() over (partition by r.framework order by r.reference_date desc, r.id desc) as newest
              from round r
              join lateral (
            """ + Runs.SHOWN + """
              ) k on true
              join standing s on s.run = k.run and s.organisation = ?
              where (r.state = 'published' or not ? and %s) and (?::text is null or r.framework = ?)
                and (?::date is null or (r.reference_date, r.id) < (?::date, ?))) as result
            where newest <= ? order by reference_date desc, id desc
            """;
    // of all, not of the organisation: a page that is kept is known again without its results
    private static final String STATE = """
            select coalesce(string_agg(concat_ws('.', r.id, r.sequence, k.fingerprint), ',' order by r.id, k.run), '')
            from round r join ranking k on k.round = r.id
            where r.state = 'published' and r.framework = ? and (r.reference_date, r.id) < (?::date, ?)
            """;
    private static final String RESULT = """
            select s.name_th, s.name_en, s.score, s.band from standing s where s.run = ? and s.organisation = ? and %s
            """;
    // no more of the nodes than their scores and levels, and whether these were measured, as they are many
    private static final String SCORES = """
            select jsonb_build_object('scores', (select jsonb_object_agg(key, value -> 'score') from jsonb_each(n.nodes)),
                'levels', (select jsonb_object_agg(key, value -> 'level') from jsonb_each(n.nodes)
                    where value ->> 'level' is not null),
                'carried', (select jsonb_object_agg(key, true) from jsonb_each(n.nodes)
                    where value -> 'carried' ->> 'round' is not null)) as scores
            from unnest(?::text[]) with ordinality as wanted (run, place)
            left join standing_nodes n on n.run = wanted.run and n.organisation = ? order by place
            """;

    private final Database database;

    TrendQueries(Database database) {
        this.database = database;
    }

    /**
     * What the organisation has in the run that each round shows, without its nodes, the newest round first.
     *
     * @param scope of rounds that are not published
     * @param framework of this framework only; {@code null} for all
     * @param before only in rounds before this one
     * @param most so many of each framework
     */
    List<Result> results(
            boolean onlyPublished,
            Scope scope,
            @Nullable String framework,
            @Nullable Round before,
            String organisation,
            int most) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(organisation);
        arguments.add(onlyPublished);
        arguments.addAll(scope.arguments());
        arguments.add(framework);
        arguments.add(framework);
        arguments.add(before == null ? null : before.referenceDate());
        arguments.add(before == null ? null : before.referenceDate());
        arguments.add(before == null ? null : before.id());
        arguments.add(most);
        return database.query(
                RESULTS.formatted(scope.condition("s.organisation", "s.ancestors")),
                row -> result(row, Round.read(row), Run.read(row)),
                arguments.toArray());
    }

    /** Changes whenever a published result of the rounds before does. */
    String state(Round round) {
        return database.first(STATE, row -> row.getString(1), round.framework(), round.referenceDate(), round.id())
                .orElse("");
    }

    /** The result of an organisation in scope, without its nodes. */
    Optional<Result> result(Round round, Run run, String organisation, Scope scope) {
        List<Object> arguments = new ArrayList<>(List.of(run.id(), organisation));
        arguments.addAll(scope.arguments());
        return database.first(
                RESULT.formatted(scope.condition("s.organisation", "s.ancestors")),
                row -> result(row, round, run),
                arguments.toArray());
    }

    /**
     * The {@code scores} and {@code levels} of the nodes in each run, by code, and which of them were {@code carried} from a
     * round before, as the text of a JSON object; in the order of the runs.
     */
    List<String> scores(List<String> runs, String organisation) {
        return database.query(
                SCORES, row -> Objects.requireNonNullElse(row.getString("scores"), "{}"), runs, organisation);
    }

    private static Result result(ResultSet row, Round round, Run run) throws SQLException {
        return new Result(
                round,
                run,
                new Text(row.getString("name_th"), row.getString("name_en")),
                row.getObject("score", Double.class),
                row.getString("band"));
    }

    /** The result of one organisation in one run. */
    record Result(
            Round round,
            Run run,
            Text name,
            @Nullable Double score,
            @Nullable String band) {}
}
