package org.phrom.survey.round.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundAction;
import org.phrom.survey.round.domain.Stage;

/** Closes, reopens and publishes rounds. */
@ApplicationScoped
public class MovingRound {

    private final Rounds rounds;
    private final RoundWork work;
    private final Clock clock;

    MovingRound(Rounds rounds, RoundWork work, Clock clock) {
        this.rounds = rounds;
        this.work = work;
        this.clock = clock;
    }

    /** Closes a round: what was being answered is let in, what comes later is refused. */
    @Transactional
    public Round close(String id, @Nullable String ifMatch) {
        Round round = rounds.forAction(id, ETags.required(ifMatch), RoundAction.CLOSING);
        work.hold(id);
        return moved(round, RoundAction.CLOSING, "round.closed");
    }

    /** Opens a closed round again. */
    @Transactional
    public Round reopen(String id, @Nullable String ifMatch, Reopening reopening) {
        Round round = rounds.forAction(id, ETags.required(ifMatch), RoundAction.REOPENING);
        if (reopening.reason() == null || reopening.reason().isBlank()) {
            throw new Problem(RoundProblem.REASON_REQUIRED);
        }
        Instant now = clock.instant();
        Round reopened = round.reopened(stages(round, reopening, now), now);
        rounds.replace("round.reopened", reopened);
        return reopened;
    }

    /** Makes a closed round final. */
    @Transactional
    public Round publish(String id, @Nullable String ifMatch) {
        Round round = rounds.forAction(id, ETags.required(ifMatch), RoundAction.PUBLICATION);
        return moved(round, RoundAction.PUBLICATION, "round.published");
    }

    private static List<Stage> stages(Round round, Reopening reopening, Instant now) {
        Instant until = reopening.answersUntil();
        List<Stage> stages = reopening.stages();
        Problem problem = new Problem(CommonProblem.INVALID);
        if (stages != null) {
            StageCheck.check(stages, problem);
            mustCome(
                    "/stages/" + (stages.size() - 1) + "/closesAt",
                    stages.get(stages.size() - 1).closes(),
                    now,
                    problem);
        } else if (until != null) {
            stages = round.plan().until(until).stages();
            StageCheck.checkUntil(until, stages, problem);
            mustCome("/answersUntil", until, now, problem);
        } else {
            stages = round.stagesReopenedAt(now);
        }
        if (problem.hasFindings()) {
            throw problem;
        }
        return stages;
    }

    private static void mustCome(String pointer, @Nullable Instant moment, Instant now, Problem problem) {
        if (moment != null && !moment.isAfter(now)) {
            problem.at(pointer, "in-the-past", new Text("ต้องอยู่ในอนาคต", "It must be in the future"));
        }
    }

    private Round moved(Round round, RoundAction action, String deed) {
        Round moved = round.moved(action, clock.instant());
        rounds.replace(deed, moved);
        return moved;
    }
}
