package org.phrom.reporting.plan.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.reporting.plan.app.ComparingPlans.Compared;
import org.phrom.reporting.plan.domain.MeasureOutcome;
import org.phrom.reporting.plan.domain.MeasureState;
import org.phrom.reporting.plan.domain.Outcome;
import org.phrom.reporting.readmodel.Run;

/** A plan beside a later round, as clients see it. */
@Schema(
        name = "PlanFollowUp",
        description = "The targets of a plan beside the results of a later round. It says where results stand, not why:"
                + " nothing of it claims that a measure was the cause")
record FollowUpView(
        @Schema(description = "Id of the plan") UUID plan,

        @Schema(description = "Id of the round that it starts from")
        String round,

        @Schema(description = "Id of the later round") String laterRound,
        Text laterTitle,

        @Schema(description = "Day as of which the participants of the later round are taken")
        LocalDate laterReferenceDate,

        @Schema(description = "Whose results the later ones are; absent where the organisation has none there")
        @Nullable
        Run run,

        OutcomeCounts outcomes,

        @Schema(description = "The measures of the plan, in its order, those that were dropped included")
        List<MeasureFollowUp> measures) {

    static FollowUpView of(Compared compared) {
        return new FollowUpView(
                compared.plan().id(),
                compared.plan().round(),
                compared.later().id(),
                compared.later().title(),
                compared.later().referenceDate(),
                compared.run(),
                OutcomeCounts.of(compared.outcomes()),
                compared.outcomes().stream().map(MeasureFollowUp::of).toList());
    }

    @Schema(name = "PlanOutcomeCounts", description = "How many measures have which outcome")
    record OutcomeCounts(
            @Schema(description = "The target is reached") int reached,

            @Schema(description = "Higher than before, and below the target")
            int risen,

            @Schema(description = "As before, and below the target")
            int same,

            @Schema(description = "Lower than before, and below the target")
            int fallen,

            @Schema(description = "Both rounds did not measure the same, or one has no value")
            int notComparable) {

        static OutcomeCounts of(List<MeasureOutcome> outcomes) {
            return new OutcomeCounts(
                    count(outcomes, Outcome.REACHED),
                    count(outcomes, Outcome.RISEN),
                    count(outcomes, Outcome.SAME),
                    count(outcomes, Outcome.FALLEN),
                    count(outcomes, Outcome.NOT_COMPARABLE));
        }

        private static int count(List<MeasureOutcome> outcomes, Outcome outcome) {
            return (int)
                    outcomes.stream().filter(one -> one.outcome() == outcome).count();
        }
    }

    @Schema(name = "MeasureFollowUp", description = "A measure beside the results of its node in both rounds")
    record MeasureFollowUp(
            @Schema(description = "Code of the measure") String measure,
            @Schema(description = "What was to be done") String title,

            @Schema(description = "Where the measure stands; done says that it was carried out")
            @KnownValues(of = MeasureState.class)
            String state,

            @Schema(description = "Code of the node in the round of the plan")
            String node,

            @Schema(description = "Name of the node; absent while the framework is not known here") @Nullable
            Text nodeName,

            @Schema(description = "Code of the node in the later round that measures the same; absent for none")
            @Nullable
            String laterNode,

            @Schema(description = "Level that was to be reached; absent when a score is meant") @Nullable
            Integer targetLevel,

            @Schema(description = "Score that was to be reached; absent when a level is meant") @Nullable
            Double targetScore,

            @Schema(description = "Level of its ladder in the round of the plan; absent for none") @Nullable
            Integer levelBefore,

            @Schema(description = "Level in the later round; absent for none, and unless both measured the same")
            @Nullable
            Integer levelNow,

            @Schema(description = "Its score in the round of the plan; absent for none") @Nullable
            Double scoreBefore,

            @Schema(description = "Score in the later round; absent for none, and unless both measured the same")
            @Nullable
            Double scoreNow,

            @Schema(
                    description = "How both rounds stand to each other at the node, as in trends; dropped where nothing"
                            + " measures it any more, unknown where the organisation has no result in one of them")
            @KnownValues({
                "same",
                "widened",
                "narrowed",
                "split",
                "merged",
                "changed",
                "relative",
                "carried",
                "unrelated",
                "dropped",
                "unknown"
            })
            String comparability,

            @Schema(
                    description =
                            "reached: the target is reached. risen, same, fallen: against the round of the plan, and"
                                    + " below the target. notComparable: comparability is not same, or one of the two has no value."
                                    + " It does not say why")
            @KnownValues(of = Outcome.class)
            String outcome) {

        static MeasureFollowUp of(MeasureOutcome one) {
            return new MeasureFollowUp(
                    one.measure().code(),
                    one.measure().title(),
                    one.measure().state().code(),
                    one.measure().node(),
                    one.nodeName(),
                    one.laterNode(),
                    one.measure().targetLevel(),
                    one.measure().targetScore(),
                    one.before().level(),
                    one.now().level(),
                    one.before().score(),
                    one.now().score(),
                    one.comparability(),
                    one.outcome().code());
        }
    }
}
