package org.phrom.survey.framework.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
        return new FrameworkVersion(key, lastRevision + 1, draft.title(), draft.document(), inDraft(now));
    }

    /** Where it stands at a time. */
    public FrameworkState state(Instant now) {
        return times.state(now);
    }

    /** The draft with another document. */
    public FrameworkVersion changed(Draft draft, Instant now) {
        require(FrameworkAction.CHANGE, now);
        return drafted(key, revision, draft, now);
    }

    /** The draft open to opinions, until a time if one is said. */
    public FrameworkVersion heard(Instant now, @Nullable Instant until) {
        return moved(FrameworkAction.HEARING, now, new FrameworkTimes(now, now, until, null, null));
    }

    /** The draft open to opinions until another time. */
    public FrameworkVersion heardUntil(Instant until, Instant now) {
        FrameworkTimes longer = new FrameworkTimes(now, times.hearingSince(), until, null, null);
        return moved(FrameworkAction.EXTENSION_OF_HEARING, now, longer);
    }

    /** The draft to be written on after a hearing. */
    public FrameworkVersion hearingEnded(Instant now) {
        return moved(FrameworkAction.END_OF_HEARING, now, inDraft(now));
    }

    /** The version as it is from now on. */
    public FrameworkVersion published(Instant now) {
        return moved(FrameworkAction.PUBLICATION, now, new FrameworkTimes(now, null, null, now, null));
    }

    /** The version that no new round takes. */
    public FrameworkVersion retired(Instant now) {
        FrameworkTimes retired = new FrameworkTimes(now, null, null, times.publishedAt(), now);
        return moved(FrameworkAction.RETIREMENT, now, retired);
    }

    private static FrameworkTimes inDraft(Instant now) {
        return new FrameworkTimes(now, null, null, null, null);
    }

    private FrameworkVersion moved(FrameworkAction action, Instant now, FrameworkTimes newTimes) {
        require(action, now);
        return new FrameworkVersion(key, revision + 1, title, document, newTimes);
    }

    private void require(FrameworkAction action, Instant now) {
        FrameworkState state = state(now);
        if (!action.isPossibleIn(state)) {
            throw new IllegalStateException("No " + action.code() + " of a framework version that is " + state.code());
        }
    }

    /** What is written: a document as JSON text, and its title. */
    public record Draft(Text title, String document) {}
}
