package org.phrom.survey.assessment.answering.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.app.FindingAssessments;
import org.phrom.survey.assessment.domain.HandIn;
import org.phrom.survey.framework.app.CarryingAnswers;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Form;
import org.phrom.survey.questionnaire.domain.Layer;
import org.phrom.survey.round.domain.RoundPlan;

/**
 * Offers a body what it said in an earlier round, where that still answers a question that it has not answered yet. It
 * is an offer: nothing is kept until the body sends it as its answer.
 */
@ApplicationScoped
public class OfferingAnswers {

    private final FindingAssessments finding;
    private final CarryingAnswers carrying;

    OfferingAnswers(FindingAssessments finding, CarryingAnswers carrying) {
        this.finding = finding;
        this.carrying = carrying;
    }

    /**
     * What is offered.
     *
     * @param to the assessment to which it is
     * @param from the earlier assessment; null when there is none of the same version or the one that it was made from
     * @param answers what was said, with the present versions of the questions, in the order of the framework
     * @param left what was said and can not be an answer any more, with the reason
     */
    public record Offer(
            AssessmentInRound to,
            @Nullable AssessmentInRound from,
            Map<AnswerKey, Answer> answers,
            Map<AnswerKey, Text> left) {}

    /** What the body of an assessment that the caller sees may take over. */
    public Offer offer(UUID id) {
        AssessmentInRound found = finding.get(id);
        Optional<AssessmentInRound> earlier = finding
                .ofOrganisation(found.assessment().participant().code())
                .stream()
                .filter(other -> isEarlier(other, found))
                .max(Comparator.comparing(OfferingAnswers::handedIn));
        if (earlier.isEmpty()) {
            return new Offer(found, null, Map.of(), Map.of());
        }
        AssessmentInRound from = earlier.get();
        Map<String, String> codes = carrying.codes(version(from), version(found));
        return offered(found, from, codes);
    }

    private boolean isEarlier(AssessmentInRound other, AssessmentInRound found) {
        return other.assessment().handedIn().containsKey(Layer.SELF)
                && !other.round().id().equals(found.round().id())
                && carrying.isFrom(version(other), version(found))
                && other.round()
                                .plan()
                                .referenceDate()
                                .compareTo(found.round().plan().referenceDate())
                        <= 0;
    }

    private static Instant handedIn(AssessmentInRound other) {
        HandIn handIn = other.assessment().handedIn().get(Layer.SELF);
        return handIn == null ? Instant.MIN : handIn.at();
    }

    private static FrameworkKey version(AssessmentInRound found) {
        RoundPlan plan = found.round().plan();
        return new FrameworkKey(plan.framework(), plan.frameworkVersion());
    }

    private Offer offered(AssessmentInRound to, AssessmentInRound from, Map<String, String> codes) {
        // what was hidden at last was never told, and is no answer
        Answers said = from.form().told(finding.answers(from.assessment()));
        Answers present = finding.answers(to.assessment());
        Map<AnswerKey, Answer> offered = new LinkedHashMap<>();
        Map<AnswerKey, Text> left = new LinkedHashMap<>();
        to.form().asked(present).forEach((key, asked) -> {
            Answer now = present.to(key);
            String code = codes.get(key.question());
            Answer before = code == null ? Answer.NONE : said.to(new AnswerKey(code, key.item()));
            // one that is not shown yet may be shown once the others are taken over
            boolean open =
                    now.status() == AnswerStatus.UNANSWERED && asked.answer().status() == AnswerStatus.UNANSWERED;
            if (!open || before.status() == AnswerStatus.UNANSWERED) {
                return;
            }
            Text why = misfit(to.form(), key, before);
            if (why == null) {
                offered.put(key, new Answer(before.status(), before.value(), now.version()));
            } else {
                left.put(key, why);
            }
        });
        return new Offer(to, from, offered, left);
    }

    private static @Nullable Text misfit(Form form, AnswerKey key, Answer before) {
        Question question = form.question(key.question());
        if (question == null) {
            return new Text("ไม่มีคำถามนี้", "There is no such question");
        }
        if (before.status() != AnswerStatus.ANSWERED) {
            return question.allowsStatus(before.status().code())
                    ? null
                    : new Text("คำถามนี้ตอบเช่นนั้นไม่ได้", "The question does not take this status");
        }
        return form.check(question, before.value()).stream()
                .findFirst()
                .map(Finding::message)
                .orElse(null);
    }
}
