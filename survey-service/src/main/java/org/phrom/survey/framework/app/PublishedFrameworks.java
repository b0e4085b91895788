package org.phrom.survey.framework.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.phrom.survey.framework.document.FrameworkDocuments;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.store.FrameworkQueries;
import org.phrom.survey.framework.store.FrameworkRows;

/** Gives other features the frameworks that are in use; these never change, so the last ones are kept in memory. */
@ApplicationScoped
public class PublishedFrameworks {

    private static final int KEPT = 32;

    private final FrameworkRows rows;
    private final FrameworkQueries queries;
    private final FrameworkDocuments documents;
    private final Map<FrameworkKey, FrameworkDocument> kept = new LinkedHashMap<>();

    PublishedFrameworks(FrameworkRows rows, FrameworkQueries queries, FrameworkDocuments documents) {
        this.rows = rows;
        this.queries = queries;
        this.documents = documents;
    }

    /** The version that was published, retired or not; empty when there is none or it is a draft. */
    public Optional<FrameworkDocument> find(String framework, String version) {
        FrameworkKey key = new FrameworkKey(framework, version);
        Optional<FrameworkDocument> known = kept(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<FrameworkDocument> found = rows.find(key)
                .filter(stored -> stored.times().publishedAt() != null)
                .map(stored -> documents.read(stored.document()));
        found.ifPresent(document -> keep(key, document));
        return found;
    }

    /** Whether that version is for no new rounds any more. */
    public boolean isRetired(String framework, String version) {
        return queries.times(new FrameworkKey(framework, version))
                .filter(times -> times.retiredAt() != null)
                .isPresent();
    }

    private Optional<FrameworkDocument> kept(FrameworkKey key) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key));
        }
    }

    private void keep(FrameworkKey key, FrameworkDocument document) {
        synchronized (kept) {
            kept.put(key, document);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }
}
