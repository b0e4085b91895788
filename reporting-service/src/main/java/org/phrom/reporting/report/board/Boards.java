package org.phrom.reporting.report.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Rounds;
import org.phrom.reporting.readmodel.Stage;
import org.phrom.reporting.report.board.BoardView.StageOfRound;
import org.phrom.reporting.report.progress.ProgressQueries;
import org.phrom.reporting.report.progress.ProgressView;

/** Tells how a round comes along. */
@ApplicationScoped
class Boards {

    private final ProgressQueries progress;
    private final BoardQueries rows;
    private final Rounds rounds;
    private final Provenances provenances;
    private final Clock clock;

    Boards(ProgressQueries progress, BoardQueries rows, Rounds rounds, Provenances provenances, Clock clock) {
        this.progress = progress;
        this.rows = rows;
        this.rounds = rounds;
        this.provenances = provenances;
        this.clock = clock;
    }

    BoardView of(ReportContext context) {
        ProgressView counts = progress.of(context.round(), context.scope());
        return new BoardView(
                provenances.of(context),
                counts.total(),
                stages(context.round()),
                counts.byType(),
                counts.byAncestor(),
                rows.days(context, clock.getZone()));
    }

    private List<StageOfRound> stages(Round round) {
        Instant now = clock.instant();
        return rounds.stages(round.id()).stream()
                .map(stage ->
                        new StageOfRound(stage.kind(), stage.opensAt(), stage.closesAt(), left(round, stage, now)))
                .toList();
    }

    private static @Nullable Long left(Round round, Stage stage, Instant now) {
        Instant closesAt = stage.closesAt();
        if (round.isPublished() || closesAt == null || !closesAt.isAfter(now)) {
            return null;
        }
        return Duration.between(now, closesAt).toSeconds();
    }
}
