package org.phrom.survey.assessment.answering.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.app.FindingAssessments;
import org.phrom.survey.assessment.domain.HandIn;
import org.phrom.survey.framework.app.CarryingAnswers;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.Answers;
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
     * @param from the earlier assessment; null when there is none of the same version or one that it was made from
     * @param entries items and observations that the body entered, with the present versions of the entries
     * @param answers what was said, with the present versions of the questions, in the order of the framework
     * @param left what was said and can not be said any more
     */
    public record Offer(
            AssessmentInRound to,
            @Nullable AssessmentInRound from,
            Map<AnswerKey, Answer> entries,
            Map<AnswerKey, Answer> answers,
            List<Left> left) {}

    /**
     * What was said and can not be said any more.
     *
     * @param key under which it would stand now
     * @param name of an attribute, a tag or evidence its name, code or address; null of the others
     * @param why the reason
     */
    public record Left(AnswerKey key, Part part, @Nullable String name, Text why) {}

    /** What can be left of what was said. */
    public enum Part {
        /** An answer with all that stands beside it. */
        ANSWER("answer"),
        /** An obstacle beside an answer. */
        OBSTACLE("obstacle"),
        /** A success factor beside an answer. */
        SUCCESS_FACTOR("successFactor"),
        /** Evidence beside an answer. */
        EVIDENCE("evidence"),
        /** An item or observation that the body entered. */
        ENTRY("entry"),
        /** An attribute of one. */
        ATTRIBUTE("attribute");

        private final String code;

        Part(String code) {
            this.code = code;
        }

        /** The code in the interface. */
        public String code() {
            return code;
        }
    }

    /** What the body of an assessment that the caller sees may take over. */
    public Offer offer(UUID id) {
        AssessmentInRound found = finding.get(id);
        Optional<AssessmentInRound> earlier = finding
                .ofOrganisation(found.assessment().participant().code())
                .stream()
                .filter(other -> isEarlier(other, found))
                .max(Comparator.comparing(OfferingAnswers::handedIn));
        if (earlier.isEmpty()) {
            return new Offer(found, null, Map.of(), Map.of(), List.of());
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
        TakingOver taking = new TakingOver(from.form(), said, to.form(), finding.answers(to.assessment()));
        taking.offerEntries();
        taking.offerAnswers(codes);
        return new Offer(to, from, taking.entries(), taking.answers(), taking.left());
    }
}
