package org.phrom.scoring.calculator.reading;

import static org.phrom.scoring.calculator.reading.JsonMembers.COMPARISON;
import static org.phrom.scoring.calculator.reading.JsonMembers.PARTS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.calculator.domain.Outline;
import org.phrom.scoring.calculator.domain.Sizes;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.Data;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.Structure;
import org.phrom.scoring.model.reading.Item;

/** A request as the parts of a form. */
record FormRequest(Map<String, Content> parts) implements Request {
    private static final String OTHER = COMPARISON + "-";

    @Override
    public Outline outline() {
        Findings ignored = new Findings();
        RequestParts reader = new RequestParts(ignored);
        Structure structure = structure(reader, "structure", ignored).orElseGet(() -> reader.structure(List.of()));
        Sizes sizes = sizes("data", structure).orElse(Sizes.NONE);
        Optional<Item> model = model("model", ignored);
        Outline first = reader.outline(structure, sizes, model, values(structure, model));
        if (!compared()) {
            return first;
        }
        Structure other = structure(reader, OTHER + "structure", ignored).orElse(structure);
        return reader.with(
                first,
                reader.outline(
                        other,
                        sizes(OTHER + "data", other).orElse(sizes),
                        model(OTHER + "model", ignored).or(() -> model),
                        0));
    }

    private static long values(Structure structure, Optional<Item> model) {
        long lines = 20L * structure.lines().size();
        return lines + model.map(item -> values(item.node())).orElse(0L);
    }

    private static long values(JsonNode node) {
        long values = 1;
        for (JsonNode member : node) {
            values += values(member);
        }
        return values;
    }

    private Optional<Sizes> sizes(String name, Structure structure) {
        return Optional.ofNullable(parts.get(name)).map(content -> CsvSizes.of(content, structure));
    }

    @Override
    public Calculation calculation(Outline outline) {
        Findings findings = new Findings();
        checkNames(findings);
        RequestParts reader = new RequestParts(findings);
        Structure structure = structure(reader, "structure", findings).orElseGet(() -> reader.structure(List.of()));
        Data data = data("data", structure, outline.data(), findings).orElse(Data.NONE);
        Optional<Item> model = model("model", findings);
        Calculation first = reader.calculation(structure, data, model);
        Calculation second = null;
        if (compared()) {
            Structure other = structure(reader, OTHER + "structure", findings).orElse(structure);
            Sizes sizes = outline.other().map(Outline::data).orElse(Sizes.NONE);
            second = reader.calculation(
                    other,
                    data(OTHER + "data", other, sizes, findings).orElse(data),
                    model(OTHER + "model", findings).or(() -> model));
        }
        findings.refuse();
        return first.against(Optional.ofNullable(second));
    }

    private boolean compared() {
        return parts.keySet().stream().anyMatch(name -> name.startsWith(COMPARISON));
    }

    private void checkNames(Findings findings) {
        List<String> known = new ArrayList<>(PARTS);
        PARTS.forEach(part -> known.add(OTHER + part));
        parts.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.unknown(Place.at("").member(name), "part", name, known));
        PARTS.stream()
                .filter(name -> !parts.containsKey(name))
                .forEach(name -> findings.missing(Place.at("").member(name), "the part " + name));
    }

    private Optional<Structure> structure(RequestParts reader, String name, Findings findings) {
        return Optional.ofNullable(parts.get(name))
                .map(content -> Csv.read(content, Place.at("/" + name), findings))
                .map(csv -> reader.structure(StructureCsv.lines(csv)).ignoring(StructureCsv.unknown(csv)));
    }

    private Optional<Data> data(String name, Structure structure, Sizes sizes, Findings findings) {
        return Optional.ofNullable(parts.get(name))
                .map(content -> DataCsv.data(content, Place.at("/" + name), structure, sizes.units(), findings));
    }

    private Optional<Item> model(String name, Findings findings) {
        Place place = Place.at("/" + name);
        return Optional.ofNullable(parts.get(name))
                .flatMap(content -> Documents.jsonOrYaml(content, place, findings))
                .map(node -> new Item(node, place, findings));
    }
}
