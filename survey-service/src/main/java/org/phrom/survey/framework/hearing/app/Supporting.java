package org.phrom.survey.framework.hearing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.problem.Problem;
import org.phrom.survey.framework.hearing.domain.Author;
import org.phrom.survey.framework.hearing.domain.Comment;
import org.phrom.survey.framework.hearing.domain.CommentKey;
import org.phrom.survey.framework.hearing.domain.CommentState;
import org.phrom.survey.framework.hearing.domain.Hearing;
import org.phrom.survey.framework.hearing.store.CommentRows;
import org.phrom.survey.framework.hearing.store.SupportStatements;

/** Counts who else says the same, each body and each person once. */
@ApplicationScoped
public class Supporting {

    private final HearingSight sight;
    private final Speakers speakers;
    private final CommentRows rows;
    private final SupportStatements supports;
    private final AuditTrail audit;
    private final Clock clock;

    Supporting(
            HearingSight sight,
            Speakers speakers,
            CommentRows rows,
            SupportStatements supports,
            AuditTrail audit,
            Clock clock) {
        this.sight = sight;
        this.speakers = speakers;
        this.rows = rows;
        this.supports = supports;
        this.audit = audit;
        this.clock = clock;
    }

    /** Supports a comment of others; again changes nothing. */
    @Transactional
    public void give(CommentKey key, Wish.Voice voice) {
        Hearing open = sight.openForChange(key.framework());
        Comment comment = shown(key, open);
        Author supporter = speakers.author(voice.kind(), voice.organisation(), open);
        if (supporter.isSameAs(comment.author())) {
            throw new Problem(HearingProblem.OWN_COMMENT);
        }
        if (supports.give(key, supporter, clock.instant())) {
            audit.record(
                    "comment.supported",
                    key.path(),
                    Map.of("by", supporter.kind().code()));
        }
    }

    /** Takes support back; where there is none nothing changes. */
    @Transactional
    public void take(CommentKey key, Wish.Voice voice) {
        Hearing open = sight.openForChange(key.framework());
        shown(key, open);
        Author supporter = speakers.author(voice.kind(), voice.organisation(), open);
        if (supports.take(key, supporter)) {
            audit.record(
                    "comment.support-withdrawn",
                    key.path(),
                    Map.of("by", supporter.kind().code()));
        }
    }

    private Comment shown(CommentKey key, Hearing open) {
        Comment comment = rows.find(key)
                .filter(found -> found.state() == CommentState.CURRENT)
                .orElseThrow(sight::nothing);
        if (comment.hearing() != open.number()) {
            throw new Problem(HearingProblem.HEARING_CLOSED);
        }
        return comment;
    }
}
