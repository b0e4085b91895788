package org.phrom.scoring.calculator.reading;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.calculator.domain.Outline;
import org.phrom.scoring.calculator.domain.Sizes;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Data;
import org.phrom.scoring.model.domain.document.DataCheck;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.ModelDocument;
import org.phrom.scoring.model.domain.document.Robustness;
import org.phrom.scoring.model.domain.document.Structure;
import org.phrom.scoring.model.reading.Item;
import org.phrom.scoring.model.reading.ModelReader;

/** Puts a request together from its parts, whatever form they had. */
record RequestParts(Findings findings) {
    private static final Set<String> ANY = new AbstractSet<>() {
        @Override
        public boolean contains(@Nullable Object unit) {
            return true;
        }

        @Override
        public Iterator<String> iterator() {
            return Collections.emptyIterator();
        }

        @Override
        public int size() {
            return 0;
        }
    };

    /** A structure without lines is a fault of its own only where nothing else was found. */
    Structure structure(List<Line> lines) {
        boolean told = lines.isEmpty() && !findings.none();
        return Structure.of(lines, told ? new Findings() : findings);
    }

    Calculation calculation(Structure structure, Data data, Optional<Item> model) {
        if (findings.none()) {
            DataCheck.check(data, structure, findings);
        }
        return new Calculation(
                structure, data, document(structure, new HashSet<>(data.units()), model), Optional.empty());
    }

    /** What is known before the data are read: which units there are is not. */
    Outline outline(Structure structure, Sizes sizes, Optional<Item> model, long values) {
        ModelDocument document = document(structure, ANY, model);
        return new Outline(structure, document, sizes, findings.none(), values, Optional.empty());
    }

    Outline with(Outline first, Outline other) {
        return new Outline(
                first.structure(), first.model(), first.data(), findings.none(), first.values(), Optional.of(other));
    }

    private ModelDocument document(Structure structure, Collection<String> units, Optional<Item> model) {
        ModelDocument document = model.map(item -> new ModelReader(structure, units, findings).model(item))
                .orElse(new ModelDocument(List.of(), List.of(), Robustness.NONE));
        document.steps().forEach(step -> {
            carriesNothing(step.general());
            step.particular().values().forEach(this::carriesNothing);
            step.levels().values().forEach(this::carriesNothing);
        });
        document.robustness()
                .assumptions()
                .forEach(assumption -> assumption.alternatives().forEach(this::carriesNothing));
        return document;
    }

    /** Only rounds have published results before them. */
    private void carriesNothing(Choice choice) {
        if (choice.text("missing", "").equals("carry-forward")) {
            findings.add(
                    choice.place(),
                    "carry-forward-in-rounds-only",
                    "carry-forward ใช้ผลที่เผยแพร่แล้วของรอบก่อน ซึ่งการคำนวณนี้ไม่มี"
                            + " สำหรับตัวชี้วัดหลายช่วงเวลาให้ใช้ขั้นตอน impute วิธี latest",
                    "carry-forward takes published results of rounds before, which a calculation has none of; over"
                            + " periods the step impute by latest fills indicators");
        }
    }
}
