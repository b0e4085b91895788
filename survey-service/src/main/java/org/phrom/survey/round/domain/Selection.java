package org.phrom.survey.round.domain;

import java.util.List;

/**
 * Who takes part: organisations of the types within the sub-trees, and the listed ones besides. An empty list of types
 * or sub-trees does not restrict, but both empty select nobody.
 *
 * @param types types of organisations
 * @param subTrees codes of organisations whose whole sub-tree is meant, they themselves included
 * @param codes codes of further organisations
 */
public record Selection(List<String> types, List<String> subTrees, List<String> codes) {

    /** Keeps its own copies. */
    public Selection {
        types = List.copyOf(types);
        subTrees = List.copyOf(subTrees);
        codes = List.copyOf(codes);
    }

    /** Whether the organisation takes part. */
    public boolean includes(Participant candidate) {
        return codes.contains(candidate.code()) || isOfTheTypesWithinTheSubTrees(candidate);
    }

    /** Whether nobody can be selected by it. */
    public boolean selectsNobody() {
        return types.isEmpty() && subTrees.isEmpty() && codes.isEmpty();
    }

    private boolean isOfTheTypesWithinTheSubTrees(Participant candidate) {
        if (types.isEmpty() && subTrees.isEmpty()) {
            return false;
        }
        return (types.isEmpty() || types.contains(candidate.type()))
                && (subTrees.isEmpty() || subTrees.stream().anyMatch(candidate::isWithin));
    }
}
