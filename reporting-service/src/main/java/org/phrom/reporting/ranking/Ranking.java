package org.phrom.reporting.ranking;

import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Scope;

/** One question to the ranking: of which round and run, for whom, which organisations in which order. */
public record Ranking(Round round, Run run, Framework framework, Scope scope, RankingFilter filter) {

    /** Whether nobody is left out. */
    boolean isWhole() {
        return scope.tops() == null && !filter.filters();
    }
}
