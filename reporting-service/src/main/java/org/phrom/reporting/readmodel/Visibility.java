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
     * @throws Problem 404 when there is none, and as long as it is only planned for those, too, who work for some
     *     organisations only; without a token 401 for that and for one that is not published alike, so
     *     that nobody can find out what is being prepared
     */
    public Round round(String id) {
        return rounds.find(id)
                .filter(found -> found.isPublished() || !caller.anonymous())
                .filter(found -> !found.isPlanned() || caller.seesAll())
                .orElseThrow(() ->
                        new Problem(caller.anonymous() ? CommonProblem.UNAUTHENTICATED : CommonProblem.NOT_FOUND));
    }

    /** Which organisations of the round the caller may see. */
    public Scope scope(Round round) {
        return round.isPublished() ? Scope.ALL : scope();
    }

    /** Which organisations the caller may see in rounds that are not published. */
    public Scope scope() {
        return caller.seesAll() ? Scope.ALL : new Scope(caller.organisations());
    }

    /**
     * Of which organisations the caller may read what people wrote: tags and what stands beside them, and plans. Publication
     * changes nothing in that, and who keeps frameworks or the platform for the whole has no need of it.
     */
    public Scope scopeOfTexts() {
        return caller.has(Roles.ADMINISTRATOR, Roles.ROUND_MANAGER, Roles.ANALYST) || caller.reviewsAll()
                ? Scope.ALL
                : new Scope(caller.organisations());
    }

    /** Whether rounds that are not published are left out of lists. */
    public boolean onlyPublished() {
        return caller.anonymous();
    }

    /** Whether rounds that are only planned are in lists. */
    public boolean plannedToo() {
        return caller.seesAll();
    }
}
