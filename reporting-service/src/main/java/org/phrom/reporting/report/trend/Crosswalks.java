package org.phrom.reporting.report.trend;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.phrom.reporting.readmodel.Frameworks;

/** Knows how the nodes of two versions of a framework are joined. */
@ApplicationScoped
class Crosswalks {

    private final Frameworks frameworks;
    // published versions never change, and their number is that of a few years
    private final Map<String, Map<String, Joint>> known = new ConcurrentHashMap<>();

    Crosswalks(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /**
     * Where each node of the later version comes from, by code, over as many versions as lie between.
     *
     * @return empty when the later one was not made from the earlier, or a document is not here
     */
    Optional<Map<String, Joint>> between(String framework, String earlier, String later) {
        String key = framework + '|' + earlier + '|' + later;
        Map<String, Joint> kept = known.get(key);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<Map<String, Joint>> made = joined(framework, earlier, later);
        made.ifPresent(joints -> known.put(key, joints));
        return made;
    }

    private Optional<Map<String, Joint>> joined(String framework, String earlier, String later) {
        Optional<VersionText> from = text(framework, earlier);
        Optional<VersionText> at = text(framework, later);
        if (from.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        if (earlier.equals(later)) {
            return Optional.of(NodeCrosswalk.within(at.get()));
        }
        Map<String, Joint> joints = null;
        Set<String> seen = new HashSet<>();
        VersionText step = at.get();
        String below = step.derivedFrom();
        while (!below.isEmpty() && seen.add(below)) {
            Optional<VersionText> before = text(framework, below);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            Map<String, Joint> one = NodeCrosswalk.of(before.get(), step);
            joints = joints == null ? one : NodeCrosswalk.chained(one, joints);
            if (below.equals(earlier)) {
                return Optional.of(joints);
            }
            step = before.get();
            below = step.derivedFrom();
        }
        return Optional.empty();
    }

    private Optional<VersionText> text(String framework, String version) {
        return frameworks
                .document(framework, version)
                .filter(document -> document.path("tree").isObject())
                .map(VersionText::new);
    }
}
