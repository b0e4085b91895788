package org.phrom.survey.framework.hearing.app;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
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
    private final FrameworkDocuments documents;
    private final AuditTrail audit;
    private final Clock clock;

    AnsweringComments(
            HearingSight sight,
            CommentRows rows,
            FrameworkRows frameworks,
            FrameworkDocuments documents,
            AuditTrail audit,
            Clock clock) {
        this.sight = sight;
        this.rows = rows;
        this.frameworks = frameworks;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Answers a comment, or answers it otherwise. */
    @Transactional
    public void answer(
            CommentKey key, Decision decision, Text reason, @Nullable Change change, @Nullable String ifMatch) {
        Comment comment = current(key, ifMatch);
        Instant now = clock.instant();
        if (sight.get(key.framework()).stream().anyMatch(hearing -> isOpenOne(hearing, comment, now))) {
            throw new Problem(HearingProblem.HEARING_OPEN);
        }
        if (change != null) {
            check(key.framework(), decision, change);
        }
        rows.update(comment.answered(new Disposition(decision, reason, change, now)));
        Map<String, Object> details = new TreeMap<>(Map.of("decision", decision.code(), "reason", reason));
        if (change != null) {
            details.put("change", change);
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

    private void check(FrameworkKey heard, Decision decision, Change change) {
        Problem problem = new Problem(CommonProblem.INVALID);
        if (decision == Decision.REJECTED) {
            problem.at(
                    "/change",
                    "nothing-taken",
                    new Text("ไม่รับความคิดเห็นแล้วจึงไม่มีการแก้ไข", "Nothing was taken, so nothing does it"));
        }
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
        draft.ifPresent(version -> places(documents.parse(version.document()), change, problem));
        if (problem.hasFindings()) {
            throw problem;
        }
    }

    private static void places(JsonNode document, Change change, Problem problem) {
        Targets targets = Targets.of(document);
        Text unknown = new Text("ไม่มีในฉบับนั้น", "There is no such thing in that version");
        unknown(change.codes(), targets::has).forEach(i -> problem.at("/change/codes/" + i, "code-unknown", unknown));
        unknown(change.pointers(), pointer -> leads(document, pointer))
                .forEach(i -> problem.at("/change/pointers/" + i, "pointer-unknown", unknown));
    }

    private static List<Integer> unknown(List<String> named, Predicate<String> isThere) {
        return IntStream.range(0, named.size())
                .filter(i -> !isThere.test(named.get(i)))
                .boxed()
                .toList();
    }

    private static boolean leads(JsonNode document, String pointer) {
        try {
            return !document.at(JsonPointer.compile(pointer)).isMissingNode();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
