package org.phrom.survey.rendering.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.phrom.survey.framework.domain.FrameworkTimes;
import org.phrom.survey.rendering.form.FormDefinition;
import org.phrom.survey.rendering.form.FormDefinition.Group;
import org.phrom.survey.rendering.form.FormDefinition.Page;
import org.phrom.survey.rendering.form.FormDefinition.Tag;

/**
 * A form as a Questionnaire of FHIR R4: English with Thai as translation. The {@code linkId} of a question is its code,
 * so that it stays the same over versions; those of pages and groups begin with {@code page/}.
 *
 * @see <a href="https://hl7.org/fhir/R4/questionnaire.html">FHIR R4, Questionnaire</a>
 */
public final class FhirQuestionnaire {

    private static final String CANONICAL = "urn:phrom:framework:";

    private FhirQuestionnaire() {}

    /** The resource. */
    public static ObjectNode of(FormDefinition form, FrameworkTimes times) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        resource.put("resourceType", "Questionnaire");
        resource.put("language", "en");
        tags(resource, form);
        resource.put("url", CANONICAL + form.framework());
        resource.put("version", form.version());
        FhirText.put(resource, "title", form.head().title());
        resource.put("status", status(times));
        resource.putArray("subjectType").add("Organization");
        Instant published = times.publishedAt();
        resource.put("date", (published == null ? times.changedAt() : published).toString());
        if (form.head().source() != null) {
            resource.put("publisher", form.head().source());
        }
        if (form.head().description() != null) {
            FhirText.put(resource, "description", form.head().description());
        }
        ArrayNode items = resource.putArray("item");
        FhirItems questions = new FhirItems(CANONICAL + form.framework(), form);
        form.pages().forEach(page -> page(items.addObject(), page, questions));
        return resource;
    }

    private static String status(FrameworkTimes times) {
        if (times.retiredAt() != null) {
            return "retired";
        }
        return times.publishedAt() == null ? "draft" : "active";
    }

    private static void page(ObjectNode item, Page page, FhirItems questions) {
        String linkId = "page/" + page.code();
        FhirText.item(item, linkId, "group", page.title());
        ArrayNode groups = item.putArray("item");
        if (page.help() != null) {
            FhirText.item(groups.addObject(), linkId + "/@help", "display", page.help());
        }
        for (Group group : page.groups()) {
            ObjectNode inner = groups.addObject();
            FhirText.item(inner, linkId + "/" + group.code(), "group", group.title());
            ArrayNode asked = inner.putArray("item");
            group.questions().forEach(question -> questions.add(asked, question));
        }
    }

    /** What may be tagged is kept once, as value sets that questions name. */
    private static void tags(ObjectNode resource, FormDefinition form) {
        if (form.questions().noneMatch(question -> question.obstacles())) {
            return;
        }
        ArrayNode contained = JsonNodeFactory.instance.arrayNode();
        valueSet(contained, form, "obstacles", form.taxonomies().obstacles());
        valueSet(contained, form, "successFactors", form.taxonomies().successFactors());
        if (!contained.isEmpty()) {
            resource.set("contained", contained);
        }
    }

    private static void valueSet(ArrayNode contained, FormDefinition form, String name, List<Tag> tags) {
        if (tags.isEmpty()) {
            return;
        }
        ObjectNode set = contained.addObject();
        set.put("resourceType", "ValueSet").put("id", name).put("status", "active");
        ObjectNode include = set.putObject("compose").putArray("include").addObject();
        include.put("system", CANONICAL + form.framework() + ":" + name);
        ArrayNode concepts = include.putArray("concept");
        tags.forEach(tag -> FhirText.put(concepts.addObject().put("code", tag.code()), "display", tag.name()));
    }
}
