package org.phrom.survey.framework.app;

import org.phrom.kit.problem.Problem;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;

/** What hearings ask of versions that stood in one. */
public interface Hearings {

    /**
     * Ends the hearing of a version that is published.
     *
     * @throws Problem 409 while a comment on it, or on the version it derives from, is not answered
     */
    void beforePublication(FrameworkVersion draft);

    /** Whether somebody commented on a version, so that it is kept. */
    boolean commented(FrameworkKey version);

    /**
     * Lets go of a draft that is taken away.
     *
     * @throws Problem 409 when somebody commented on it
     */
    void beforeDeletion(FrameworkKey draft);
}
