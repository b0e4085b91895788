package org.phrom.survey.framework.hearing.app;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.app.FrameworkProblem;
import org.phrom.survey.framework.app.Hearings;
import org.phrom.survey.framework.document.FrameworkDocuments;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.hearing.domain.Comment;
import org.phrom.survey.framework.hearing.store.CommentRows;
import org.phrom.survey.framework.hearing.store.HearingRows;

/** Sees to it that what was heard is answered before it is published, and that comments are kept. */
@ApplicationScoped
class HearingDuties implements Hearings {

    // a problem document is read by people, too
    private static final int MOST_FINDINGS = 1_000;

    private final HearingRows rows;
    private final CommentRows comments;
    private final FrameworkDocuments documents;
    private final Clock clock;

    HearingDuties(HearingRows rows, CommentRows comments, FrameworkDocuments documents, Clock clock) {
        this.rows = rows;
        this.comments = comments;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public void beforePublication(FrameworkVersion draft) {
        JsonNode document = documents.parse(draft.document());
        FrameworkKey key = draft.key();
        Set<String> versions = new TreeSet<>(Set.of(key.version()));
        JsonNode before = document.path("derivedFrom").path("version");
        if (before.isTextual()) {
            versions.add(before.asText());
        }
        // nobody adds a comment meanwhile
        versions.forEach(version -> rows.lastForChange(new FrameworkKey(key.framework(), version)));
        refuseUnanswered(key, versions, Targets.of(document));
        Instant now = clock.instant();
        rows.lastForChange(key).filter(last -> last.isOpen(now)).ifPresent(open -> rows.update(open.closed(now)));
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

    private void refuseUnanswered(FrameworkKey key, Collection<String> versions, Targets targets) {
        List<Comment> waiting = comments.unanswered(key.framework(), versions, MOST_FINDINGS);
        if (!waiting.isEmpty()) {
            Problem problem = new Problem(FrameworkProblem.COMMENTS_UNANSWERED)
                    .with("unanswered", comments.countUnanswered(key.framework(), versions))
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
