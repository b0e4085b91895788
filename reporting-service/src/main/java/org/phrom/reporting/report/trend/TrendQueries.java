package org.phrom.reporting.report.trend;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Scope;

/** Reads the results of one organisation in every round. */
@ApplicationScoped
class TrendQueries {

    private static final String ROUNDS = """
            select r.* from round r where (r.state = 'published' or not ?) and (?::text is null or r.framework = ?)
              and (?::date is null or (r.reference_date, r.id) <= (?::date, ?))
              and exists (select 1 from ranking k join standing s on s.run = k.run
                  where k.round = r.id and s.organisation = ?)
            order by r.reference_date desc, r.id desc limit ?
            """;
    // of all, not of the organisation: a page that is kept is known again without its results
    private static final String STATE = """
            select coalesce(string_agg(concat_ws('.', r.id, r.sequence, k.fingerprint), ',' order by r.id, k.run), '')
            from round r join ranking k on k.round = r.id
            where r.state = 'published' and r.framework = ? and (r.reference_date, r.id) < (?::date, ?)
            """;
    private static final String RESULT = """
            select s.name_th, s.name_en, s.score, s.band, n.nodes from standing s
            left join standing_nodes n on n.run = s.run and n.organisation = s.organisation
            where s.run = ? and s.organisation = ? and %s
            """;

    private final Database database;
    private final JsonText json;

    TrendQueries(Database database, JsonText json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Rounds in which the organisation has a result, the newest first.
     *
     * @param framework of this framework only; {@code null} for all
     * @param upTo none that is newer than this one
     */
    List<Round> rounds(
            boolean onlyPublished, @Nullable String framework, @Nullable Round upTo, String organisation, int most) {
        return database.query(
                ROUNDS,
                Round::read,
                onlyPublished,
                framework,
                framework,
                upTo == null ? null : upTo.referenceDate(),
                upTo == null ? null : upTo.referenceDate(),
                upTo == null ? null : upTo.id(),
                organisation,
                most);
    }

    /** Changes whenever a published result of the rounds before does. */
    String state(Round round) {
        return database.first(STATE, row -> row.getString(1), round.framework(), round.referenceDate(), round.id())
                .orElse("");
    }

    /** The result of an organisation in scope. */
    Optional<Result> result(Run run, String organisation, Scope scope) {
        List<Object> arguments = new ArrayList<>(List.of(run.id(), organisation));
        arguments.addAll(scope.arguments());
        return database.first(
                RESULT.formatted(scope.condition("s.organisation", "s.ancestors")), this::result, arguments.toArray());
    }

    private Result result(ResultSet row) throws SQLException {
        String nodes = row.getString("nodes");
        return new Result(
                new Text(row.getString("name_th"), row.getString("name_en")),
                row.getObject("score", Double.class),
                row.getString("band"),
                json.read(nodes == null ? "{}" : nodes, JsonNode.class));
    }

    /** The result of one organisation in one run. */
    record Result(
            Text name, @Nullable Double score, @Nullable String band, JsonNode nodes) {

        /** Score of a node; {@code null} without one. */
        @Nullable
        Double score(String code) {
            JsonNode score = nodes.path(code).path("score");
            return score.isNumber() ? score.doubleValue() : null;
        }
    }
}
