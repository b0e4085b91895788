package org.phrom.reporting.plan.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.reporting.plan.app.FollowingPlans.Progress;
import org.phrom.reporting.plan.domain.Cost;
import org.phrom.reporting.plan.domain.Measure;
import org.phrom.reporting.plan.domain.MeasureState;
import org.phrom.reporting.plan.domain.PlanContent;

/** What is sent about plans. */
final class PlanRequests {

    private static final String KEPT = "^[^\\x00]*$";
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final int LONGEST_CODE = 150;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int SHORTEST_REASON = 10;
    private static final int MOST_MEASURES = 200;
    private static final int MOST_YEARS = 20;
    private static final String CURRENCY = "THB";

    private PlanRequests() {}

    @Schema(name = "NewPlan", description = "An action plan to be drafted, from the result of a round")
    record Making(
            @Schema(description = "Id of the round that it starts from; open, closed or published")
            @NotBlank
            @Size(max = LONGEST_CODE)
            String round,

            @Schema(description = "Code of the organisation whose plan it is; it takes part in the round")
            @NotBlank
            @Size(max = LONGEST_CODE)
            String organisation,

            @Schema(description = "What it is called, up to 300 characters")
            @Nullable
            @Size(max = LONGEST_TITLE)
            @Pattern(regexp = KEPT)
            String title,

            @Schema(description = "Currency of its costs, by ISO 4217; THB when absent")
            @Nullable
            @Pattern(regexp = "[A-Z]{3}")
            String currency,

            @Schema(description = "What is to be done, each with a code of its own; none when absent")
            @Nullable
            @Size(max = MOST_MEASURES)
            List<@NotNull @Valid MeasureRequest> measures) {

        static Making of(String round, String organisation, PlanContent content) {
            return new Making(
                    round,
                    organisation,
                    content.title(),
                    content.currency(),
                    content.measures().stream().map(MeasureRequest::of).toList());
        }

        PlanContent content() {
            return PlanRequests.content(title, currency, measures == null ? List.of() : measures);
        }
    }

    @Schema(name = "PlanContent", description = "All that is written in an action plan while it is drafted")
    record Changing(
            @Schema(description = "What it is called, up to 300 characters")
            @Nullable
            @Size(max = LONGEST_TITLE)
            @Pattern(regexp = KEPT)
            String title,

            @Schema(description = "Currency of its costs, by ISO 4217; THB when absent")
            @Nullable
            @Pattern(regexp = "[A-Z]{3}")
            String currency,

            @Schema(description = "What is to be done, each with a code of its own") @NotNull @Size(max = MOST_MEASURES)
            List<@NotNull @Valid MeasureRequest> measures) {

        PlanContent content() {
            return PlanRequests.content(title, currency, measures);
        }
    }

    @Schema(
            name = "NewMeasure",
            description = "One thing that is to be done; either targetLevel or targetScore is there")
    record MeasureRequest(
            @Schema(description = "Names it in its plan; letters, digits, dot, hyphen and underscore, up to 64")
            @NotNull
            @Pattern(regexp = CODE)
            String code,

            @Schema(description = "What is to be done, up to 300 characters")
            @NotBlank
            @Size(max = LONGEST_TITLE)
            @Pattern(regexp = KEPT)
            String title,

            @Schema(description = "More of it, up to 2,000 characters")
            @Nullable
            @Size(max = LONGEST_TEXT)
            @Pattern(regexp = KEPT)
            String description,

            @Schema(description = "Code of the node of the round's framework that it is to lift")
            @NotBlank
            @Size(max = LONGEST_CODE)
            String node,

            @Schema(description = "Level of the ladder of the node that is to be reached; absent when a score is meant")
            @Nullable
            Integer targetLevel,

            @Schema(
                    description =
                            "Score of the node that is to be reached, on the scale of the framework; absent when a"
                                    + " level is meant")
            @Nullable
            Double targetScore,

            @Schema(description = "Who sees to it, as an office or a post; up to 200 characters")
            @Nullable
            @Size(max = LONGEST_NAME)
            @Pattern(regexp = KEPT)
            String owner,

            @Schema(description = "What it costs by budget year, each year once, up to 20; none when absent")
            @Nullable
            @Size(max = MOST_YEARS)
            List<@NotNull @Valid CostRequest> costs,

            @Schema(description = "Where the money comes from, up to 200 characters")
            @Nullable
            @Size(max = LONGEST_NAME)
            @Pattern(regexp = KEPT)
            String fundingSource,

            @Schema(description = "Day by which it is to be done, of the years 2000 to 2199") @Nullable
            LocalDate dueDate) {

        static MeasureRequest of(Measure measure) {
            return new MeasureRequest(
                    measure.code(),
                    measure.title(),
                    measure.description(),
                    measure.node(),
                    measure.targetLevel(),
                    measure.targetScore(),
                    measure.owner(),
                    measure.costs().stream()
                            .map(cost -> new CostRequest(cost.budgetYear(), cost.amount()))
                            .toList(),
                    measure.fundingSource(),
                    measure.dueDate());
        }

        private Measure measure() {
            return new Measure(
                    code,
                    title,
                    description,
                    node,
                    targetLevel,
                    targetScore,
                    owner,
                    costs == null
                            ? List.of()
                            : costs.stream().map(CostRequest::cost).toList(),
                    fundingSource,
                    dueDate,
                    MeasureState.PLANNED);
        }
    }

    @Schema(name = "NewMeasureCost", description = "What a measure costs in one budget year")
    record CostRequest(
            @Schema(
                    description =
                            "Budget year of the Common Era, by the year in which it ends, 2000 to 2199: 2027 is the"
                                    + " Thai budget year 2570")
            @NotNull
            @Min(2000)
            @Max(2199)
            Integer budgetYear,

            @Schema(description = "Amount in the currency of the plan, 0 or more, with two decimals at most")
            @NotNull
            @DecimalMin("0")
            @Digits(integer = 13, fraction = 2)
            BigDecimal amount) {

        private Cost cost() {
            BigDecimal plain = amount.stripTrailingZeros();
            return new Cost(budgetYear, plain.scale() < 0 ? plain.setScale(0) : plain);
        }
    }

    @Schema(name = "PlanDrop", description = "Why a plan is given up")
    record Dropping(
            @Schema(description = "Why, 10 to 2,000 characters")
            @NotBlank
            @Size(min = SHORTEST_REASON, max = LONGEST_TEXT)
            @Pattern(regexp = KEPT)
            String reason) {}

    @Schema(name = "NewProgressNote", description = "How far a plan, or one of its measures, has come")
    record Noting(
            @Schema(description = "Code of the measure that it is about; absent when it is about the whole plan")
            @Nullable
            @Size(max = LONGEST_CODE)
            String measure,

            @Schema(
                    description = "Where the measure stands now, while the plan is running; absent when that did not"
                            + " change")
            @Nullable
            @Pattern(regexp = "running|done|dropped")
            @KnownValues({"running", "done", "dropped"})
            String state,

            @Schema(description = "What was done or what happened, up to 2,000 characters")
            @NotBlank
            @Size(max = LONGEST_TEXT)
            @Pattern(regexp = KEPT)
            String text) {

        Progress progress() {
            return new Progress(measure, state == null ? null : MeasureState.of(state), text);
        }
    }

    private static PlanContent content(
            @Nullable String title, @Nullable String currency, List<MeasureRequest> measures) {
        return new PlanContent(
                title == null || title.isBlank() ? null : title,
                currency == null ? CURRENCY : currency,
                measures.stream().map(MeasureRequest::measure).toList());
    }
}
