package org.phrom.reporting.cost.domain;

import java.time.Instant;
import java.util.List;

/**
 * The costs of a round, as somebody wrote them down; every version stays.
 *
 * @param version from 1
 * @param currency three letters of ISO 4217
 */
public record CostTable(
        String round, long version, String currency, List<CostRow> rows, String changedBy, Instant changedAt) {}
