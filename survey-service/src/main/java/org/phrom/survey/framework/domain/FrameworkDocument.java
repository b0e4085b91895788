package org.phrom.survey.framework.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * A framework version as the rest of the survey needs it; questions stand in the order of the document.
 *
 * @param derivedFrom the version that it was made from; null for one that is new
 * @param taxonomies what answers may be tagged with
 * @param pages how the form is laid out; none when the framework does not say
 */
public record FrameworkDocument(
        String framework,
        String version,
        Text title,
        List<String> organisationTypes,
        Map<String, Roster> rosters,
        Map<String, Question> questionsByCode,
        Node tree,
        List<Band> bands,
        @Nullable Derivation derivedFrom,
        Taxonomies taxonomies,
        List<Page> pages) {

    /** Takes copies, so that a cached document never changes. */
    public FrameworkDocument {
        organisationTypes = List.copyOf(organisationTypes);
        rosters = Collections.unmodifiableMap(new LinkedHashMap<>(rosters));
        questionsByCode = Collections.unmodifiableMap(new LinkedHashMap<>(questionsByCode));
        pages = List.copyOf(pages);
        bands = List.copyOf(bands);
    }

    /** All questions, in order. */
    public Collection<Question> questions() {
        return questionsByCode.values();
    }

    /** The question with this code, or null when the framework does not ask it. */
    public @Nullable Question question(String code) {
        return questionsByCode.get(code);
    }

    /** Whether a body may be exempt from it by a request, as a question or with an item that it is asked about. */
    public boolean mayBeExempt(Question question) {
        Question.About about = question.about();
        Roster roster = about == null ? null : rosters.get(about.roster());
        return question.mayBeExempt() || roster != null && roster.mayBeExempt();
    }

    /** The questions that an organisation of this type sees, in order. */
    public List<Question> questionsFor(String organisationType) {
        return questions().stream().filter(q -> q.appliesTo(organisationType)).toList();
    }
}
