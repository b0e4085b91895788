package org.phrom.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.phrom.kit.database.Database;

/**
 * Owns the kept rankings: how each is made of what events told.
 *
 * <p>Higher is better, and scores equal after rounding to twelve decimals are tied. An official run keeps the ranks it
 * came with; a live one has those of its model's {@link Ranking}, 1, 2, 2, 4 among all when it tells none.
 */
@ApplicationScoped
public class Standings implements MadeOfEvents {

    // scores and completion travel on different partitions: an official run is ranked once all of it is here
    private static final String RUNS = """
            select coalesce((select min(run) from score where round = ? and kind = 'live'), ? || '-live') as run, 'live' as kind
            union all
            select r.id, 'official' from score_run r where r.round = ? and r.kind = 'official'
                and (select count(*) from score s where s.run = r.id) >= r.organisations
            """;
    // sequences only grow, so count and sum change with every change
    private static final String FINGERPRINT = """
            select concat_ws('.',
                (select count(*) || '-' || coalesce(sum(sequence), 0) from score where run = ?),
                (select count(*) || '-' || coalesce(sum(sequence), 0) from assessment where round = ?),
                (select count(*) || '-' || coalesce(sum(sequence), 0) from organisation),
                (select count(*) from framework))
            """;
    private static final String GONE = """
            delete from %s where run = ? and organisation not in (
                select organisation from score where run = ? and state in ('scored', 'missing'))
            """;
    private static final String CHANGED = """
            with participant as (
                select distinct on (organisation) organisation, name_th, name_en, type, ancestors
                from assessment where round = ? order by organisation, sequence desc, id
            ), line as (
                select s.*, coalesce(a.name_th, o.periods -> -1 -> 'name' ->> 'th', s.organisation) as name_th,
                    coalesce(a.name_en, o.periods -> -1 -> 'name' ->> 'en', s.organisation) as name_en,
                    coalesce(a.type, o.periods -> -1 ->> 'type') as type, a.ancestors
                from score s left join participant a on a.organisation = s.organisation
                left join organisation o on a.organisation is null and o.code = s.organisation
                where s.run = ? and s.state in ('scored', 'missing')
            ), changed as materialized (
                select l.* from line l left join standing t on t.run = l.run and t.organisation = l.organisation
                where t.run is null or (t.sequence, t.name_th, t.name_en, t.type, t.ancestors)
                    is distinct from (l.sequence, l.name_th, l.name_en, l.type, l.ancestors)
            ), parts as (
                insert into standing_nodes (run, organisation, nodes) select run, organisation, nodes from changed
                on conflict (run, organisation) do update set nodes = excluded.nodes
            )
            insert into standing (run, organisation, sequence, state, score, band, coverage, tie, given, rank_group, peer_group,
                peer_given, peer_missing, name_th, name_en, type, ancestors)
            select run, organisation, sequence, state, score, band, coverage, coalesce(tie, '-infinity'), rank, rank_group,
                peer_group, peer_rank, peer_missing, name_th, name_en, type, ancestors
            from changed
            on conflict (run, organisation) do update set sequence = excluded.sequence, state = excluded.state,
                score = excluded.score, band = excluded.band, coverage = excluded.coverage, tie = excluded.tie,
                given = excluded.given, rank_group = excluded.rank_group, peer_group = excluded.peer_group,
                peer_given = excluded.peer_given, peer_missing = excluded.peer_missing, name_th = excluded.name_th, name_en = excluded.name_en, type = excluded.type,
                ancestors = excluded.ancestors,
                place = case when excluded.score is not null then standing.place end,
                peer_place = case when excluded.score is not null then standing.peer_place end
            """;
    private static final String PLACES = """
            update standing t set place = r.place, peer_place = r.peer_place from (
                select organisation, %s as place, %s as peer_place
                from standing where run = ? and score is not null
            ) as r
            where t.run = ? and t.organisation = r.organisation
                and (t.place, t.peer_place) is distinct from (r.place, r.peer_place)
            """;
    private static final String RANKING = """
            select rank_method, rank_within, rank_tolerance from score
            where run = ? and state in ('scored', 'missing') and rank_method is not null limit 1
            """;
    private static final String GROUPED = "select true from standing where run = ? and peer_group is not null limit 1";
    private static final String MADE = """
            insert into ranking (run, round, kind, fingerprint, ranked)
            values (?, ?, ?, ?, (select count(*) from standing where run = ? and place is not null))
            on conflict (run) do update set fingerprint = excluded.fingerprint, ranked = excluded.ranked
            """;

    // events come in any order: that of the round itself may be missing
    private static final String ALL_ROUNDS = "select id from round union select round from assessment"
            + " union select round from score union select round from score_run";

    private final Database database;
    private final DueRankings due;

    Standings(Database database, DueRankings due) {
        this.database = database;
        this.due = due;
    }

    /**
     * Makes the rankings of a round again where they are behind, in the transaction of the caller.
     *
     * @return how many lines were written
     */
    int make(String round) {
        database.query("select pg_advisory_xact_lock(hashtextextended('ranking of ' || ?, 0))", row -> true, round);
        // of rows that have just come the planner believes there are few, and would look for each among all
        database.query("select set_config('enable_nestloop', 'off', true)", row -> true);
        // first, so that a change that is told meanwhile stays due
        due.take(round);
        List<Made> runs =
                database.query(RUNS, row -> new Made(row.getString("run"), row.getString("kind")), round, round, round);
        List<String> ids = runs.stream().map(Made::run).toList();
        for (String table : tables()) {
            database.update(
                    "delete from " + table
                            + " where run in (select run from ranking where round = ? and run <> all(?))",
                    round,
                    ids);
        }
        return runs.stream().mapToInt(run -> make(round, run)).sum();
    }

    @Override
    public List<String> tables() {
        return List.of("standing", "standing_nodes", "ranking");
    }

    /**
     * Makes all rankings, in the transaction of a rebuild whose rows nobody else sees yet.
     *
     * @param wanted asked before each round; throws when the rebuild shall not go on
     */
    public void makeAll(Runnable wanted) {
        learn();
        for (String round : database.query(ALL_ROUNDS, row -> row.getString(1))) {
            wanted.run();
            make(round);
        }
        due.takeAll();
        learn();
    }

    /** Tells the planner what is there; it would find out by itself a minute after many lines came. */
    void learn() {
        database.update("analyze score, assessment, organisation, standing, standing_nodes");
    }

    private int make(String round, Made made) {
        // before the lines are read: one that comes meanwhile is then made, and told of, once more
        String fingerprint = database.first(FINGERPRINT, row -> row.getString(1), made.run(), round)
                .orElseThrow();
        boolean unchanged = database.first(
                        "select true from ranking where run = ? and fingerprint = ?",
                        row -> true,
                        made.run(),
                        fingerprint)
                .isPresent();
        if (unchanged) {
            return 0;
        }
        List.of("standing", "standing_nodes")
                .forEach(table -> database.update(GONE.formatted(table), made.run(), made.run()));
        int lines = database.update(CHANGED, round, made.run());
        boolean official = made.kind().equals("official");
        Ranking ranking = official ? Ranking.PLAIN : ranking(made.run());
        String place = official ? "given" : ranking.live();
        String peers = official ? "peer_given" : grouped(made.run()) ? ranking.liveAmongPeers() : "null::bigint";
        database.update(PLACES.formatted(place, peers), made.run(), made.run());
        database.update(MADE, made.run(), round, made.kind(), fingerprint, made.run());
        return lines;
    }

    private boolean grouped(String run) {
        return database.first(GROUPED, row -> true, run).isPresent();
    }

    private Ranking ranking(String run) {
        return database.first(
                        RANKING,
                        row -> new Ranking(
                                row.getString("rank_method"),
                                row.getString("rank_within"),
                                null,
                                row.getObject("rank_tolerance", Double.class)),
                        run)
                .orElse(Ranking.PLAIN);
    }

    private record Made(String run, String kind) {}
}
