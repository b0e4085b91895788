package org.phrom.survey.framework.app;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.phrom.survey.framework.document.FrameworkDocuments;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.store.FrameworkRows;

/** Says which versions a version was made from, step by step. */
@ApplicationScoped
public class Ancestry {

    private final FrameworkRows rows;
    private final FrameworkDocuments documents;

    Ancestry(FrameworkRows rows, FrameworkDocuments documents) {
        this.rows = rows;
        this.documents = documents;
    }

    /** The versions before a version, the nearest first, as far as they are here; it is none of them. */
    public Set<String> of(FrameworkVersion version) {
        Set<String> before = new LinkedHashSet<>();
        Optional<String> next = madeFrom(version);
        while (next.isPresent() && !next.get().equals(version.key().version()) && before.add(next.get())) {
            next = rows.find(new FrameworkKey(version.key().framework(), next.get()))
                    .flatMap(this::madeFrom);
        }
        return before;
    }

    private Optional<String> madeFrom(FrameworkVersion version) {
        JsonNode from = documents.parse(version.document()).path("derivedFrom").path("version");
        return Optional.of(from).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
