package org.phrom.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds what a report stands on, for the present caller. */
@ApplicationScoped
public class ReportContexts {

    private final Visibility visibility;
    private final Runs runs;
    private final Frameworks frameworks;

    ReportContexts(Visibility visibility, Runs runs, Frameworks frameworks) {
        this.visibility = visibility;
        this.runs = runs;
        this.frameworks = frameworks;
    }

    /**
     * The round, the run to show of it, its instrument, and what the caller may see.
     *
     * @param kind official, live or {@code null} for the official run when there is one
     * @throws org.phrom.kit.problem.Problem as {@link Visibility#round} and {@link Runs#find}
     */
    public ReportContext of(String round, @Nullable String kind) {
        Round visible = visibility.round(round);
        Run run = runs.find(round, kind);
        return new ReportContext(visible, run, frameworks.of(visible), visibility.scope(visible));
    }
}
