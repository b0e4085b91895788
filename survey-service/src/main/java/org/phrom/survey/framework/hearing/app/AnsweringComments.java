package org.phrom.survey.framework.hearing.app;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.app.Ancestry;
import org.phrom.survey.framework.document.FrameworkDocuments;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.hearing.domain.Comment;
import org.phrom.survey.framework.hearing.domain.CommentKey;
import org.phrom.survey.framework.hearing.domain.CommentState;
import org.phrom.survey.framework.hearing.domain.Decision;
import org.phrom.survey.framework.hearing.domain.Disposition;
import org.phrom.survey.framework.hearing.domain.Disposition.Change;
import org.phrom.survey.framework.hearing.domain.Hearing;
import org.phrom.survey.framework.hearing.store.CommentRows;
import org.phrom.survey.framework.store.FrameworkRows;

/** Answers the comments of a hearing that is over, and hides those that break its rules. */
@ApplicationScoped
public class AnsweringComments {

    private final HearingSight sight;
    private final CommentRows rows;
    private final FrameworkRows frameworks;
    private final Ancestry ancestry;
    private final FrameworkDocuments documents;
    private final AuditTrail audit;
    private final Clock clock;

    AnsweringComments(
            HearingSight sight,
            CommentRows rows,
            FrameworkRows frameworks,
            Ancestry ancestry,
            FrameworkDocuments documents,
            AuditTrail audit,
            Clock clock) {
        this.sight = sight;
        this.rows = rows;
        this.frameworks = frameworks;
        this.ancestry = ancestry;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** An answer as the author wants it; what its parts are, the {@link Disposition} says. */
    public record Answer(
            Decision decision, Text reason, @Nullable Change change, boolean outsideDocument) {}

    /** Answers a comment, or answers it otherwise. */
    @Transactional
    public void answer(CommentKey key, Answer answer, @Nullable String ifMatch) {
        // nothing is published meanwhile
        sight.lastForChange(key.framework());
        Comment comment = current(key, ifMatch);
        Instant now = clock.instant();
        if (sight.get(key.framework()).stream().anyMatch(hearing -> isOpenOne(hearing, comment, now))) {
            throw new Problem(HearingProblem.HEARING_OPEN);
        }
        check(key.framework(), answer);
        Disposition before = comment.disposition();
        Instant first = before == null ? now : before.firstDecidedAt();
        rows.update(comment.answered(new Disposition(
                answer.decision(), answer.reason(), answer.change(), answer.outsideDocument(), now, first)));
        Map<String, Object> details = new TreeMap<>(Map.of(
                "decision",
                answer.decision().code(),
                "reason",
                answer.reason(),
                "outsideDocument",
                answer.outsideDocument()));
        if (answer.change() != null) {
            details.put("change", answer.change());
        }
        audit.record("comment.answered", key.path(), details);
    }

    /** Shows a comment no longer; the reason is kept and shown to who wrote it. */
    @Transactional
    public void hide(CommentKey key, String reason, @Nullable String ifMatch) {
        rows.update(current(key, ifMatch).hidden(reason, clock.instant()));
        audit.record("comment.hidden", key.path(), Map.of("reason", reason));
    }

    /** Shows a hidden comment again. */
    @Transactional
    public void show(CommentKey key, @Nullable String ifMatch) {
        Comment comment = rows.findForChange(key)
                .filter(found -> found.state() == CommentState.HIDDEN)
                .orElseThrow(sight::nothing);
        ETags.match(ifMatch, comment.revision());
        rows.update(comment.shown(clock.instant()));
        audit.record("comment.shown", key.path(), Map.of("hearing", comment.hearing()));
    }

    private Comment current(CommentKey key, @Nullable String ifMatch) {
        Comment comment = rows.findForChange(key).orElseThrow(sight::nothing);
        ETags.match(ifMatch, comment.revision());
        if (comment.state() != CommentState.CURRENT) {
            throw new Problem(HearingProblem.COMMENT_NOT_SHOWN);
        }
        return comment;
    }

    private static boolean isOpenOne(Hearing hearing, Comment comment, Instant now) {
        return hearing.number() == comment.hearing() && hearing.isOpen(now);
    }

    private void check(FrameworkKey heard, Answer answer) {
        Problem problem = new Problem(CommonProblem.INVALID);
        Change change = answer.change();
        boolean taken = answer.decision() != Decision.REJECTED;
        Text nothing = new Text("ไม่รับความคิดเห็นแล้วจึงไม่มีการแก้ไข", "Nothing was taken, so nothing does it");
        if (!taken && change != null) {
            problem.at("/change", "nothing-taken", nothing);
        }
        if (!taken && answer.outsideDocument()) {
            problem.at("/outsideDocument", "nothing-taken", nothing);
        }
        if (taken && change == null && !answer.outsideDocument()) {
            problem.at(
                    "/change",
                    "required",
                    new Text(
                            "ต้องระบุการแก้ไข หรือระบุว่าดำเนินการนอกเอกสาร (outsideDocument)",
                            "Name what does it, or say that it is done outside the document (outsideDocument)"));
        }
        if (change != null) {
            check(heard, change, problem);
        }
        if (problem.hasFindings()) {
            throw problem;
        }
    }

    private void check(FrameworkKey heard, Change change, Problem problem) {
        if (change.codes().isEmpty() && change.pointers().isEmpty()) {
            problem.at("/change", "required", new Text("ต้องระบุรหัสหรือตำแหน่ง", "A code or a pointer is needed"));
        }
        Optional<FrameworkVersion> draft = frameworks.find(new FrameworkKey(heard.framework(), change.version()));
        if (draft.isEmpty()) {
            problem.at(
                    "/change/version",
                    "version-unknown",
                    new Text("ไม่มีฉบับนี้", "The framework has no such version"));
        }
        draft.ifPresent(version -> {
            if (!version.key().equals(heard) && !ancestry.of(version).contains(heard.version())) {
                problem.at(
                        "/change/version",
                        "version-not-derived",
                        new Text(
                                "ต้องเป็นฉบับที่รับฟัง หรือฉบับที่จัดทำจากฉบับนั้น",
                                "It must be the version that was heard, or one that was made from it"));
            }
            places(documents.parse(version.document()), change, problem);
        });
    }

    private static void places(JsonNode document, Change change, Problem problem) {
        ChangePlaces places = new ChangePlaces(document, Targets.of(document));
        Text unknown = new Text("ไม่มีในฉบับนั้น", "There is no such thing in that version");
        places.unknownCodes(change).forEach(i -> problem.at("/change/codes/" + i, "code-unknown", unknown));
        places.unknownPointers(change).forEach(i -> problem.at("/change/pointers/" + i, "pointer-unknown", unknown));
    }
}
