package org.phrom.scoring.crosswalk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.projection.Registry;

/** Knows which nodes of two versions of a framework measure the same, over as many versions as lie between. */
@ApplicationScoped
public class Crosswalks {
    private final Registry registry;
    // published versions never change, and their number is that of a few years
    private final Map<String, SameNodes> known = new ConcurrentHashMap<>();

    Crosswalks(Registry registry) {
        this.registry = registry;
    }

    /** Empty when the later one was not made from the earlier, or a document is not here. */
    public Optional<SameNodes> between(String framework, String earlier, String later) {
        String key = framework + '|' + earlier + '|' + later;
        SameNodes kept = known.get(key);
        if (kept != null) {
            return Optional.of(kept);
        }
        SameNodes made = joined(framework, earlier, later);
        if (made != null) {
            known.put(key, made);
        }
        return Optional.ofNullable(made);
    }

    private @Nullable SameNodes joined(String framework, String earlier, String later) {
        VersionText step = text(framework, later);
        if (step == null) {
            return null;
        }
        SameNodes nodes = SameNodes.within(step);
        Set<String> seen = new HashSet<>();
        String at = later;
        while (!at.equals(earlier)) {
            at = step.derivedFrom();
            VersionText before = at.isEmpty() || !seen.add(at) ? null : text(framework, at);
            if (before == null) {
                return null;
            }
            SameNodes one = SameNodes.between(before, step);
            nodes = seen.size() == 1 ? one : nodes.after(one);
            step = before;
        }
        return nodes;
    }

    private @Nullable VersionText text(String framework, String version) {
        return registry.document(framework, version)
                .filter(document -> document.path("tree").isObject())
                .map(VersionText::new)
                .orElse(null);
    }
}
