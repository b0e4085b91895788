package org.phrom.survey.assessment.app;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;
import org.phrom.survey.round.domain.Participant;

/**
 * Which organisations a caller sees: all, or those within some sub-trees. What lies outside looks like nothing.
 *
 * @param roots codes of the sub-trees; {@code null} for all
 */
record Scope(@Nullable List<String> roots) {

    private static final Set<String> SEE_ALL =
            Set.of(Roles.ADMINISTRATOR, Roles.FRAMEWORK_AUTHOR, Roles.ROUND_MANAGER, Roles.ANALYST, Roles.OPERATOR);

    static Scope of(Caller caller) {
        Set<String> roles = caller.roles();
        List<String> organisations = caller.organisations();
        boolean reviewerOfAll = roles.contains(Roles.REVIEWER) && organisations.isEmpty();
        boolean all = reviewerOfAll || roles.stream().anyMatch(SEE_ALL::contains);
        return new Scope(all ? null : organisations);
    }

    boolean includes(Participant participant) {
        return roots == null || roots.stream().anyMatch(participant::isWithin);
    }
}
