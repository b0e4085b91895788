package org.phrom.survey.framework.hearing.app;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.app.Ancestry;
import org.phrom.survey.framework.app.FrameworkProblem;
import org.phrom.survey.framework.app.Hearings;
import org.phrom.survey.framework.document.FrameworkDocuments;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.hearing.domain.Comment;
import org.phrom.survey.framework.hearing.domain.Disposition;
import org.phrom.survey.framework.hearing.domain.Hearing;
import org.phrom.survey.framework.hearing.store.CommentRows;
import org.phrom.survey.framework.hearing.store.HearingRows;

/** Sees to it that what was heard is answered before it is published, and that comments are kept. */
@ApplicationScoped
class HearingDuties implements Hearings {

    // a problem document is read by people, too
    private static final int MOST_FINDINGS = 1_000;
    private static final int PORTION = 500;

    private final HearingRows rows;
    private final HearingSight sight;
    private final CommentRows comments;
    private final Ancestry ancestry;
    private final FrameworkDocuments documents;
    private final Clock clock;

    HearingDuties(
            HearingRows rows,
            HearingSight sight,
            CommentRows comments,
            Ancestry ancestry,
            FrameworkDocuments documents,
            Clock clock) {
        this.rows = rows;
        this.sight = sight;
        this.comments = comments;
        this.ancestry = ancestry;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public void beforePublication(FrameworkVersion draft) {
        // nobody adds a comment meanwhile
        List<Hearing> hearings = rows.lastOfEachForChange(draft.key().framework());
        Instant now = clock.instant();
        Set<String> before = ancestry.of(draft);
        hearings.stream()
                .filter(last -> last.isOpen(now))
                .map(last -> last.framework().version())
                .filter(before::contains)
                .findFirst()
                .ifPresent(version -> {
                    throw new Problem(HearingProblem.HEARING_OPEN).with("version", version);
                });
        refuseUnanswered(draft, now);
    }

    @Override
    public List<Finding> findings(FrameworkVersion version) {
        List<Comment> taken = comments.takenUpBy(version.key(), null, PORTION);
        if (taken.isEmpty()) {
            return List.of();
        }
        JsonNode document = documents.parse(version.document());
        Targets targets = Targets.of(document);
        ChangePlaces places = new ChangePlaces(document, targets);
        List<Finding> findings = new ArrayList<>();
        while (!taken.isEmpty() && findings.size() < MOST_FINDINGS) {
            taken.forEach(comment -> missing(comment, places)
                    .ifPresent(text ->
                            findings.add(Finding.at(targets.pointer(comment.target()), "change-not-there", text))));
            taken = comments.takenUpBy(
                    version.key(), taken.get(taken.size() - 1).key(), PORTION);
        }
        return findings;
    }

    private static Optional<Text> missing(Comment comment, ChangePlaces places) {
        Disposition answer = comment.disposition();
        Disposition.Change change = answer == null ? null : answer.change();
        List<String> missing = change == null ? List.of() : places.missing(change);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(", ", missing);
        int number = comment.key().number();
        String version = comment.key().framework().version();
        return Optional.of(new Text(
                "คำตอบต่อความคิดเห็นที่ " + number + " ของฉบับ " + version + " อ้างถึงสิ่งที่ไม่มีในฉบับนี้: " + named,
                "The answer to comment " + number + " on version " + version + " names what is not here: " + named));
    }

    @Override
    public Set<FrameworkKey> hidden() {
        return sight.hidden();
    }

    @Override
    public boolean commented(FrameworkKey version) {
        return comments.lastNumber(version) > 0;
    }

    @Override
    public void beforeDeletion(FrameworkKey draft) {
        rows.lastForChange(draft);
        if (commented(draft)) {
            throw new Problem(FrameworkProblem.FRAMEWORK_COMMENTED);
        }
    }

    private void refuseUnanswered(FrameworkVersion draft, Instant now) {
        String framework = draft.key().framework();
        List<Comment> waiting = comments.unanswered(framework, now, MOST_FINDINGS);
        if (!waiting.isEmpty()) {
            Targets targets = Targets.of(documents.parse(draft.document()));
            Problem problem = new Problem(FrameworkProblem.COMMENTS_UNANSWERED)
                    .with("unanswered", comments.countUnanswered(framework, now))
                    .with(
                            "comments",
                            waiting.stream()
                                    .map(comment -> "/v1/" + comment.key().path())
                                    .toList());
            waiting.forEach(
                    comment -> problem.at(targets.pointer(comment.target()), "comment-unanswered", text(comment)));
            throw problem;
        }
    }

    private static Text text(Comment comment) {
        int number = comment.key().number();
        String version = comment.key().framework().version();
        return new Text(
                "ความคิดเห็นที่ " + number + " ต่อฉบับ " + version + " ยังไม่ได้ตอบ",
                "Comment " + number + " on version " + version + " is not answered");
    }
}
