package org.phrom.survey.framework.domain;

import java.util.List;

/** How a leaf of the tree gets its value from the answers to its questions. */
public record Indicator(String rule, List<String> questions) {

    /** Takes a copy, so that nobody changes it afterwards. */
    public Indicator {
        questions = List.copyOf(questions);
    }
}
