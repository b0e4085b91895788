package org.phrom.reporting.plan.app;

import java.util.List;
import java.util.Map;
import org.phrom.kit.text.Text;
import org.phrom.reporting.plan.domain.Plan;
import org.phrom.reporting.plan.domain.PlanAction;

/**
 * A plan and what the caller may do to it now.
 *
 * @param nodes names of the nodes of its measures, by code; without those that are not known here
 */
public record ShownPlan(Plan plan, Map<String, Text> nodes, List<PlanAction> allowed) {}
