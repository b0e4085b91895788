package org.phrom.survey.framework.app;

import jakarta.enterprise.context.ApplicationScoped;
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
class TakingFramework {

    private final FrameworkRows rows;

    TakingFramework(FrameworkRows rows) {
        this.rows = rows;
    }

    FrameworkVersion take(FrameworkKey key, FrameworkAction action, @Nullable String ifMatch) {
        FrameworkVersion version = rows.findForChange(key).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        refuse(version, action);
        ETags.match(ifMatch, version.revision());
        return version;
    }

    static void refuse(FrameworkVersion version, FrameworkAction action) {
        FrameworkState state = version.state();
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
