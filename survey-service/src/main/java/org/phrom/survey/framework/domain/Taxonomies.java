package org.phrom.survey.framework.domain;

import java.util.Map;

/**
 * What answers may be tagged with: codes, each with whether a tag with it needs a comment.
 *
 * @param obstacles what stands in the way
 * @param successFactors what helps
 */
public record Taxonomies(Map<String, Boolean> obstacles, Map<String, Boolean> successFactors) {

    /** Nothing. */
    public static final Taxonomies NONE = new Taxonomies(Map.of(), Map.of());

    /** Takes copies, so that nobody changes them afterwards. */
    public Taxonomies {
        obstacles = Map.copyOf(obstacles);
        successFactors = Map.copyOf(successFactors);
    }
}
