package org.phrom.survey.framework.domain;

import java.util.List;

/**
 * The version that a framework version was made from, and what became of its questions and nodes.
 *
 * @param version the earlier version of the same framework
 * @param crosswalk as the document states it; questions of one code and definition that it does not name are the same
 */
public record Derivation(String version, List<Crossing> crosswalk) {

    /** Takes a copy, so that nobody changes it afterwards. */
    public Derivation {
        crosswalk = List.copyOf(crosswalk);
    }
}
