package org.phrom.reporting.report.ranking;

import java.util.ArrayList;
import java.util.List;
import org.phrom.reporting.readmodel.Scope;

/** SQL over a standing {@code t} with what its parameters are bound to. */
record Condition(String sql, List<Object> arguments) {

    /** The lines of a ranking that its scope and filter leave. */
    static Condition of(Ranking ranking) {
        RankingFilter filter = ranking.filter();
        Scope scope = ranking.scope();
        StringBuilder sql =
                new StringBuilder("t.run = ? and ").append(scope.condition("t.organisation", "t.ancestors"));
        List<Object> arguments = new ArrayList<>();
        arguments.add(ranking.run().id());
        arguments.addAll(scope.arguments());
        if (filter.ancestor() != null) {
            sql.append(" and ? = any(t.ancestors)");
            arguments.add(filter.ancestor());
        }
        if (filter.type() != null) {
            sql.append(" and t.type = ?");
            arguments.add(filter.type());
        }
        if (filter.band() != null) {
            sql.append(" and t.band = ?");
            arguments.add(filter.band());
        }
        if (filter.peerGroup() != null) {
            sql.append(" and t.peer_group = ?");
            arguments.add(filter.peerGroup());
        }
        return new Condition(sql.toString(), arguments);
    }
}
