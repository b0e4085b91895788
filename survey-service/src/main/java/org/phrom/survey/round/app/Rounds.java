package org.phrom.survey.round.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.text.Text;
import org.phrom.survey.outgoing.RoundEvents;
import org.phrom.survey.outgoing.RoundEvents.Standing;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundAction;
import org.phrom.survey.round.domain.RoundState;
import org.phrom.survey.round.store.RoundRows;
import org.phrom.survey.round.store.RoundRows.Filter;

/** Finds rounds, and keeps a change of one together with its audit entry and its event. */
@ApplicationScoped
public class Rounds {

    private final RoundRows rows;
    private final RoundEvents events;
    private final RoundWork work;
    private final AuditTrail audit;
    private final Caller caller;

    Rounds(RoundRows rows, RoundEvents events, RoundWork work, AuditTrail audit, Caller caller) {
        this.rows = rows;
        this.events = events;
        this.work = work;
        this.audit = audit;
        this.caller = caller;
    }

    /** The round of that id; 404 when there is none. */
    public Round get(String id) {
        return rows.find(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /**
     * The round of that id; 404 when there is none, and as long as it is only planned for those, too, who work for
     * some organisations only.
     */
    public Round visible(String id) {
        return rows.find(id)
                .filter(round -> round.state() != RoundState.PLANNED || caller.seesAll())
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** A page of the rounds that the caller sees in the order of their ids. */
    public Page<Round> list(@Nullable String state, @Nullable Instant changedSince, PageRequest page) {
        Filter filter = new Filter(state, changedSince, caller.seesAll());
        List<Round> found = rows.list(filter, page.after(), page.size() + 1);
        return page.page(found, Round::id);
    }

    Round forAction(String id, long expectedVersion, RoundAction action) {
        Round round = rows.findForChange(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        if (round.version() != expectedVersion) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED).with("currentETag", "\"" + round.version() + "\"");
        }
        if (!round.actions().contains(action)) {
            throw wrongState(round);
        }
        return round;
    }

    void add(Round round) {
        if (!rows.insert(round)) {
            throw new Problem(RoundProblem.ROUND_EXISTS)
                    .at("/id", "taken", new Text("รหัสนี้ถูกใช้แล้ว", "This id is taken"));
        }
        tell("round.planned", round);
    }

    void replace(String deed, Round round) {
        rows.update(round);
        tell(deed, round);
    }

    private void tell(String deed, Round round) {
        audit.record(deed, "rounds/" + round.id(), round);
        events.changed(standing(round));
    }

    /** The round with what was done in it, once no more is done. */
    Standing standing(Round round) {
        boolean ended = round.state() == RoundState.CLOSED || round.state() == RoundState.PUBLISHED;
        return new Standing(round, ended ? work.tally(round.id()) : null);
    }

    private static Problem wrongState(Round round) {
        List<String> allowed = round.actions().stream().map(RoundAction::code).toList();
        String names = allowed.stream().collect(Collectors.joining(", "));
        String state = round.state().code();
        return new Problem(RoundProblem.WRONG_STATE)
                .detail(
                        allowed.isEmpty()
                                ? new Text(
                                        "รอบอยู่ในสถานะ " + state + " แก้ไขไม่ได้แล้ว",
                                        "The round is " + state + "; nothing can be done to it any more")
                                : new Text(
                                        "รอบอยู่ในสถานะ " + state + " ทำได้: " + names,
                                        "The round is " + state + "; possible: " + names))
                .with("state", state)
                .with("allowedActions", allowed);
    }
}
