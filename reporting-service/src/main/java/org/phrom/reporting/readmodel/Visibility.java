package org.phrom.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;

/** Who may see what: published rounds everybody, others by token, and the bodies that answer only their own sub-tree. */
@ApplicationScoped
public class Visibility {

    private final Caller caller;
    private final Rounds rounds;

    Visibility(Caller caller, Rounds rounds) {
        this.caller = caller;
        this.rounds = rounds;
    }

    /**
     * The round, when the caller may see it.
     *
     * @throws Problem 404 when there is none, 401 when it is not published and there is no token
     */
    public Round round(String id) {
        Round round = rounds.find(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        if (!round.isPublished() && caller.anonymous()) {
            throw new Problem(CommonProblem.UNAUTHENTICATED);
        }
        return round;
    }

    /** Which organisations of the round the caller may see. */
    public Scope scope(Round round) {
        return round.isPublished() || seesAll() ? Scope.ALL : new Scope(caller.organisations());
    }

    /** Whether rounds that are not published are left out of lists. */
    public boolean onlyPublished() {
        return caller.anonymous();
    }

    private boolean seesAll() {
        return caller.has(
                        Roles.ADMINISTRATOR, Roles.FRAMEWORK_AUTHOR, Roles.ROUND_MANAGER, Roles.ANALYST, Roles.OPERATOR)
                || (caller.has(Roles.REVIEWER) && caller.organisations().isEmpty());
    }
}
