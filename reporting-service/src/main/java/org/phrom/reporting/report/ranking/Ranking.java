package org.phrom.reporting.report.ranking;

import java.util.Locale;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Scope;

/** One question to the ranking: of which round and run, for whom, which organisations in which order. */
public record Ranking(ReportContext context, RankingFilter filter) {

    /** Everybody that the caller may see, the best first. */
    public static Ranking of(ReportContext context) {
        return new Ranking(context, RankingFilter.NONE);
    }

    /** The round. */
    public Round round() {
        return context.round();
    }

    /** The run whose scores are ranked. */
    public Run run() {
        return context.run();
    }

    /** The instrument. */
    public Framework framework() {
        return context.framework();
    }

    /**
     * Refuses an order that is none, before anything is sent.
     *
     * @throws org.phrom.kit.problem.Problem 400
     */
    public void requireOrder(Locale language) {
        Ordering.of(filter, framework(), language);
    }

    Scope scope() {
        return context.scope();
    }

    /** Whether nobody is left out. */
    boolean isWhole() {
        return scope().tops() == null && !filter.filters();
    }
}
