package org.phrom.reporting.budget.scenario;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.reporting.cost.domain.PlannedCost;
import org.phrom.reporting.cost.domain.Price;
import org.phrom.reporting.readmodel.Run;

/** What became of a scenario: the optimum, and formulas beside it. */
@Schema(name = "BudgetResult", description = "The optimum, and formulas that divide the same budget beside it")
public record BudgetResult(
        Run run,

        @Schema(description = "Code of the framework") String framework,
        @Schema(description = "Version of the framework") String frameworkVersion,

        @Schema(description = "Currency of all money, by ISO 4217")
        String currency,

        @Schema(description = "Version of the cost table whose rows are named; absent where there was none") @Nullable
        Long costTable,

        @Schema(
                description = "How many levels of indicators have a cost by a plan that is approved or running, in this"
                        + " currency")
        int plannedCosts,

        @Schema(
                description = "Id of the published round that improvement is measured from; absent where none before"
                        + " measured the same")
        @Nullable
        String earlierRound,

        @Schema(description = "Who says how many people there are; absent when nobody does") @Nullable
        String populationSource,

        @Schema(description = "Organisations that have a score")
        int organisations,

        @Schema(description = "Of these, those for which no row of the cost table leads to a higher level")
        int withoutMeasures,

        @Schema(description = "The optimum first") List<Method> methods) {

    /** The budget spent in one way. */
    @Schema(name = "BudgetMethod", description = "The budget spent in one way")
    public record Method(
            @Schema(
                    description = "optimum; or a formula: equal, the same for everybody; gapTimesPeople, by gap to the"
                            + " target times people; performanceAndImprovement, a pot by score for those at the median"
                            + " or above and one by what was gained since the round before for those below it. What an"
                            + " organisation gets by a formula it spends on the set of measures that brings it most"
                            + " points, without limits")
            @KnownValues({"optimum", "equal", "gapTimesPeople", "performanceAndImprovement"})
            String method,

            @Schema(description = "What the objective comes to, under the optimum") @Nullable
            Double value,

            @Schema(description = "No way to spend the budget has a higher value, to nine digits") @Nullable
            Double bound,

            @Schema(description = "(bound - value) / bound, 0 to 1") @Nullable
            Double gap,

            @Schema(
                    description = "By how much the bound rises with the next million; of weakestFirst by how much the"
                            + " value does")
            @Nullable
            Double nextMillion,

            @Schema(description = "Cost of all that is paid for")
            long spent,

            @Schema(description = "What stays of the budget")
            long left,

            @Schema(description = "How many measures are paid for")
            int measures,

            @Schema(description = "How many organisations gain")
            int gaining,

            @Schema(description = "Points of the index gained, added up, without weights")
            double points,

            @Schema(description = "People whose organisations gain; absent without population") @Nullable
            Double people,

            @Schema(description = "The lowest score afterwards")
            double lowest,

            Equality before,
            Equality after,

            @Schema(description = "Areas right above organisations, in order of code")
            List<Area> areas) {}

    /** How equal scores are. */
    @Schema(
            name = "BudgetEquality",
            description = "How equal the scores of the index are over organisations, each counting once (as in the"
                    + " report of equity)")
    public record Equality(
            @Schema(description = "Mean score") double mean,

            @Schema(description = "Gini coefficient, 0 for equal to 1; absent when all have 0") @Nullable
            Double gini,

            @Schema(description = "Mean of the best fifth over that of the last; absent when that has nothing")
            @Nullable
            Double ratioOfFifths) {}

    /** What an area gets. */
    @Schema(name = "BudgetArea", description = "What the organisations of an area get together")
    public record Area(
            @Schema(description = "Code; empty for organisations that nothing is above")
            String code,

            Text name,

            @Schema(description = "Organisations that have a score")
            int organisations,

            @Schema(description = "Cost of what is paid for")
            long spent,

            @Schema(description = "Points of the index gained, added up")
            double points) {}

    /** What an organisation gets. */
    @Schema(name = "BudgetShare", description = "What an organisation gets, and what is paid for")
    public record Share(
            @Schema(description = "Code of the organisation")
            String organisation,

            Text name,

            @Schema(description = "Code of the area right above; empty for none")
            String area,

            @Schema(description = "What a formula gives it; absent under the optimum") @Nullable
            Long given,

            @Schema(description = "Cost of what is paid for")
            long spent,

            @Schema(description = "Score of the index now") double scoreBefore,

            @Schema(description = "Score afterwards, when the levels are just reached")
            double scoreAfter,

            @Schema(description = "People it serves; absent without population") @Nullable
            Double people,

            @Schema(description = "In the order of the framework")
            List<Paid> measures) {}

    /** What is paid for. */
    @Schema(name = "BudgetMeasure", description = "An indicator that is brought to a level")
    public record Paid(
            @Schema(description = "Code of the node") String indicator,
            @Schema(description = "Level now") int fromLevel,
            @Schema(description = "Level afterwards") int toLevel,

            @Schema(description = "In whole units of the currency")
            long cost,

            @Schema(description = "Points of the index that it adds")
            double gain,

            @Schema(description = "Rows of the cost table, from 1, whose costs these are, with that of the plan")
            List<Integer> costRows,

            @Nullable Planned plan,

            @Schema(
                    description =
                            "Where the cost is from: table, rows of the cost table; plan, measures of a plan; both,"
                                    + " a plan for a level on the way and rows from there")
            @KnownValues({"table", "plan", "both"})
            String source) {

        private static final String TABLE = "table";

        /** What was kept before plans had a say names no source. */
        public Paid {
            source = Objects.requireNonNullElse(source, TABLE);
        }

        /** Where a price is from. */
        public static String source(Price price) {
            return price.planned() == null ? TABLE : price.rows().isEmpty() ? "plan" : "both";
        }
    }

    /** What a plan says that a level costs. */
    @Schema(
            name = "BudgetPlannedCost",
            description = "What an approved or running plan of the organisation says that a level costs; absent where"
                    + " none says so")
    public record Planned(
            @Schema(description = "Id of the plan") UUID plan,

            @Schema(description = "Codes of its measures that bring it there, together")
            List<String> measures,

            @Schema(description = "The level") int level,

            @Schema(description = "What they cost in all years, rounded up to whole units of the currency")
            long cost) {

        /** What is shown of it. */
        public static @Nullable Planned of(@Nullable PlannedCost cost) {
            return cost == null ? null : new Planned(cost.plan(), cost.measures(), cost.level(), cost.cost());
        }
    }
}
