package org.phrom.survey.framework.domain;

import java.util.Arrays;
import java.util.List;

/** Where a framework version stands. */
public enum FrameworkState {
    /** Being written. */
    DRAFT("draft"),
    /** Open to opinions; does not change meanwhile. */
    HEARING("hearing"),
    /** In use; never changes. */
    PUBLISHED("published"),
    /** For no new rounds; those that have it go on. */
    RETIRED("retired");

    private final String code;

    FrameworkState(String code) {
        this.code = code;
    }

    /** Its code in data and on the wire. */
    public String code() {
        return code;
    }

    /** What may be done to a version in this state. */
    public List<FrameworkAction> actions() {
        return Arrays.stream(FrameworkAction.values())
                .filter(action -> action.isPossibleIn(this))
                .toList();
    }
}
