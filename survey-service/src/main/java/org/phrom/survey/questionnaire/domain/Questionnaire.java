package org.phrom.survey.questionnaire.domain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.phrom.survey.framework.domain.FrameworkDocument;

/** The questions of a framework version, as a form for each type of organisation. */
public final class Questionnaire {

    private final FrameworkDocument document;
    private final Map<String, Form> byType = new ConcurrentHashMap<>();

    /** The questionnaire of a published document, which never changes. */
    public Questionnaire(FrameworkDocument document) {
        this.document = document;
    }

    /** What an organisation of that type sees; made once. */
    public Form form(String type) {
        return byType.computeIfAbsent(type, made -> new Form(document, made));
    }
}
