package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.problem.Finding;
import org.phrom.survey.framework.domain.Derivation;
import org.phrom.survey.framework.domain.FrameworkDocument;

/** Reads and judges framework documents. */
@ApplicationScoped
public class FrameworkDocuments {

    /** Bytes of a document as JSON; packed it has 512 KiB at most. */
    public static final int MOST_BYTES = SizeCheck.MOST_BYTES;

    private final SchemaCheck schema = new SchemaCheck();
    private final JsonText json;

    /** Parses as this does. */
    public FrameworkDocuments(JsonText json) {
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
        return new Parts(Spot.root(parse(text)), version -> Optional.empty(), List.of(), new Findings()).read();
    }

    /** The version that a document whose form is right was made from, with the crosswalk; null when from none. */
    public @Nullable Derivation derivation(JsonNode document) {
        return new DerivationPart(Spot.root(document), version -> Optional.empty(), List.of(), new Findings()).read();
    }

    /** What is wrong with the form of a document; only a document without such findings is kept. */
    public List<Finding> formFindings(String text) {
        return formFindings(text, parse(text));
    }

    /** The same of one that was parsed. */
    public List<Finding> formFindings(String text, JsonNode document) {
        Findings findings = new Findings();
        form(text, document, findings);
        return findings.list();
    }

    /** All that keeps a document from being published, when no other version of the framework is here. */
    public List<Finding> findings(String text) {
        return findings(text, parse(text), version -> Optional.empty(), List.of());
    }

    /**
     * All that keeps a document from being published.
     *
     * @param document what the text says
     * @param versions another version of the framework, where it is here
     * @param published the versions of the framework that are published
     */
    public List<Finding> findings(
            String text,
            JsonNode document,
            Function<String, Optional<OtherVersion>> versions,
            Collection<String> published) {
        Findings findings = new Findings();
        if (form(text, document, findings)) {
            new Parts(Spot.root(document), version -> versions.apply(version).map(this::earlier), published, findings)
                    .judge();
        }
        return findings.list();
    }

    private DerivationPart.Earlier earlier(OtherVersion version) {
        return new DerivationPart.Earlier(parse(version.document()), version.stays());
    }

    private boolean form(String text, JsonNode document, Findings findings) {
        boolean readable = new SizeCheck(findings).check(text, document);
        if (readable) {
            schema.check(document, findings);
        }
        return readable;
    }
}
