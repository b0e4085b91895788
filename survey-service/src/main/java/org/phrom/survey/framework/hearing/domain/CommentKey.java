package org.phrom.survey.framework.hearing.domain;

import org.phrom.survey.framework.domain.FrameworkKey;

/**
 * Which comment.
 *
 * @param framework the version that it is about
 * @param number counted through all hearings of the version, from 1
 */
public record CommentKey(FrameworkKey framework, int number) {

    /** Its path below {@code /v1}. */
    public String path() {
        return framework.path() + "/comments/" + number;
    }
}
