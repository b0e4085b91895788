package org.phrom.survey.assessment.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.security.Caller;
import org.phrom.survey.round.domain.Participant;

/**
 * Which organisations a caller sees: all, or those within some sub-trees. What lies outside looks like nothing.
 *
 * @param roots codes of the sub-trees; {@code null} for all
 */
record Scope(@Nullable List<String> roots) {

    static Scope of(Caller caller) {
        return new Scope(caller.seesAll() ? null : caller.organisations());
    }

    boolean includes(Participant participant) {
        return roots == null || roots.stream().anyMatch(participant::isWithin);
    }
}
