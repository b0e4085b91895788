package org.phrom.scoring.model.app;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.model.domain.ModelDefinition;
import org.phrom.scoring.model.domain.ModelId;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.store.ScoringModelRows;
import org.phrom.scoring.model.store.ScoringModelRows.ScoringModelRow;

/** The scoring models, ready to score with. They never change, so each is prepared once. */
@ApplicationScoped
public class ScoringModels {
    private final ScoringModelRows rows;
    private final Clock clock;
    private final Map<ModelId, ScoringModel> prepared = new ConcurrentHashMap<>();

    ScoringModels(ScoringModelRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Keeps the model a framework version brings along, and returns what is kept under number 1.
     *
     * @throws org.phrom.scoring.engine.ModelRefused when the document can not be scored
     */
    public ScoringModel keepDefault(JsonNode document) {
        ModelDefinition definition = FrameworkReader.defaultModel(document);
        ScoringModel model = ScoringModel.of(definition);
        boolean added =
                rows.add(new ScoringModelRow(definition.id(), CanonicalJson.write(definition), clock.instant()));
        // not remembered yet: the transaction may still fail
        return added ? model : find(definition.id()).orElse(model);
    }

    public Optional<ScoringModel> find(ModelId id) {
        ScoringModel known = prepared.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ScoringModel> found = rows.find(id).map(ScoringModels::prepare);
        found.ifPresent(model -> prepared.put(id, model));
        return found;
    }

    private static ScoringModel prepare(ScoringModelRow row) {
        return ScoringModel.of(CanonicalJson.read(row.definition(), ModelDefinition.class));
    }
}
