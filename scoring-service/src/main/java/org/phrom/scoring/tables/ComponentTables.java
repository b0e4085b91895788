package org.phrom.scoring.tables;

import java.util.Arrays;
import java.util.List;
import org.phrom.scoring.engine.statistics.GroupCoherence;

/** Lays out the principal components of the children of every node. */
final class ComponentTables {
    private ComponentTables() {}

    /** Their variances. */
    static Table eigenvalues(List<GroupCoherence> groups) {
        Table table = Table.of("eigenvalues", List.of("node", "component", "eigenvalue", "share", "cumulativeShare"));
        for (GroupCoherence group : groups) {
            group.components().ifPresent(found -> {
                for (int component = 0; component < found.count(); component++) {
                    table.add(Arrays.asList(
                            group.node(),
                            component + 1,
                            found.eigenvalue(component),
                            found.share(component),
                            found.cumulativeShare(component)));
                }
            });
        }
        return table;
    }

    /** Correlations of the children with every component, not rotated. */
    static Table loadings(List<GroupCoherence> groups) {
        Table table = Table.of("loadings", List.of("node", "component", "child", "loading"));
        for (GroupCoherence group : groups) {
            group.components().ifPresent(found -> {
                for (int component = 0; component < found.count(); component++) {
                    double[] loadings = found.loadings(component);
                    for (int child = 0; child < loadings.length; child++) {
                        table.add(Arrays.asList(
                                group.node(), component + 1, found.codes().get(child), loadings[child]));
                    }
                }
            });
        }
        return table;
    }
}
