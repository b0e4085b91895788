package org.phrom.survey.framework.hearing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An opinion on a draft.
 *
 * @param key which one
 * @param revision how often it was written; its entity tag
 * @param hearing in which hearing of the version
 * @param target what it is about
 * @param author who wrote it
 * @param opinion what it says
 * @param standing whether it is shown, and why not
 * @param disposition its answer; null while there is none
 * @param createdAt when it was written first
 * @param changedAt when anything of it was changed last
 * @param supports how many others say the same
 */
public record Comment(
        CommentKey key,
        long revision,
        int hearing,
        Target target,
        Author author,
        Opinion opinion,
        Standing standing,
        @Nullable Disposition disposition,
        Instant createdAt,
        Instant changedAt,
        int supports) {

    /** What a comment says: its kind, the language of its text (th or en), and the text. */
    public record Opinion(CommentKind kind, String language, String text) {}

    /** Whether it is shown; the reason is there while it is hidden. */
    public record Standing(CommentState state, @Nullable String hiddenReason) {

        /** Shown to all who see the hearing. */
        public static final Standing CURRENT = new Standing(CommentState.CURRENT, null);
    }

    /** A new one. */
    public static Comment written(
            CommentKey key, int hearing, Target target, Author author, Opinion opinion, Instant now) {
        return new Comment(key, 1, hearing, target, author, opinion, Standing.CURRENT, null, now, now, 0);
    }

    /** Where it stands. */
    public CommentState state() {
        return standing.state();
    }

    /** The same with another content. */
    public Comment changed(Target newTarget, Opinion newOpinion, Instant now) {
        return next(newTarget, newOpinion, standing, disposition, now);
    }

    /** The same, taken back. */
    public Comment withdrawn(Instant now) {
        return next(target, opinion, new Standing(CommentState.WITHDRAWN, null), disposition, now);
    }

    /** The same, not shown, for a reason. */
    public Comment hidden(String reason, Instant now) {
        return next(target, opinion, new Standing(CommentState.HIDDEN, reason), disposition, now);
    }

    /** The same, shown again. */
    public Comment shown(Instant now) {
        return next(target, opinion, Standing.CURRENT, disposition, now);
    }

    /** The same with its answer. */
    public Comment answered(Disposition answer) {
        return next(target, opinion, standing, answer, answer.decidedAt());
    }

    private Comment next(
            Target newTarget,
            Opinion newOpinion,
            Standing newStanding,
            @Nullable Disposition newDisposition,
            Instant now) {
        return new Comment(
                key,
                revision + 1,
                hearing,
                newTarget,
                author,
                newOpinion,
                newStanding,
                newDisposition,
                createdAt,
                now,
                supports);
    }
}
