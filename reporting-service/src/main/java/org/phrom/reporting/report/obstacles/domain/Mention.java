package org.phrom.reporting.report.obstacles.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation tagged a factor beside one answer.
 *
 * @param severity 1 to 3; {@code null} where nobody said
 * @param commented whether words stand beside it
 * @param about groups that only this answer belongs to: the nodes that ask the question
 */
public record Mention(Factor factor, @Nullable Integer severity, boolean commented, Set<Group> about) {}
