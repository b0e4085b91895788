package org.phrom.reporting.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.reporting.readmodel.CompletedRun;
import org.phrom.reporting.readmodel.Ranking;
import org.phrom.reporting.readmodel.Runs;
import org.phrom.reporting.readmodel.Scored;
import org.phrom.reporting.readmodel.Scores;
import org.phrom.reporting.readmodel.Turns;

/** Keeps the scores of every run, and which runs are complete. */
@ApplicationScoped
class ScoreEvents implements EventHandler {

    private final Turns turns;
    private final Scores scores;
    private final Runs runs;

    ScoreEvents(Turns turns, Scores scores, Runs runs) {
        this.turns = turns;
        this.scores = scores;
        this.runs = runs;
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
            scores.keep(scored(event.as(OrganisationScored.class)), event.sequence());
        } else if (event.type().equals("score-run-completed.v1")) {
            runs.keep(completed(event.as(ScoreRunCompleted.class)), event.sequence());
        }
    }

    private static Scored scored(OrganisationScored body) {
        return new Scored(
                body.run().id(),
                body.run().kind(),
                body.run().round(),
                body.organisation(),
                body.state(),
                body.score(),
                body.band(),
                body.rank(),
                ranking(body.ranking()),
                peers(body.peerGroup()),
                body.coverage(),
                body.nodes().stream().map(ScoreEvents::part).toList(),
                body.scoredAt());
    }

    private static Scored.Part part(NodeScore node) {
        return new Scored.Part(
                node.code(),
                node.score(),
                node.band(),
                node.missedBands(),
                node.level(),
                node.coverage(),
                node.missing(),
                node.carried());
    }

    private static @Nullable Ranking ranking(@Nullable RankRule rule) {
        return rule == null ? null : new Ranking(rule.method(), rule.within(), rule.group(), rule.tolerance());
    }

    private static Scored.@Nullable Peers peers(@Nullable PeerGroup group) {
        return group == null ? null : new Scored.Peers(group.code(), group.rank(), group.missing());
    }

    private static CompletedRun completed(ScoreRunCompleted body) {
        return new CompletedRun(
                body.id(),
                body.kind(),
                body.round(),
                body.scoringModel().number(),
                body.inputHash(),
                body.resultHash(),
                body.organisations(),
                body.roundClosedAt(),
                body.completedAt());
    }

    record OrganisationScored(
            Run run,
            String organisation,
            String state,
            @Nullable Double score,
            @Nullable String band,
            @Nullable Integer rank,
            @Nullable RankRule ranking,
            @Nullable PeerGroup peerGroup,
            double coverage,
            List<NodeScore> nodes,
            Instant scoredAt) {}

    record Run(String id, String kind, String round) {}

    record RankRule(
            String method,
            @Nullable String within,
            @Nullable String group,
            @Nullable Double tolerance) {}

    record PeerGroup(
            @Nullable String code,
            @Nullable Integer rank,
            @Nullable String missing) {}

    record NodeScore(
            String code,
            @Nullable Double score,
            @Nullable String band,
            @Nullable List<Scored.MissedBand> missedBands,
            @Nullable Integer level,
            double coverage,
            @Nullable String missing,
            Scored.@Nullable Carried carried) {}

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
