package org.phrom.reporting.budget.scenario;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;

/** A budget, and what it is to reach. */
@Schema(name = "BudgetScenarioRequest", description = "A budget, and what it is to reach")
public record BudgetRequest(
        @Schema(description = "What it is called") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "In whole units of the currency of the costs")
        @NotNull
        @Min(0)
        @Max(1_000_000_000_000_000L)
        Long budget,

        @Schema(
                description = "indexPoints: most points of the index, added up; peopleAbove: most people whose"
                        + " organisation comes to a level; unitsLifted: most organisations that come to their next band;"
                        + " weakestFirst: the highest level to which all are brought")
        @KnownValues({"indexPoints", "peopleAbove", "unitsLifted", "weakestFirst"})
        @NotNull
        @Pattern(regexp = "indexPoints|peopleAbove|unitsLifted|weakestFirst")
        String objective,

        @Schema(description = "Score of the index that peopleAbove asks for") @Nullable
        Double level,

        @Valid @Nullable Population population,

        @Schema(description = "Floors and ceilings, of organisations or of the areas right above them")
        @Nullable
        @Size(max = 10_000)
        List<@NotNull @Valid Limit> limits,

        @Schema(description = "What has to be paid for") @Nullable @Size(max = 10_000)
        List<@NotNull @Valid Required> required,

        @Valid @Nullable Lagging lagging,

        @Schema(
                description = "Score of the index that the formula gapTimesPeople measures gaps from; the best score"
                        + " when absent")
        @Nullable
        Double target,

        @Schema(
                description =
                        "Share of the pot for performance in the formula performanceAndImprovement, the rest is for"
                                + " improvement; 0.5 when absent",
                examples = "0.5")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("1")
        Double performance) {

    /** How many people organisations serve. */
    @Schema(
            name = "BudgetPopulation",
            description = "How many people organisations serve; without it nothing is said of people")
    public record Population(
            @Schema(description = "Who says so", examples = "กรมการปกครอง ธันวาคม 2567") @NotBlank @Size(max = 500)
            String source,

            @Schema(description = "People by code of the organisation; who is not there counts with 0")
            @NotNull
            @Size(max = 10_000)
            Map<@NotNull String, @NotNull @DecimalMin("0") @DecimalMax("1e11") Double> people) {}

    /** A floor or ceiling. */
    @Schema(
            name = "BudgetLimit",
            description = "A floor is set aside: it is spent there or not at all. A ceiling is the most that is spent")
    public record Limit(
            @Schema(description = "Code of a participant, or of the area right above participants") @NotBlank
            String code,

            @Schema(description = "0 when absent") @Nullable @Min(0) @Max(1_000_000_000_000_000L)
            Long floor,

            @Schema(description = "None when absent; no less than the floor")
            @Nullable
            @Min(0)
            @Max(1_000_000_000_000_000L)
            Long ceiling) {}

    /** What has to be paid for. */
    @Schema(name = "BudgetRequired", description = "A level that an organisation has to be brought to, or above")
    public record Required(
            @Schema(description = "Code of the organisation") @NotBlank
            String organisation,

            @Schema(description = "Code of the node") @NotBlank
            String indicator,

            @Schema(description = "The lowest level that will do") @NotNull @Min(1) @Max(1_000)
            Integer level) {}

    /** Weight of those that lag. */
    @Schema(name = "BudgetLagging", description = "Who counts more; weakestFirst does without")
    public record Lagging(
            @Schema(description = "Organisations whose score is below this") @NotNull
            Double below,

            @Schema(description = "How often they count", examples = "2") @NotNull @DecimalMin("1") @DecimalMax("100")
            Double weight) {}
}
