package org.phrom.scoring.calculator.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phrom.scoring.calculator.domain.Calculation;
import org.phrom.scoring.calculator.domain.Data;
import org.phrom.scoring.calculator.domain.DataCheck;
import org.phrom.scoring.calculator.domain.Findings;
import org.phrom.scoring.calculator.domain.Line;
import org.phrom.scoring.calculator.domain.ModelDocument;
import org.phrom.scoring.calculator.domain.Place;
import org.phrom.scoring.calculator.domain.RequestRefused;
import org.phrom.scoring.calculator.domain.Robustness;
import org.phrom.scoring.calculator.domain.Structure;

/** Reads a request in either form; everything that is wrong with it is found at once. */
public final class RequestReader {
    private static final List<String> PARTS = List.of("data", "structure", "model");
    private static final Data NO_DATA = new Data(List.of(), List.of(), List.of(), Map.of(), Map.of());

    private final Findings findings = new Findings();

    private RequestReader() {}

    /**
     * Reads a JSON document with the members data, structure and model.
     *
     * @throws RequestRefused with every finding
     */
    public static Calculation json(byte[] body) {
        RequestReader reader = new RequestReader();
        Place whole = Place.at("");
        Optional<Item> document = Documents.text(body, whole, reader.findings)
                .flatMap(text -> Documents.json(text, whole, reader.findings))
                .map(node -> new Item(node, whole, reader.findings))
                .filter(item -> item.objectOf(PARTS));
        reader.findings.refuse();
        Item item = document.orElseThrow();
        Structure structure = reader.structure(item.required("structure")
                .map(list -> StructureJson.lines(list, reader.findings))
                .orElse(List.of()));
        Data data = item.required("data")
                .map(one -> DataJson.data(one, reader.findings))
                .orElse(NO_DATA);
        return reader.calculation(structure, data, item.required("model"));
    }

    /**
     * Reads the parts of a form: data and structure as CSV, model as JSON or YAML.
     *
     * @throws RequestRefused with every finding
     */
    public static Calculation parts(Map<String, byte[]> parts) {
        RequestReader reader = new RequestReader();
        reader.checkNames(parts);
        Structure structure = reader.structure(
                reader.csv(parts, "structure").map(StructureCsv::lines).orElse(List.of()));
        Data data = reader.csv(parts, "data")
                .map(csv -> DataCsv.data(csv, structure))
                .orElse(NO_DATA);
        Place place = Place.at("/model");
        Optional<Item> model = Optional.ofNullable(parts.get("model"))
                .flatMap(bytes -> Documents.text(bytes, place, reader.findings))
                .flatMap(text -> Documents.jsonOrYaml(text, place, reader.findings))
                .map(node -> new Item(node, place, reader.findings));
        return reader.calculation(structure, data, model);
    }

    private void checkNames(Map<String, byte[]> parts) {
        parts.keySet().stream()
                .filter(name -> !PARTS.contains(name))
                .forEach(name -> findings.unknown(Place.at("").member(name), "part", name, PARTS));
        PARTS.stream()
                .filter(name -> !parts.containsKey(name))
                .forEach(name -> findings.missing(Place.at("").member(name), "the part " + name));
    }

    private Optional<Csv> csv(Map<String, byte[]> parts, String name) {
        Place place = Place.at("/" + name);
        return Optional.ofNullable(parts.get(name))
                .flatMap(bytes -> Documents.text(bytes, place, findings))
                .map(text -> Csv.read(text, place, findings));
    }

    private Structure structure(List<Line> lines) {
        if (lines.isEmpty()) {
            return Structure.of(lines, new Findings());
        }
        return Structure.of(lines, findings);
    }

    private Calculation calculation(Structure structure, Data data, Optional<Item> model) {
        if (findings.none()) {
            DataCheck.check(data, structure, findings);
        }
        ModelDocument document = model.map(
                        item -> new ModelReader(structure, new HashSet<>(data.units()), findings).model(item))
                .orElse(new ModelDocument(List.of(), List.of(), Robustness.NONE));
        findings.refuse();
        return new Calculation(structure, data, document);
    }
}
