package org.phrom.scoring.model.app;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.model.assembly.ScoringModelAssembly;
import org.phrom.scoring.model.domain.KeptModel;
import org.phrom.scoring.model.domain.ModelId;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.reading.DefinitionReader;
import org.phrom.scoring.model.reading.FrameworkReader;
import org.phrom.scoring.model.store.ScoringModelRows;

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
        ScoringModel model = ofFramework(document);
        boolean added = rows.add(new KeptModel(model.id(), KeptModel.FORM, model.text(), clock.instant()));
        // not remembered yet: the transaction may still fail
        return added ? model : find(model.id()).orElse(model);
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

    /**
     * Makes the model ready that a framework document describes.
     *
     * @throws org.phrom.scoring.engine.ModelRefused when the document can not be scored
     */
    public static ScoringModel ofFramework(JsonNode document) {
        return prepare(CanonicalJson.write(FrameworkReader.definition(document)), KeptModel.FORM);
    }

    /** Makes a stored model ready. */
    public static ScoringModel prepare(KeptModel row) {
        return prepare(row.definition(), row.form());
    }

    private static ScoringModel prepare(String text, int form) {
        JsonNode definition = DefinitionReader.today(CanonicalJson.read(text, JsonNode.class), form);
        return ScoringModelAssembly.of(DefinitionReader.read(definition), form, text);
    }
}
