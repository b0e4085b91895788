package org.phrom.survey.framework.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.phrom.survey.framework.app.ComparingFrameworks.Differences;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.FrameworkKey;

/** Says which questions of a published version answers to an earlier one, by way of those between, are offered for. */
@ApplicationScoped
public class CarryingAnswers {

    private static final int KEPT = 8;

    private final PublishedFrameworks published;
    private final ComparingFrameworks comparing;
    private final Map<Pair, Map<String, String>> kept = new LinkedHashMap<>();

    CarryingAnswers(PublishedFrameworks published, ComparingFrameworks comparing) {
        this.published = published;
        this.comparing = comparing;
    }

    private record Pair(FrameworkKey from, FrameworkKey to) {}

    /** Whether a version is the same as another one, or that was made from it, by way of published versions. */
    public boolean isFrom(FrameworkKey from, FrameworkKey to) {
        return from.framework().equals(to.framework()) && line(to).contains(from);
    }

    /** A version and those that it was made from, the nearest first. */
    private Set<FrameworkKey> line(FrameworkKey to) {
        Set<FrameworkKey> versions = new LinkedHashSet<>();
        Optional<FrameworkKey> next = Optional.of(to);
        while (next.isPresent() && versions.add(next.get())) {
            next = published
                    .find(to.framework(), next.get().version())
                    .map(FrameworkDocument::derivedFrom)
                    .map(derivation -> new FrameworkKey(to.framework(), derivation.version()));
        }
        return versions;
    }

    /** Codes of the earlier questions by those of the later ones to which their answers carry over. */
    public Map<String, String> codes(FrameworkKey from, FrameworkKey to) {
        Pair pair = new Pair(from, to);
        synchronized (kept) {
            Map<String, String> known = kept.get(pair);
            if (known != null) {
                return known;
            }
        }
        Map<String, String> codes = chained(from, to);
        synchronized (kept) {
            kept.put(pair, codes);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return codes;
    }

    /** Of {@code from} through each version between to {@code to}; what is lost on the way is not offered. */
    private Map<String, String> chained(FrameworkKey from, FrameworkKey to) {
        Map<String, String> codes = same(to);
        FrameworkKey later = to;
        for (FrameworkKey version : line(to)) {
            if (!version.equals(to)) {
                Map<String, String> step = carried(version, later);
                codes.values().retainAll(step.keySet());
                codes.replaceAll((code, between) -> step.getOrDefault(between, between));
                later = version;
            }
            if (version.equals(from)) {
                break;
            }
        }
        return codes;
    }

    private Map<String, String> same(FrameworkKey version) {
        Map<String, String> codes = new LinkedHashMap<>();
        published.find(version.framework(), version.version()).ifPresent(document -> document.questions()
                .forEach(one -> codes.put(one.code(), one.code())));
        return codes;
    }

    private Map<String, String> carried(FrameworkKey from, FrameworkKey to) {
        Differences differences = comparing.differences(to, from.version());
        Map<String, String> codes = new LinkedHashMap<>();
        differences.answers().forEach(carry -> {
            if (carry.carries() && carry.from() != null && carry.to() != null) {
                codes.put(carry.to(), carry.from());
            }
        });
        return codes;
    }
}
