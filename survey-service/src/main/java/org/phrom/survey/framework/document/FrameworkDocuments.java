package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Derivation;
import org.phrom.survey.framework.domain.FrameworkDocument;

/** Reads and judges framework documents. */
@ApplicationScoped
public class FrameworkDocuments {

    /** What an event may hold, less its envelope. */
    public static final int MOST_BYTES = 512 * 1024 - 1_024;

    private static final int DEEPEST_JSON = 100;

    private final SchemaCheck schema = new SchemaCheck();
    private final JsonText json;

    FrameworkDocuments(JsonText json) {
        this.json = json;
    }

    /** The published JSON Schema. */
    public String schemaText() {
        return schema.text();
    }

    /** The document of a text that is kept. */
    public JsonNode parse(String text) {
        return json.read(text, JsonNode.class);
    }

    /** A document that was found valid, in the words of the domain. */
    public FrameworkDocument read(String text) {
        return new Parts(Spot.root(parse(text)), version -> Optional.empty(), new Findings()).read();
    }

    /** The version that a document whose form is right was made from, with the crosswalk; null when from none. */
    public @Nullable Derivation derivation(JsonNode document) {
        return new DerivationPart(Spot.root(document), version -> Optional.empty(), new Findings()).read();
    }

    /** What is wrong with the form of a document; only a document without such findings is kept. */
    public List<Finding> formFindings(String text) {
        Findings findings = new Findings();
        form(text, parse(text), findings);
        return findings.list();
    }

    /** All that keeps a document from being published, when no other version of the framework is here. */
    public List<Finding> findings(String text) {
        return findings(text, version -> Optional.empty());
    }

    /**
     * All that keeps a document from being published.
     *
     * @param versions the text of another version of the framework, where it is here
     */
    public List<Finding> findings(String text, Function<String, Optional<String>> versions) {
        Findings findings = new Findings();
        JsonNode document = parse(text);
        if (form(text, document, findings)) {
            new Parts(Spot.root(document), version -> versions.apply(version).map(this::parse), findings).judge();
        }
        return findings.list();
    }

    private boolean form(String text, JsonNode document, Findings findings) {
        boolean readable = checkSize(text, document, findings);
        if (readable) {
            schema.check(document, findings);
        }
        return readable;
    }

    private static boolean checkSize(String text, JsonNode document, Findings findings) {
        if (deeperThan(document, DEEPEST_JSON)) {
            findings.add(
                    "", "too-deep", new Text("ซ้อนกันลึกเกินไป", "Nested deeper than " + DEEPEST_JSON + " levels"));
            return false;
        }
        if (text.contains("\\u0000")) {
            findings.add("", "control-character", new Text("มีอักขระ NUL", "It holds a NUL character"));
            return false;
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            findings.add(
                    "",
                    "document-too-large",
                    new Text("เอกสารใหญ่เกิน " + MOST_BYTES + " ไบต์", "More than " + MOST_BYTES + " bytes as JSON"));
            return false;
        }
        return true;
    }

    private static boolean deeperThan(JsonNode node, int levels) {
        if (levels == 0) {
            return true;
        }
        for (JsonNode child : node) {
            if (child.isContainerNode() && deeperThan(child, levels - 1)) {
                return true;
            }
        }
        return false;
    }
}
