package org.phrom.reporting.plan.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written into a plan while it is drafted.
 *
 * @param title what it is called; null for none
 * @param currency of its costs, by ISO 4217
 * @param measures what is to be done, each with a code of its own
 */
public record PlanContent(@Nullable String title, String currency, List<Measure> measures) {}
