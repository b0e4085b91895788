package org.phrom.survey.assessment.exemption.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.events.BodySize;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.app.KeepingAssessment;
import org.phrom.survey.assessment.app.KeepingAssessment.Deed;
import org.phrom.survey.assessment.app.Signature;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.exemption.domain.ExemptionRequest;
import org.phrom.survey.assessment.exemption.store.ExemptionRows;
import org.phrom.survey.assessment.store.AnswerStatements;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Extent;
import org.phrom.survey.questionnaire.domain.Layer;

/** Keeps requests of an assessment as they became, and what that makes of the assessment. */
@ApplicationScoped
class KeepingExemptions {

    private static final Layer LAYER = Layer.SELF;

    private final ExemptionRows rows;
    private final AnswerStatements answerRows;
    private final KeepingAssessment keeping;
    private final AuditTrail audit;
    private final Signature signature;

    KeepingExemptions(
            ExemptionRows rows,
            AnswerStatements answerRows,
            KeepingAssessment keeping,
            AuditTrail audit,
            Signature signature) {
        this.rows = rows;
        this.answerRows = answerRows;
        this.keeping = keeping;
        this.audit = audit;
        this.signature = signature;
    }

    Answers answers(AssessmentInRound taken) {
        return answerRows.of(taken.assessment().id(), LAYER);
    }

    /** Keeps these requests of an assessment that was taken, and tells what has changed of what was handed in. */
    void keep(AssessmentInRound taken, List<ExemptionRequest> changed) {
        UUID id = taken.assessment().id();
        Answers kept = answers(taken);
        Map<AnswerKey, Answer> changes = new LinkedHashMap<>();
        for (ExemptionRequest request : changed) {
            AnswerKey key = request.target().exemption();
            changes.put(key, request.state().exemption().over(kept.to(key)));
            rows.keep(request);
            audit.record("exemption." + request.state().code(), "exemption-requests/" + request.id(), details(request));
        }
        answerRows.save(id, LAYER, changes, signature.now(), signature.by());
        if (changed.stream().anyMatch(request -> request.state().changesWhatIsAsked())) {
            recount(taken, kept.with(new Answers(changes)));
        }
    }

    private void recount(AssessmentInRound taken, Answers answers) {
        Instant now = signature.now();
        Extent extent = taken.form().extent(answers);
        check(taken, extent);
        Assessment after = taken.assessment().recounted(extent, LAYER, now);
        Deed deed =
                new Deed("assessment.recounted", Map.of("state", after.state().code(), "version", after.version()));
        if (after.handedIn().containsKey(LAYER)) {
            keeping.handedIn(taken.changedTo(after), LAYER, answers, deed);
        } else {
            keeping.progress(taken.changedTo(after), deed);
        }
    }

    // what was answered while it did not apply comes back with it
    private static void check(AssessmentInRound taken, Extent extent) {
        int bytes = extent.bytes() + taken.form().bytes();
        if (bytes > BodySize.MOST
                && extent.bytes() > taken.assessment().extent().bytes()) {
            throw new Problem(CommonProblem.CONTENT_TOO_LARGE)
                    .detail(new Text(
                            "คำตอบรวม " + bytes + " ไบต์ เกิน " + BodySize.MOST,
                            "All answers would come to " + bytes + " bytes, more than " + BodySize.MOST))
                    .with("maxBytes", BodySize.MOST);
        }
    }

    private static Map<String, Object> details(ExemptionRequest request) {
        Map<String, Object> details = new TreeMap<>(Map.of(
                "assessment", request.assessment(), "question", request.target().question()));
        if (!request.target().item().isEmpty()) {
            details.put("item", request.target().item());
        }
        details.put("reason", reason(request));
        return details;
    }

    private static String reason(ExemptionRequest request) {
        ExemptionRequest.Word revoked = request.revoked();
        ExemptionRequest.Word decided = request.decided();
        return revoked != null
                ? revoked.reason()
                : decided != null ? decided.reason() : request.asked().reason();
    }
}
