package org.phrom.survey.framework.hearing.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.hearing.domain.Hearing;
import org.phrom.survey.framework.hearing.store.HearingQueries;
import org.phrom.survey.framework.hearing.store.HearingRows;
import org.phrom.survey.framework.store.FrameworkQueries;

/**
 * Gives out the hearings that the caller sees: those for everyone, those of published versions, and those to which the
 * caller's bodies were invited. The others, and their drafts, answer like those that do not exist: 404, and 401 without a token.
 */
@ApplicationScoped
class HearingSight {

    private final HearingRows rows;
    private final HearingQueries hearings;
    private final FrameworkQueries frameworks;
    private final Speakers speakers;
    private final Caller caller;
    private final Clock clock;

    HearingSight(
            HearingRows rows,
            HearingQueries hearings,
            FrameworkQueries frameworks,
            Speakers speakers,
            Caller caller,
            Clock clock) {
        this.rows = rows;
        this.hearings = hearings;
        this.frameworks = frameworks;
        this.speakers = speakers;
        this.caller = caller;
        this.clock = clock;
    }

    /** The hearings of a version that the caller sees, the last one first; one at least. */
    List<Hearing> get(FrameworkKey key) {
        List<Hearing> seen = find(key);
        if (seen.isEmpty()) {
            throw nothing();
        }
        return seen;
    }

    /** The same, or none. */
    List<Hearing> find(FrameworkKey key) {
        List<Hearing> all = rows.of(key);
        boolean published = !all.isEmpty()
                && frameworks
                        .times(key)
                        .filter(times -> times.publishedAt() != null)
                        .isPresent();
        return all.stream()
                .filter(hearing -> published || speakers.isInvolvedIn(hearing))
                .toList();
    }

    /** The last hearing of a version, which the caller sees, kept from others until the transaction ends. */
    Hearing lastForChange(FrameworkKey key) {
        get(key);
        return rows.lastForChange(key).filter(speakers::isInvolvedIn).orElseThrow(this::nothing);
    }

    /** The same while it takes opinions. */
    Hearing openForChange(FrameworkKey key) {
        Hearing last = lastForChange(key);
        if (!last.isOpen(clock.instant())) {
            throw new Problem(HearingProblem.HEARING_CLOSED);
        }
        return last;
    }

    /** The drafts whose last hearing is one that the caller does not see. */
    Set<FrameworkKey> hidden() {
        Set<FrameworkKey> hidden = new HashSet<>();
        if (!caller.seesAll()) {
            hearings.byInvitation().forEach((draft, invited) -> {
                if (!speakers.isInvolvedIn(invited)) {
                    hidden.add(draft);
                }
            });
        }
        return hidden;
    }

    /** What who may not see it, or looks for what is not there, is told. */
    Problem nothing() {
        return new Problem(caller.anonymous() ? CommonProblem.UNAUTHENTICATED : CommonProblem.NOT_FOUND);
    }

    /** The numbers of hearings. */
    static List<Integer> numbers(List<Hearing> hearings) {
        return hearings.stream().map(Hearing::number).toList();
    }
}
