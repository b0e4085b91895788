package org.phrom.kit.crosswalk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows how the nodes of two versions are joined, over as many versions as lie between. */
public final class Crosswalks {

    private final Documents documents;
    // published versions never change, and their number is that of a few years
    private final Map<String, Map<String, Joint>> known = new ConcurrentHashMap<>();

    public Crosswalks(Documents documents) {
        this.documents = documents;
    }

    /** Has the documents of published versions. */
    @FunctionalInterface
    public interface Documents {
        /** Empty when it is not here. */
        Optional<JsonNode> of(String code, String version);
    }

    /**
     * Where each node of the later version comes from, by code.
     *
     * @param code of what there are versions of
     * @return empty when the later one was not made from the earlier, or a document is not here
     */
    public Optional<Map<String, Joint>> between(String code, String earlier, String later) {
        String key = code + '|' + earlier + '|' + later;
        Map<String, Joint> kept = known.get(key);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<Map<String, Joint>> made = joined(code, earlier, later);
        made.ifPresent(joints -> known.put(key, joints));
        return made;
    }

    private Optional<Map<String, Joint>> joined(String code, String earlier, String later) {
        Optional<VersionText> at = text(code, later);
        if (at.isEmpty()) {
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
            Optional<VersionText> before = text(code, below);
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

    private Optional<VersionText> text(String code, String version) {
        return documents
                .of(code, version)
                .filter(document -> document.path("tree").isObject())
                .map(VersionText::new);
    }
}
