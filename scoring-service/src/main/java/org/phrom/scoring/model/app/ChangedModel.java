package org.phrom.scoring.model.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.model.assembly.ScoringModelAssembly;
import org.phrom.scoring.model.domain.KeptModel;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.RequestRefused;
import org.phrom.scoring.model.domain.document.Vocabulary;
import org.phrom.scoring.model.reading.DefinitionReader;
import org.phrom.scoring.model.reading.Item;
import org.phrom.scoring.model.reading.ModelReader;

/**
 * A scoring model with other weights or other steps, read and put together as a kept one, and never kept. Places of what
 * is wrong are {@code /weights} and {@code /steps}.
 */
public final class ChangedModel {
    private static final Place WEIGHTS = Place.at("/weights");
    private static final Place STEPS = Place.at("/steps");

    private final ScoringModel model;
    private final Map<String, ? extends @Nullable Double> weights;
    private final @Nullable JsonNode steps;
    private final Findings findings = new Findings();

    private ChangedModel(
            ScoringModel model, Map<String, ? extends @Nullable Double> weights, @Nullable JsonNode steps) {
        this.model = model;
        this.weights = weights;
        this.steps = steps;
    }

    /**
     * Returns the model as it would be.
     *
     * @param weights of nodes below the root, relative among siblings, at least 0; the others stay
     * @param steps instead of all of the model's; null to leave them
     * @throws RequestRefused with everything that is wrong
     */
    public static ScoringModel of(
            ScoringModel model, Map<String, ? extends @Nullable Double> weights, @Nullable JsonNode steps) {
        return weights.isEmpty() && steps == null ? model : new ChangedModel(model, weights, steps).changed();
    }

    private ScoringModel changed() {
        weights.forEach(this::check);
        if (steps != null) {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            document.set("steps", steps);
            new ModelReader(model.structure(), List.of(), findings).model(new Item(document, Place.at(""), findings));
        }
        findings.refuse();
        ScoringModel changed = assembled();
        if (!changed.carries().equals(model.carries())) {
            findings.add(
                    STEPS,
                    "carry-forward-differs",
                    "การใช้ค่าจากรอบก่อนต้องเหมือนแบบจำลองเดิม",
                    "What is carried forward from rounds before must be as in the model");
        }
        if (!weights.isEmpty() && changed.document().step(Vocabulary.WEIGH).isPresent()) {
            findings.add(
                    WEIGHTS,
                    "weights-by-step",
                    "แบบจำลองนี้หาน้ำหนักเองด้วยขั้นตอน weigh ให้ส่ง steps ที่ไม่มีขั้นตอนนี้มาด้วย",
                    "The step weigh finds the weights of this model; give steps without it, too");
        }
        findings.refuse();
        return changed;
    }

    private void check(String code, @Nullable Double weight) {
        Line line = model.structure().line(code);
        if (line == null || !line.node() || line.parent() == null) {
            List<String> known = model.structure().preorder().stream()
                    .skip(1)
                    .map(Line::code)
                    .toList();
            findings.unknown(WEIGHTS.member(code), "node", code, known);
        } else if (weight == null || !(weight >= 0 && weight <= 1e300)) {
            findings.wrong(WEIGHTS.member(code), "ตัวเลขตั้งแต่ 0", "a finite number of at least 0");
        }
    }

    private ScoringModel assembled() {
        ObjectNode text = DefinitionReader.today(CanonicalJson.read(model.text(), JsonNode.class), model.form())
                .deepCopy();
        text.path("structure").forEach(line -> {
            Double weight = weights.get(line.path("code").asText());
            if (weight != null) {
                ((ObjectNode) line).put("weight", weight);
            }
        });
        if (steps != null) {
            text.set("steps", steps);
        }
        try {
            return ScoringModelAssembly.of(DefinitionReader.read(text), KeptModel.FORM, CanonicalJson.write(text));
        } catch (ModelRefused refused) {
            refused.refusals().forEach(this::refused);
            findings.refuse();
            throw refused;
        }
    }

    private void refused(Refusal refusal) {
        String reason = refusal.place() + ": " + refusal.reason();
        findings.add(steps == null ? WEIGHTS : STEPS, "not-usable", "แบบจำลองใช้ไม่ได้: " + reason, reason);
    }
}
