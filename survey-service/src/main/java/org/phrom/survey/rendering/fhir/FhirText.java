package org.phrom.survey.rendering.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.phrom.kit.text.Text;

/** Puts texts and extensions into resources. */
final class FhirText {

    static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";

    private FhirText() {}

    /** An English text, and the Thai one as its translation. */
    static ObjectNode put(ObjectNode node, String member, Text text) {
        node.put(member, text.en());
        ObjectNode translation = extension(node.putObject("_" + member), FHIR + "translation");
        ArrayNode parts = translation.putArray("extension");
        parts.addObject().put("url", "lang").put("valueCode", "th");
        parts.addObject().put("url", "content").put("valueString", text.th());
        return node;
    }

    /** What every item has. */
    static ObjectNode item(ObjectNode item, String linkId, String type, Text text) {
        item.put("linkId", linkId);
        put(item, "text", text);
        return item.put("type", type);
    }

    /** One more extension, to be given its value. */
    static ObjectNode extension(ObjectNode node, String url) {
        ArrayNode extensions = node.get("extension") instanceof ArrayNode there ? there : node.putArray("extension");
        return extensions.addObject().put("url", url);
    }
}
