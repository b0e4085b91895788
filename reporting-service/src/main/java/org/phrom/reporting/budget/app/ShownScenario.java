package org.phrom.reporting.budget.app;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.job.Job;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.scenario.BudgetResult.Method;
import org.phrom.reporting.budget.scenario.BudgetResult.Share;
import org.phrom.reporting.budget.scenario.NodeShare;
import org.phrom.reporting.budget.scenario.Scenario;
import org.phrom.reporting.cost.domain.CostTable;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Round;

/**
 * A scenario with all that a page says of it.
 *
 * @param job that computes it; null once it is forgotten
 * @param method whose details are shown; null until it is computed
 * @param nodes in the order of the framework
 * @param gaining one part of those who gain, the most points first
 * @param rows how often each row of the table of costs is used, in order of its number
 * @param costs the table that it was computed from; null until it is
 * @param names of organisations and areas that have bounds
 */
public record ShownScenario(
        Round round,
        Framework framework,
        Scenario scenario,
        @Nullable Job job,
        @Nullable Method method,
        List<NodeShare> nodes,
        List<Share> gaining,
        Map<Integer, Integer> rows,
        @Nullable CostTable costs,
        Map<String, Text> names) {}
