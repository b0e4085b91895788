package org.phrom.survey.framework.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.phrom.survey.framework.app.ComparingFrameworks.Differences;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.FrameworkKey;

/** Says which questions of a published version answers to an earlier one are offered for. */
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

    /** Whether a version is the same as another one, or the one that it was made from. */
    public boolean isFrom(FrameworkKey from, FrameworkKey to) {
        return from.equals(to)
                || from.framework().equals(to.framework())
                        && published
                                .find(to.framework(), to.version())
                                .map(FrameworkDocument::derivedFrom)
                                .filter(derivation -> derivation.version().equals(from.version()))
                                .isPresent();
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
        Map<String, String> codes = from.equals(to) ? same(to) : carried(from, to);
        synchronized (kept) {
            kept.put(pair, codes);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
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
