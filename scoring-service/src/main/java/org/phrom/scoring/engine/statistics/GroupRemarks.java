package org.phrom.scoring.engine.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.statistics.Coherence.Kind;
import org.phrom.scoring.engine.statistics.Coherence.Remark;

/** What is worth a remark in one group. */
final class GroupRemarks {
    private final GroupCoherence group;
    private final CoherenceThresholds thresholds;
    private final List<Remark> remarks = new ArrayList<>();

    GroupRemarks(GroupCoherence group, CoherenceThresholds thresholds) {
        this.group = group;
        this.thresholds = thresholds;
    }

    List<Remark> all() {
        pairs(Kind.REDUNDANT, group.siblings().redundant(Map.of(), thresholds.redundant()));
        pairs(Kind.OPPOSED, group.siblings().opposed(Map.of(), thresholds.opposed()));
        group.importance().ifPresent(importance -> importance.children().forEach(this::withParent));
        group.reliability()
                .filter(found -> found.alpha() < thresholds.alpha())
                .ifPresent(found -> ofGroup(Kind.UNRELIABLE, found.alpha()));
        group.adequacy()
                .filter(found -> found.overall() < thresholds.adequacy())
                .ifPresent(found -> ofGroup(Kind.INADEQUATE, found.overall()));
        group.components()
                .filter(found -> found.aboveOne() > 1)
                .ifPresent(found -> ofGroup(Kind.SEVERAL_DIMENSIONS, found.aboveOne()));
        return remarks;
    }

    private void pairs(Kind kind, List<Correlations.Pair> pairs) {
        for (Correlations.Pair pair : pairs) {
            remarks.add(new Remark(
                    kind, pair.first(), pair.second(), pair.correlation().value()));
        }
    }

    private void withParent(Importance.Child child) {
        double r = child.correlation().value();
        if (r < 0 && child.correlation().isSignificant(thresholds.significance())) {
            remarks.add(new Remark(Kind.AGAINST_PARENT, child.code(), group.node(), r));
        } else if (r < thresholds.weak()) {
            remarks.add(new Remark(Kind.WEAK, child.code(), group.node(), r));
        }
    }

    private void ofGroup(Kind kind, double value) {
        remarks.add(new Remark(kind, group.node(), "", value));
    }
}
