package org.phrom.reporting.readmodel;

/**
 * What every report about a round stands on.
 *
 * @param run whose scores are shown
 * @param framework an empty one while its event is not here yet
 * @param scope which organisations the caller may see
 */
public record ReportContext(Round round, Run run, Framework framework, Scope scope) {}
