package org.phrom.reporting.report.pair;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Runs;
import org.phrom.reporting.readmodel.Scope;
import org.phrom.reporting.report.pair.RoundPair.Measure;
import org.phrom.reporting.report.ranking.RankedOrganisation;

/** Reads which rounds were before, and what organisations have in two of them. */
@ApplicationScoped
public class PairQueries {

    private static final String EARLIER = """
            select r.*, k.* from round r join lateral (
            """ + Runs.SHOWN + """
            ) k on true
            where (r.state = 'published' or not ?) and r.framework = ? and (r.reference_date, r.id) < (?::date, ?)
                and (?::text is null or r.id = ?)
            order by r.reference_date desc, r.id desc limit ?
            """;
    // a document is unpacked once for each organisation, and for carried values only where there are some
    private static final String LINES = """
            with part as (
                select p.now, p.before, p.weight::float8 as weight
                from unnest(?::text[], ?::text[], ?::text[]) as p (now, before, weight)
            ), counted as (
                select * from unnest(?::text[], ?::text[], ?::text[]) as c (part, side, code)
            ), later as (
                select t.organisation, t.name_th, t.name_en, t.type, t.band, n.nodes,
                    case when ? then t.score else (n.nodes -> ? ->> 'score')::float8 end as score
                from standing t left join standing_nodes n on n.run = t.run and n.organisation = t.organisation
                where t.run = ? and %1$s
            ), earlier as (
                select t.organisation, t.name_th, t.name_en, t.type, t.band, n.nodes,
                    case when ? then t.score else (n.nodes -> ? ->> 'score')::float8 end as score
                from standing t left join standing_nodes n on n.run = t.run and n.organisation = t.organisation
                where t.run = ? and %1$s
            ), carried as (
                select organisation, array_agg(part) as parts from (
                select l.organisation, c.part from later l, jsonb_each(l.nodes) as x
                join counted c on c.side = 'now' and c.code = x.key
                where jsonb_path_exists(l.nodes, '$.*.carried.round') and x.value -> 'carried' ->> 'round' is not null
                union
                select e.organisation, c.part from earlier e, jsonb_each(e.nodes) as x
                join counted c on c.side = 'before' and c.code = x.key
                where jsonb_path_exists(e.nodes, '$.*.carried.round') and x.value -> 'carried' ->> 'round' is not null
                ) each group by organisation
            )
            select coalesce(l.organisation, e.organisation) as organisation, coalesce(l.name_th, e.name_th) as name_th,
                coalesce(l.name_en, e.name_en) as name_en, coalesce(l.type, e.type) as type,
                l.organisation is not null as here, l.score as score_now, l.band as band_now,
                e.organisation is not null as there, e.score as score_before, e.band as band_before,
                common.change as common, common.weight as comparable
            from later l full join earlier e on e.organisation = l.organisation
            %2$s
            order by organisation
            """;
    private static final String COMMON = """
            left join carried c on c.organisation = l.organisation
            left join lateral (
                select sum(p.weight * (a.score - b.score)) as change, sum(p.weight) as weight
                from part p
                join (select key, (value ->> 'score')::float8 as score from jsonb_each(l.nodes)) a on a.key = p.now
                join (select key, (value ->> 'score')::float8 as score from jsonb_each(e.nodes)) b on b.key = p.before
                where a.score is not null and b.score is not null and p.now <> all (coalesce(c.parts, '{}'))
            ) common on l.score is not null and e.score is not null
            """;
    private static final String NOTHING_COMMON =
            "cross join (select null::float8 as change, 0::float8 as weight) common";

    private static final String SCORES = """
            select * from (
                select case when ? then t.score else (n.nodes -> ? ->> 'score')::float8 end as score
                from standing t left join standing_nodes n on n.run = t.run and n.organisation = t.organisation
                where t.run = ? and %s
            ) each where score is not null
            """;

    private final Database database;

    PairQueries(Database database) {
        this.database = database;
    }

    /**
     * The rounds of the framework before a round, the newest first, each with the run that is shown of it.
     *
     * @param id that of one; {@code null} for all
     */
    List<Before> earlier(Round round, boolean onlyPublished, @Nullable String id, int most) {
        return database.query(
                EARLIER,
                row -> new Before(Round.read(row), Run.read(row), row.getString("fingerprint")),
                onlyPublished,
                round.framework(),
                round.referenceDate(),
                round.id(),
                id,
                id,
                most);
    }

    /** All organisations that took part in one round or both and that the caller may see, in order of code. */
    public List<PairLine> lines(RoundPair pair, Measure measure) {
        List<String> parts = new ArrayList<>();
        List<String> sides = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (CommonPart part : measure.parts()) {
            count(part, "now", part.now(), parts, sides, codes);
            count(part, "before", part.before(), parts, sides, codes);
        }
        List<Object> arguments = new ArrayList<>();
        arguments.add(measure.parts().stream().map(part -> part.now().code()).toList());
        arguments.add(measure.parts().stream().map(part -> part.before().code()).toList());
        arguments.add(measure.parts().stream()
                .map(part -> Double.toString(part.weight()))
                .toList());
        arguments.addAll(List.of(parts, sides, codes));
        Scope scope = pair.now().scope();
        side(pair.now(), measure.node().code(), scope, arguments);
        side(pair.before(), measure.before().code(), scope, arguments);
        return database.query(
                LINES.formatted(
                        scope.condition("t.organisation", "t.ancestors"),
                        measure.parts().isEmpty() ? NOTHING_COMMON : COMMON),
                PairQueries::line,
                arguments.toArray());
    }

    /** The scores of a node that are visible in a round. */
    public List<Double> scores(ReportContext context, String node) {
        Scope scope = context.scope();
        List<Object> arguments = new ArrayList<>();
        side(context, node, scope, arguments);
        return database.query(
                SCORES.formatted(scope.condition("t.organisation", "t.ancestors")),
                row -> row.getDouble("score"),
                arguments.toArray());
    }

    private static void count(
            CommonPart part,
            String side,
            Framework.Node node,
            List<String> parts,
            List<String> sides,
            List<String> codes) {
        for (String code : CommonPart.counted(node)) {
            parts.add(part.now().code());
            sides.add(side);
            codes.add(code);
        }
    }

    private static void side(ReportContext context, String node, Scope scope, List<Object> arguments) {
        arguments.add(node.equals(context.framework().tree().code()));
        arguments.add(node);
        arguments.add(context.run().id());
        arguments.addAll(scope.arguments());
    }

    private static PairLine line(ResultSet row) throws SQLException {
        return new PairLine(
                new RankedOrganisation.Organisation(
                        row.getString("organisation"),
                        new Text(row.getString("name_th"), row.getString("name_en")),
                        row.getString("type")),
                row.getBoolean("there") ? result(row, "before") : null,
                row.getBoolean("here") ? result(row, "now") : null,
                row.getObject("common", Double.class),
                row.getDouble("comparable"));
    }

    private static PairLine.Result result(ResultSet row, String side) throws SQLException {
        return new PairLine.Result(row.getObject("score_" + side, Double.class), row.getString("band_" + side));
    }

    /**
     * A round before.
     *
     * @param fingerprint of the scores of the run
     */
    record Before(Round round, Run run, String fingerprint) {}
}
