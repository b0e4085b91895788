package org.phrom.survey.round.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundAction;

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

    /**
     * Opens a closed round again; the reason goes into the audit trail. A planned end that is past would refuse every
     * answer, so it gives way to the new one, or to none.
     */
    @Transactional
    public Round reopen(String id, @Nullable String ifMatch, @Nullable String reason, @Nullable Instant answersUntil) {
        Round round = rounds.forAction(id, ETags.required(ifMatch), RoundAction.REOPENING);
        if (reason == null || reason.isBlank()) {
            throw new Problem(RoundProblem.REASON_REQUIRED);
        }
        Instant now = clock.instant();
        if (answersUntil != null && !answersUntil.isAfter(now)) {
            throw new Problem(CommonProblem.INVALID)
                    .at("/answersUntil", "in-the-past", new Text("ต้องอยู่ในอนาคต", "It must be in the future"));
        }
        Round reopened = round.reopened(answersUntil, now);
        rounds.replace("round.reopened", reopened);
        return reopened;
    }

    /** Makes a closed round final. */
    @Transactional
    public Round publish(String id, @Nullable String ifMatch) {
        Round round = rounds.forAction(id, ETags.required(ifMatch), RoundAction.PUBLICATION);
        return moved(round, RoundAction.PUBLICATION, "round.published");
    }

    private Round moved(Round round, RoundAction action, String deed) {
        Round moved = round.moved(action, clock.instant());
        rounds.replace(deed, moved);
        return moved;
    }
}
