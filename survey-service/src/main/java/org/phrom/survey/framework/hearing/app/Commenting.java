package org.phrom.survey.framework.hearing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.document.FrameworkDocuments;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.hearing.domain.Author;
import org.phrom.survey.framework.hearing.domain.Comment;
import org.phrom.survey.framework.hearing.domain.CommentKey;
import org.phrom.survey.framework.hearing.domain.CommentState;
import org.phrom.survey.framework.hearing.domain.Hearing;
import org.phrom.survey.framework.hearing.domain.Target;
import org.phrom.survey.framework.hearing.store.CommentRows;
import org.phrom.survey.framework.hearing.store.HeardDocumentStatements;
import org.phrom.survey.framework.hearing.store.SupportStatements;

/** Takes down comments while a hearing is open, changes them and takes them back. */
@ApplicationScoped
public class Commenting {

    private static final int MOST_OF_ONE = 500;

    private final HearingSight sight;
    private final Speakers speakers;
    private final CommentRows rows;
    private final SupportStatements supports;
    private final HeardDocumentStatements heard;
    private final FrameworkDocuments documents;
    private final AuditTrail audit;
    private final Clock clock;

    Commenting(
            HearingSight sight,
            Speakers speakers,
            CommentRows rows,
            SupportStatements supports,
            HeardDocumentStatements heard,
            FrameworkDocuments documents,
            AuditTrail audit,
            Clock clock) {
        this.sight = sight;
        this.speakers = speakers;
        this.rows = rows;
        this.supports = supports;
        this.heard = heard;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes down a new comment. */
    @Transactional
    public CommentKey write(FrameworkKey key, Wish wish) {
        Hearing open = sight.openForChange(key);
        Author author = speakers.author(wish.voice().kind(), wish.voice().organisation(), open);
        Target target = target(open, wish.about());
        if (rows.countOf(key, open.number(), author) >= MOST_OF_ONE) {
            throw new Problem(HearingProblem.TOO_MANY_COMMENTS);
        }
        Comment comment = Comment.written(
                new CommentKey(key, rows.lastNumber(key) + 1),
                open.number(),
                target,
                author,
                wish.opinion(),
                clock.instant());
        if (!rows.insert(comment)) {
            throw new Problem(CommonProblem.CONFLICT);
        }
        audit.record("comment.written", comment.key().path(), Map.of("hearing", open.number()));
        return comment.key();
    }

    /** Says something else in an own comment; who supported it supported what it said before, and is asked again. */
    @Transactional
    public void change(CommentKey key, Wish wish, @Nullable String ifMatch) {
        Hearing open = sight.openForChange(key.framework());
        Comment comment = own(key, open, ifMatch);
        Author author = speakers.author(wish.voice().kind(), wish.voice().organisation(), open);
        if (!author.isSameAs(comment.author())) {
            throw new Problem(CommonProblem.INVALID)
                    .at(
                            "/by",
                            "other-author",
                            new Text("เปลี่ยนผู้แสดงความคิดเห็นไม่ได้", "It was written by another"));
        }
        int dropped = supports.takeAll(key);
        rows.update(comment.changed(target(open, wish.about()), wish.opinion(), clock.instant()));
        audit.record("comment.changed", key.path(), Map.of("supportsDropped", dropped));
    }

    /** Takes an own comment back. */
    @Transactional
    public void withdraw(CommentKey key, @Nullable String ifMatch) {
        Comment comment = own(key, sight.openForChange(key.framework()), ifMatch);
        rows.update(comment.withdrawn(clock.instant()));
        audit.record("comment.withdrawn", key.path(), Map.of("hearing", comment.hearing()));
    }

    private Comment own(CommentKey key, Hearing open, @Nullable String ifMatch) {
        Comment comment = rows.findForChange(key)
                .filter(found -> found.state() == CommentState.CURRENT || speakers.isOwn(found.author()))
                .orElseThrow(sight::nothing);
        if (!speakers.isOwn(comment.author())) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        ETags.match(ifMatch, comment.revision());
        if (comment.hearing() != open.number()) {
            throw new Problem(HearingProblem.HEARING_CLOSED);
        }
        if (comment.state() != CommentState.CURRENT) {
            throw new Problem(HearingProblem.COMMENT_NOT_SHOWN);
        }
        return comment;
    }

    private Target target(Hearing hearing, Wish.About about) {
        return Targets.of(documents.parse(heard.find(hearing)))
                .find(about.kind(), about.question(), about.code())
                .map(Targets.Found::target)
                .orElseThrow(
                        () -> new Problem(CommonProblem.INVALID)
                                .at(
                                        "/target",
                                        "target-unknown",
                                        new Text(
                                                "ไม่มีสิ่งนี้ในเอกสารที่รับฟัง: code เป็นรหัสของโหนด คำถาม หรือตัวเลือก และตัวเลือกต้องมี question ด้วย",
                                                "There is no such thing in what is heard: code is that of the node, question or option, and an option needs its question too")));
    }
}
