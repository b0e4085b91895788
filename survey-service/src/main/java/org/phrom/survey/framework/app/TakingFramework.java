package org.phrom.survey.framework.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.survey.framework.domain.FrameworkAction;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkState;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.store.FrameworkRows;

/** Takes a framework version for an action until the transaction ends, or says why that can't be. */
@ApplicationScoped
public class TakingFramework {

    private final FrameworkRows rows;
    private final Hearings hearings;
    private final Clock clock;

    TakingFramework(FrameworkRows rows, Hearings hearings, Clock clock) {
        this.rows = rows;
        this.hearings = hearings;
        this.clock = clock;
    }

    /**
     * The version, if the action is possible now.
     *
     * @throws Problem 404, 409 with the state and what it allows, 428 or 412
     */
    public FrameworkVersion take(FrameworkKey key, FrameworkAction action, @Nullable String ifMatch) {
        FrameworkVersion version = rows.findForChange(key).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        refuse(version, action, clock.instant());
        ETags.match(ifMatch, version.revision());
        return version;
    }

    /**
     * Refuses what can not be done to a version now.
     *
     * @throws Problem 409 with the state and what it allows
     */
    void refuse(FrameworkVersion version, FrameworkAction action, Instant now) {
        FrameworkState state = version.state(now);
        if (!action.isPossibleIn(state)) {
            throw new Problem(FrameworkProblem.of(state))
                    .with("state", state.code())
                    .with("allowedActions", actions(version, now));
        }
    }

    /** What may be done to a version now. */
    List<String> actions(FrameworkVersion version, Instant now) {
        return version.state(now).actions().stream()
                .filter(action -> action != FrameworkAction.DELETION || !hearings.commented(version.key()))
                .map(FrameworkAction::code)
                .toList();
    }
}
