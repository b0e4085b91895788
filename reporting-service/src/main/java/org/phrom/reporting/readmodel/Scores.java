package org.phrom.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.database.NewestSequence;
import org.phrom.kit.json.JsonText;

/** Owns the scores of every run. */
@ApplicationScoped
public class Scores implements MadeOfEvents {

    private final NewestSequence newest;
    private final DueRankings due;
    private final JsonText json;

    Scores(NewestSequence newest, DueRankings due, JsonText json) {
        this.newest = newest;
        this.due = due;
        this.json = json;
    }

    @Override
    public List<String> tables() {
        return List.of("score");
    }

    /** Keeps the newest state of one. */
    public void keep(Scored told, long sequence) {
        Ranking ranking = told.ranking();
        Scored.Peers peers = told.peers();
        Columns columns = new Columns()
                .with("kind", told.kind())
                .with("round", told.round())
                .with("state", told.state())
                .with("score", told.score())
                .with("band", told.band())
                .with("rank", told.rank())
                .with("rank_method", ranking == null ? null : ranking.method())
                .with("rank_within", ranking == null ? null : ranking.within())
                .with("rank_group", ranking == null ? null : ranking.group())
                .with("rank_tolerance", ranking == null ? null : ranking.tolerance())
                .with("peer_group", peers == null ? null : peers.code())
                .with("peer_rank", peers == null ? null : peers.rank())
                .with("peer_missing", peers == null ? null : peers.missing())
                .with("coverage", told.coverage())
                .with("nodes", nodes(told))
                .with("scored_at", told.scoredAt());
        Map<String, Object> key = Map.of("run", told.run(), "organisation", told.organisation());
        if (newest.upsert("score", key, sequence, columns.values())) {
            due.add(told.round());
        }
    }

    // by code, so that the database can sort by any node; decimal text in jsonb keeps every bit of a double
    private Json nodes(Scored told) {
        Map<String, Scored.Part> byCode = new LinkedHashMap<>();
        told.nodes().forEach(node -> byCode.put(node.code(), node));
        return new Json(json.write(byCode));
    }
}
