package org.phrom.survey.framework.app;

import java.util.List;
import java.util.Set;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Problem;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;

/** What hearings ask of versions that stood in one. */
public interface Hearings {

    /**
     * Keeps a draft from being published too early.
     *
     * @throws Problem 409 while a hearing of a version that it was made from is open, and while a comment of any hearing
     *     of the framework that is over is not answered
     */
    void beforePublication(FrameworkVersion draft);

    /** What a document leaves out of what answers to comments say that it does. */
    List<Finding> findings(FrameworkVersion version);

    /** The drafts that are heard, or were, by invited bodies only, with none of which the caller has to do. */
    Set<FrameworkKey> hidden();

    /** Whether somebody commented on a version, so that it is kept. */
    boolean commented(FrameworkKey version);

    /**
     * Lets go of a draft that is taken away.
     *
     * @throws Problem 409 when somebody commented on it
     */
    void beforeDeletion(FrameworkKey draft);
}
