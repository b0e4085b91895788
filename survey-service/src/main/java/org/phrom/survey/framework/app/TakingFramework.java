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
    private final Clock clock;

    TakingFramework(FrameworkRows rows, Clock clock) {
        this.rows = rows;
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

    static void refuse(FrameworkVersion version, FrameworkAction action, Instant now) {
        FrameworkState state = version.state(now);
        if (!action.isPossibleIn(state)) {
            throw new Problem(FrameworkProblem.of(state))
                    .with("state", state.code())
                    .with("allowedActions", codes(state.actions()));
        }
    }

    static List<String> codes(List<FrameworkAction> actions) {
        return actions.stream().map(FrameworkAction::code).toList();
    }
}
