package org.phrom.survey.questionnaire.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.app.PublishedFrameworks;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.questionnaire.domain.Questionnaire;

/** The questionnaires that are in use; a published framework version never changes, so the last ones are kept in memory. */
@ApplicationScoped
public class Questionnaires {

    private static final int KEPT = 32;

    private final PublishedFrameworks frameworks;
    private final Map<FrameworkKey, Questionnaire> kept = new LinkedHashMap<>();

    Questionnaires(PublishedFrameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** The questionnaire of a framework version that is published. */
    public Questionnaire of(String framework, String version) {
        FrameworkKey key = new FrameworkKey(framework, version);
        Questionnaire known = kept(key);
        if (known != null) {
            return known;
        }
        Questionnaire read = read(key);
        keep(key, read);
        return read;
    }

    private Questionnaire read(FrameworkKey key) {
        FrameworkDocument document = frameworks
                .find(key.framework(), key.version())
                .orElseThrow(() -> new IllegalStateException("A round uses a framework version that is not published"));
        return new Questionnaire(document);
    }

    private @Nullable Questionnaire kept(FrameworkKey key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }

    private void keep(FrameworkKey key, Questionnaire questionnaire) {
        synchronized (kept) {
            kept.put(key, questionnaire);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }
}
