package org.phrom.reporting.plan.rest;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.reporting.plan.app.SummingUpPlans.Summed;
import org.phrom.reporting.plan.domain.PlanState;
import org.phrom.reporting.plan.domain.PlanSummary.Line;
import org.phrom.reporting.plan.domain.PlanSummary.SummedCost;
import org.phrom.reporting.plan.rest.PlanLineView.CountsView;

/** What the plans of a round come to, as clients see it. */
@Schema(name = "PlanSummary", description = "What the plans of a round come to that the caller sees")
record PlanSummaryView(
        @Schema(description = "Id of the round that they start from")
        String round,

        Text title,

        @Schema(description = "What the lines are about") @KnownValues({"area", "node", "state", "area-node"})
        String by,

        @Schema(description = "All of them together") SumView total,

        @Schema(
                description =
                        "Areas in the order of their codes, nodes in that of the framework, states in that in which a"
                                + " plan comes to them; only those that something belongs to")
        List<LineView> lines) {

    static PlanSummaryView of(Summed summed) {
        return new PlanSummaryView(
                summed.round().id(),
                summed.round().title(),
                summed.by(),
                SumView.of(summed.summary().total()),
                summed.summary().lines().stream()
                        .map(line -> LineView.of(line, summed))
                        .toList());
    }

    @Schema(name = "PlanSummaryLine", description = "What the plans of an area, for a node or in a state come to")
    record LineView(
            @Schema(
                    description =
                            "The organisation right above those whose plans these are; its code is absent for those"
                                    + " with nothing above. Absent where lines are not divided by area")
            @Nullable
            PlaceView area,

            @Schema(
                    description =
                            "Node right below the index, such as a pillar, that the measures are for or for a node"
                                    + " below it; the index itself for measures that are for it. Absent where lines are not divided by node")
            @Nullable
            PlaceView node,

            @Schema(description = "State of the plans; absent where lines are not divided by state")
            @KnownValues(of = PlanState.class)
            @Nullable
            String state,

            SumView sum) {

        static LineView of(Line line, Summed summed) {
            String node = line.key().node();
            String area = line.key().area();
            boolean areas = summed.by().startsWith("area");
            return new LineView(
                    areas ? new PlaceView(area, summed.area(area)) : null,
                    node == null ? null : new PlaceView(node, summed.node(node)),
                    line.key().state(),
                    SumView.of(line));
        }
    }

    @Schema(name = "PlanSummaryPlace", description = "An area or a node")
    record PlaceView(
            @Schema(description = "Its code") @Nullable String code, Text name) {}

    @Schema(name = "PlanSum", description = "What plans come to")
    record SumView(
            @Schema(description = "How many plans; one with measures for several nodes counts for each of them")
            int plans,

            CountsView measures,

            @Schema(description = "How many of the measures aim at a level of a ladder")
            int levelTargets,

            @Schema(description = "How many of the measures aim at a score")
            int scoreTargets,

            @Schema(description = "Costs of the measures that are not dropped, by currency, budget year and source")
            List<CostSumView> costs) {

        static SumView of(Line line) {
            return new SumView(
                    line.plans(),
                    CountsView.of(line.measures()),
                    line.levelTargets(),
                    line.scoreTargets(),
                    line.costs().stream().map(CostSumView::of).toList());
        }
    }

    @Schema(name = "PlanCostSum", description = "Costs of one budget year from one source")
    record CostSumView(
            @Schema(description = "Currency, by ISO 4217") String currency,

            @Schema(
                    description =
                            "Budget year of the Common Era, by the year in which it ends: 2027 is the Thai budget year 2570")
            int budgetYear,

            @Schema(
                    description = "Where the money comes from, as it was written; absent where nobody said, and for the"
                            + " others")
            @Nullable
            String source,

            @Schema(
                    description = "Whether these are all sources together that are not among the twenty from which most"
                            + " comes in this currency")
            boolean others,

            @Schema(description = "Sum of the amounts") BigDecimal amount,

            @Schema(description = "Of how many measures") int measures) {

        static CostSumView of(SummedCost cost) {
            return new CostSumView(
                    cost.currency(), cost.budgetYear(), cost.source(), cost.others(), cost.amount(), cost.measures());
        }
    }
}
