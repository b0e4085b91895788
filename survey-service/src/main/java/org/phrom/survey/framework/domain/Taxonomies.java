package org.phrom.survey.framework.domain;

import java.util.Set;

/**
 * What answers may be tagged with.
 *
 * @param obstacles codes of what stands in the way
 * @param successFactors codes of what helps
 */
public record Taxonomies(Set<String> obstacles, Set<String> successFactors) {

    /** Nothing. */
    public static final Taxonomies NONE = new Taxonomies(Set.of(), Set.of());

    /** Takes copies, so that nobody changes them afterwards. */
    public Taxonomies {
        obstacles = Set.copyOf(obstacles);
        successFactors = Set.copyOf(successFactors);
    }
}
