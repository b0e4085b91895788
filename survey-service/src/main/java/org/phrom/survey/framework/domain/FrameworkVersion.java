package org.phrom.survey.framework.domain;

import java.time.Instant;
import org.phrom.kit.text.Text;

/**
 * One edition of a framework and its life: draft, in hearing, published, retired.
 *
 * @param key which one
 * @param revision how often it was written, counted on over deletions; its entity tag and the sequence of its event
 * @param title its title
 * @param document the whole document as JSON text, to the letter as it was sent but for blanks between its tokens
 * @param times when it moved
 */
public record FrameworkVersion(FrameworkKey key, long revision, Text title, String document, FrameworkTimes times) {

    /** A new draft, counted on after the revision that an earlier one of the name ended with. */
    public static FrameworkVersion drafted(FrameworkKey key, long lastRevision, Draft draft, Instant now) {
        FrameworkTimes times = new FrameworkTimes(now, null, null, null);
        return new FrameworkVersion(key, lastRevision + 1, draft.title(), draft.document(), times);
    }

    /** Where it stands. */
    public FrameworkState state() {
        return times.state();
    }

    /** The draft with another document. */
    public FrameworkVersion changed(Draft draft, Instant now) {
        require(FrameworkAction.CHANGE);
        return drafted(key, revision, draft, now);
    }

    /** The draft open to opinions. */
    public FrameworkVersion heard(Instant now) {
        return moved(FrameworkAction.HEARING, new FrameworkTimes(now, now, null, null));
    }

    /** The draft to be written on after a hearing. */
    public FrameworkVersion hearingEnded(Instant now) {
        return moved(FrameworkAction.END_OF_HEARING, new FrameworkTimes(now, null, null, null));
    }

    /** The version as it is from now on. */
    public FrameworkVersion published(Instant now) {
        return moved(FrameworkAction.PUBLICATION, new FrameworkTimes(now, null, now, null));
    }

    /** The version that no new round takes. */
    public FrameworkVersion retired(Instant now) {
        return moved(FrameworkAction.RETIREMENT, new FrameworkTimes(now, null, times.publishedAt(), now));
    }

    private FrameworkVersion moved(FrameworkAction action, FrameworkTimes newTimes) {
        require(action);
        return new FrameworkVersion(key, revision + 1, title, document, newTimes);
    }

    private void require(FrameworkAction action) {
        if (!action.isPossibleIn(state())) {
            throw new IllegalStateException(
                    "No " + action.code() + " of a framework version that is " + state().code());
        }
    }

    /** What is written: a document as JSON text, and its title. */
    public record Draft(Text title, String document) {}
}
