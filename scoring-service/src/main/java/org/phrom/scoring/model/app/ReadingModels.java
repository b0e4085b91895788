package org.phrom.scoring.model.app;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.model.domain.KeptModel;
import org.phrom.scoring.model.domain.ModelId;
import org.phrom.scoring.model.reading.DefinitionReader;
import org.phrom.scoring.model.store.ScoringModelRows;
import org.phrom.scoring.model.store.ScoringModelRows.Filter;

/** Reads scoring models for those who want to look at them. */
@ApplicationScoped
public class ReadingModels {
    private final ScoringModelRows rows;

    ReadingModels(ScoringModelRows rows) {
        this.rows = rows;
    }

    /** A model as it is kept. */
    public record StoredModel(ModelId id, ModelText text, Instant createdAt) {
        static StoredModel of(KeptModel row) {
            JsonNode today = DefinitionReader.today(CanonicalJson.read(row.definition(), JsonNode.class), row.form());
            return new StoredModel(row.id(), CanonicalJson.read(today.toString(), ModelText.class), row.createdAt());
        }
    }

    public Page<StoredModel> list(@Nullable String framework, @Nullable Instant changedSince, PageRequest page) {
        Filter filter = new Filter(framework, changedSince);
        Page<KeptModel> found = page.page(rows.list(filter, page.after(), page.size() + 1), KeptModel::place);
        return new Page<>(found.items().stream().map(StoredModel::of).toList(), found.nextPageToken());
    }

    public Optional<StoredModel> find(ModelId id) {
        return rows.find(id).map(StoredModel::of);
    }
}
