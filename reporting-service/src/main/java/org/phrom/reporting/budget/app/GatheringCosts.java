package org.phrom.reporting.budget.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Problem;
import org.phrom.reporting.budget.engine.Bounds;
import org.phrom.reporting.cost.domain.CostTable;
import org.phrom.reporting.cost.domain.PlannedCost;
import org.phrom.reporting.cost.store.CostTableStatements;
import org.phrom.reporting.plan.domain.Cost;
import org.phrom.reporting.plan.domain.Measure;
import org.phrom.reporting.plan.domain.Plan;
import org.phrom.reporting.plan.domain.PlanState;
import org.phrom.reporting.plan.store.PlanQuery;
import org.phrom.reporting.plan.store.PlanRows;
import org.phrom.reporting.readmodel.Scope;

/**
 * Gathers what levels cost in a round: by the newest table of costs, and by plans that are approved or running. Of these
 * count measures that are planned or running, name a level and say what they cost; those of a plan for the same level are
 * one cost together. Whoever draws up the table says the currency; plans in another one do not count. Without a table it is
 * the currency that most of these costs are in.
 */
@ApplicationScoped
class GatheringCosts {

    private static final int PORTION = 200;
    private static final List<PlanState> COUNTED = List.of(PlanState.APPROVED, PlanState.RUNNING);

    private final CostTableStatements tables;
    private final PlanRows plans;

    GatheringCosts(CostTableStatements tables, PlanRows plans) {
        this.tables = tables;
        this.plans = plans;
    }

    /**
     * Of a round; needs a transaction.
     *
     * @param organisation whose plans count; null for all
     * @throws Problem 409 when there is neither a table nor a plan that says what a level costs
     */
    Costs of(String round, @Nullable String organisation) {
        Map<String, List<PlannedCost>> byCurrency = new TreeMap<>();
        for (PlanState state : COUNTED) {
            PlanQuery query =
                    new PlanQuery(round, organisation, null, state.code(), null, null, false, false, Scope.ALL);
            each(query, byCurrency);
        }
        CostTable table = tables.find(round, null).orElse(null);
        if (table != null) {
            return new Costs(table, table.currency(), byCurrency.getOrDefault(table.currency(), List.of()));
        }
        String most = null;
        for (Map.Entry<String, List<PlannedCost>> of : byCurrency.entrySet()) {
            if (most == null
                    || of.getValue().size()
                            > byCurrency.getOrDefault(most, List.of()).size()) {
                most = of.getKey();
            }
        }
        if (most == null) {
            throw new Problem(BudgetProblem.NO_COST_TABLE);
        }
        return new Costs(null, most, byCurrency.getOrDefault(most, List.of()));
    }

    private void each(PlanQuery query, Map<String, List<PlannedCost>> byCurrency) {
        PlanRows.Position after = null;
        List<Plan> some;
        do {
            some = plans.list(query, after, PORTION);
            for (Plan plan : some) {
                List<PlannedCost> costs = costs(plan);
                if (!costs.isEmpty()) {
                    byCurrency
                            .computeIfAbsent(plan.content().currency(), any -> new ArrayList<>())
                            .addAll(costs);
                }
                after = new PlanRows.Position(plan.createdAt(), plan.id());
            }
        } while (some.size() == PORTION);
    }

    private static List<PlannedCost> costs(Plan plan) {
        Map<String, List<Measure>> byLevel = new LinkedHashMap<>();
        for (Measure measure : plan.content().measures()) {
            if (measure.state().unfinished()
                    && measure.targetLevel() != null
                    && !measure.costs().isEmpty()) {
                byLevel.computeIfAbsent(measure.node() + "|" + measure.targetLevel(), any -> new ArrayList<>())
                        .add(measure);
            }
        }
        List<PlannedCost> costs = new ArrayList<>();
        for (List<Measure> some : byLevel.values()) {
            Integer level = some.get(0).targetLevel();
            BigDecimal cost = some.stream()
                    .flatMap(measure -> measure.costs().stream())
                    .map(Cost::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .setScale(0, RoundingMode.CEILING)
                    .min(BigDecimal.valueOf(Bounds.MOST));
            costs.add(new PlannedCost(
                    plan.organisation().code(),
                    some.get(0).node(),
                    level == null ? 0 : level,
                    cost.longValueExact(),
                    plan.id(),
                    some.stream().map(Measure::code).toList()));
        }
        return costs;
    }
}
