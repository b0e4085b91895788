package org.phrom.reporting.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.database.NewestSequence;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.reporting.readmodel.DueRankings;
import org.phrom.reporting.readmodel.Turns;

/** Keeps the scores of every run, and which runs are complete. */
@ApplicationScoped
class ScoreEvents implements EventHandler {

    private final NewestSequence newest;
    private final Turns turns;
    private final DueRankings due;
    private final ObjectMapper json;

    ScoreEvents(NewestSequence newest, Turns turns, DueRankings due, ObjectMapper json) {
        this.newest = newest;
        this.turns = turns;
        this.due = due;
        this.json = json;
    }

    @Override
    public String name() {
        return "scores";
    }

    @Override
    public String topic() {
        return "phrom.scores";
    }

    @Override
    public void handle(Event event) {
        turns.ofEvents();
        if (event.type().equals("organisation-scored.v1")) {
            scored(event.as(OrganisationScored.class), event.sequence());
        } else if (event.type().equals("score-run-completed.v1")) {
            completed(event.as(ScoreRunCompleted.class), event.sequence());
        }
    }

    private void scored(OrganisationScored body, long sequence) {
        Map<String, @Nullable Object> columns = new Columns()
                .with("kind", body.run().kind())
                .with("round", body.run().round())
                .with("state", body.state())
                .with("score", body.score())
                .with("band", body.band())
                .with("rank", body.rank())
                .with("coverage", body.coverage())
                .with("nodes", new Json(nodes(body)))
                .with("scored_at", body.scoredAt())
                .values();
        Map<String, Object> key = Map.of("run", body.run().id(), "organisation", body.organisation());
        if (newest.upsert("score", key, sequence, columns)) {
            due.add(body.run().round());
        }
    }

    private void completed(ScoreRunCompleted body, long sequence) {
        Map<String, @Nullable Object> columns = new Columns()
                .with("kind", body.kind())
                .with("round", body.round())
                .with("model_number", body.scoringModel().number())
                .with("input_hash", body.inputHash())
                .with("result_hash", body.resultHash())
                .with("organisations", body.organisations())
                .with("round_closed_at", body.roundClosedAt())
                .with("completed_at", body.completedAt())
                .values();
        if (newest.upsert("score_run", Map.of("id", body.id()), sequence, columns)) {
            due.add(body.round());
        }
    }

    // by code, so that the database can sort by any node; decimal text in jsonb keeps every bit of a double
    private String nodes(OrganisationScored body) {
        Map<String, NodeScore> byCode = new LinkedHashMap<>();
        body.nodes().forEach(node -> byCode.put(node.code(), node));
        try {
            return json.writeValueAsString(byCode);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    record OrganisationScored(
            Run run,
            String organisation,
            String state,
            @Nullable Double score,
            @Nullable String band,
            @Nullable Integer rank,
            double coverage,
            List<NodeScore> nodes,
            Instant scoredAt) {}

    record Run(String id, String kind, String round) {}

    record NodeScore(
            String code,
            @Nullable Double score,
            @Nullable String band,
            double coverage,
            @Nullable String missing) {}

    record ScoreRunCompleted(
            String id,
            String kind,
            String round,
            Model scoringModel,
            String inputHash,
            String resultHash,
            int organisations,
            @Nullable Instant roundClosedAt,
            Instant completedAt) {}

    record Model(int number) {}
}
