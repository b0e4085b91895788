package org.phrom.reporting.plan.app;

import java.util.List;
import org.phrom.reporting.plan.domain.PlanAction;
import org.phrom.reporting.plan.domain.PlanLine;

/** A plan without its measures, and what the caller may do to it now. */
public record ShownLine(PlanLine plan, List<PlanAction> allowed) {}
