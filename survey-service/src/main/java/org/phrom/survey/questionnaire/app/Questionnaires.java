package org.phrom.survey.questionnaire.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.phrom.survey.framework.app.PublishedFrameworks;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.questionnaire.domain.Questionnaire;

/** The questionnaires that are in use, kept in memory: a published framework version never changes. */
@ApplicationScoped
public class Questionnaires {

    private final PublishedFrameworks frameworks;
    private final Map<Key, Questionnaire> kept = new ConcurrentHashMap<>();

    Questionnaires(PublishedFrameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** The questionnaire of a framework version that is published. */
    public Questionnaire of(String framework, String version) {
        Key key = new Key(framework, version);
        Questionnaire known = kept.get(key);
        return known == null ? kept.computeIfAbsent(key, this::read) : known;
    }

    private Questionnaire read(Key key) {
        FrameworkDocument document = frameworks
                .find(key.framework(), key.version())
                .orElseThrow(() -> new IllegalStateException("A round uses a framework version that is not published"));
        return new Questionnaire(document);
    }

    private record Key(String framework, String version) {}
}
