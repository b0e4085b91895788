package org.phrom.survey.framework.validation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Finding;

/** Judges framework documents. */
@ApplicationScoped
public class ValidatingDocuments {

    /** What an event may hold, less its envelope. */
    public static final int MOST_BYTES = 512 * 1024 - 1_024;

    private static final int DEEPEST_JSON = 100;

    private final SchemaCheck schema = new SchemaCheck();

    /** The published JSON Schema. */
    public String schemaText() {
        return schema.text();
    }

    /** What is wrong with the form of a document; only a document without such findings is kept. */
    public List<Finding> formFindings(JsonNode document) {
        Findings findings = new Findings();
        if (checkSize(document, findings)) {
            schema.check(document, findings);
        }
        return findings.list();
    }

    /** All that keeps a document from being published. */
    public List<Finding> findings(JsonNode document) {
        Findings findings = new Findings();
        if (checkSize(document, findings)) {
            schema.check(document, findings);
            Spot root = Spot.root(document);
            new SupportCheck(findings).check(root);
            new QuestionChecks(root, findings).check();
            new TreeChecks(root, findings).check();
            new RangeChecks(root, findings).check();
        }
        return findings.list();
    }

    private static boolean checkSize(JsonNode document, Findings findings) {
        if (deeperThan(document, DEEPEST_JSON)) {
            findings.add(
                    "", "too-deep", new Text("ซ้อนกันลึกเกินไป", "Nested deeper than " + DEEPEST_JSON + " levels"));
            return false;
        }
        String json = document.toString();
        if (json.contains("\\u0000")) {
            findings.add("", "control-character", new Text("มีอักขระ NUL", "It holds a NUL character"));
            return false;
        }
        if (json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
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
