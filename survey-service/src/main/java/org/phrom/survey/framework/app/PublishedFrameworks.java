package org.phrom.survey.framework.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.store.FrameworkRows;
import org.phrom.survey.framework.store.StoredFramework;

/** Gives other features the frameworks that are in use; these never change, so the last ones are kept in memory. */
@ApplicationScoped
public class PublishedFrameworks {

    private static final int KEPT = 32;

    private final FrameworkRows rows;
    private final Map<String, FrameworkDocument> kept = new LinkedHashMap<>();

    PublishedFrameworks(FrameworkRows rows) {
        this.rows = rows;
    }

    /** The published version, or empty when there is none or it is a draft. */
    public Optional<FrameworkDocument> find(String framework, String version) {
        String key = framework + ":" + version;
        Optional<FrameworkDocument> known = kept(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<FrameworkDocument> found = rows.find(framework, version)
                .filter(StoredFramework::published)
                .map(stored -> DocumentReader.read(stored.document()));
        found.ifPresent(document -> keep(key, document));
        return found;
    }

    private Optional<FrameworkDocument> kept(String key) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key));
        }
    }

    private void keep(String key, FrameworkDocument document) {
        synchronized (kept) {
            kept.put(key, document);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }
}
