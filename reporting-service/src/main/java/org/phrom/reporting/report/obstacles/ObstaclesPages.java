package org.phrom.reporting.report.obstacles;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.page.Words;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.readmodel.ReportContext;

/** What the organisations of a round tagged, worded, for documents that have it among others. */
@ApplicationScoped
public class ObstaclesPages {

    private final Obstacles obstacles;
    private final Factors factors;

    ObstaclesPages(Obstacles obstacles, Factors factors) {
        this.obstacles = obstacles;
        this.factors = factors;
    }

    /** In all questions, by area. */
    public Pages.ObstaclesPage of(ReportContext context, Words words) {
        return new ObstaclesPage(
                        words,
                        context,
                        obstacles.of(context, null, ObstaclesParameters.AREA),
                        factors.of(context, null))
                .page();
    }

    /** What else than the state of the round it depends on. */
    public String state(ReportContext context) {
        return String.valueOf(obstacles.state(context.round()));
    }
}
