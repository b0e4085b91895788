package org.phrom.scoring.calculator.reading;

import java.util.ArrayList;
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
    private static final String COMPARISON = "comparison";

    private final Findings findings = new Findings();

    private RequestReader() {}

    /**
     * Reads a JSON document with the members data, structure and model, and perhaps comparison.
     *
     * @throws RequestRefused with every finding
     */
    public static Calculation json(byte[] body) {
        RequestReader reader = new RequestReader();
        Place whole = Place.at("");
        Optional<Item> document = Documents.text(body, whole, reader.findings)
                .flatMap(text -> Documents.json(text, whole, reader.findings))
                .map(node -> new Item(node, whole, reader.findings))
                .filter(item -> item.objectOf("data", "structure", "model", COMPARISON));
        reader.findings.refuse();
        return reader.json(document.orElseThrow());
    }

    private Calculation json(Item item) {
        Structure structure = structure(item.required("structure")
                .map(list -> StructureJson.lines(list, findings))
                .orElse(List.of()));
        Data data =
                item.required("data").map(one -> DataJson.data(one, findings)).orElse(Data.NONE);
        Optional<Item> model = item.required("model");
        Calculation first = calculation(structure, data, model);
        Optional<Calculation> second = item.member(COMPARISON)
                .filter(other -> other.objectOf(PARTS))
                .map(other -> calculation(
                        other.member("structure")
                                .map(list -> structure(StructureJson.lines(list, findings)))
                                .orElse(structure),
                        other.member("data")
                                .map(one -> DataJson.data(one, findings))
                                .orElse(data),
                        other.member("model").or(() -> model)));
        findings.refuse();
        return first.against(second);
    }

    /**
     * Reads the parts of a form: data and structure as CSV, model as JSON or YAML, and those of a comparison.
     *
     * @throws RequestRefused with every finding
     */
    public static Calculation parts(Map<String, byte[]> parts) {
        RequestReader reader = new RequestReader();
        reader.checkNames(parts);
        return reader.form(parts);
    }

    private Calculation form(Map<String, byte[]> parts) {
        Structure structure = structure(parts, "structure").orElseGet(() -> structure(List.of()));
        Data data = data(parts, "data", structure).orElse(Data.NONE);
        Optional<Item> model = model(parts, "model");
        Calculation first = calculation(structure, data, model);
        Calculation second = null;
        if (parts.keySet().stream().anyMatch(name -> name.startsWith(COMPARISON))) {
            Structure other = structure(parts, COMPARISON + "-structure").orElse(structure);
            second = calculation(
                    other,
                    data(parts, COMPARISON + "-data", other).orElse(data),
                    model(parts, COMPARISON + "-model").or(() -> model));
        }
        findings.refuse();
        return first.against(Optional.ofNullable(second));
    }

    private void checkNames(Map<String, byte[]> parts) {
        List<String> known = new ArrayList<>(PARTS);
        PARTS.forEach(part -> known.add(COMPARISON + "-" + part));
        parts.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.unknown(Place.at("").member(name), "part", name, known));
        PARTS.stream()
                .filter(name -> !parts.containsKey(name))
                .forEach(name -> findings.missing(Place.at("").member(name), "the part " + name));
    }

    private Optional<Structure> structure(Map<String, byte[]> parts, String name) {
        return csv(parts, name).map(csv -> structure(StructureCsv.lines(csv)).ignoring(StructureCsv.unknown(csv)));
    }

    private Optional<Data> data(Map<String, byte[]> parts, String name, Structure structure) {
        return csv(parts, name).map(csv -> DataCsv.data(csv, structure));
    }

    private Optional<Csv> csv(Map<String, byte[]> parts, String name) {
        Place place = Place.at("/" + name);
        return Optional.ofNullable(parts.get(name))
                .flatMap(bytes -> Documents.text(bytes, place, findings))
                .map(text -> Csv.read(text, place, findings));
    }

    private Optional<Item> model(Map<String, byte[]> parts, String name) {
        Place place = Place.at("/" + name);
        return Optional.ofNullable(parts.get(name))
                .flatMap(bytes -> Documents.text(bytes, place, findings))
                .flatMap(text -> Documents.jsonOrYaml(text, place, findings))
                .map(node -> new Item(node, place, findings));
    }

    /** A structure without lines is a fault of its own only where nothing else was found. */
    private Structure structure(List<Line> lines) {
        boolean told = lines.isEmpty() && !findings.none();
        return Structure.of(lines, told ? new Findings() : findings);
    }

    private Calculation calculation(Structure structure, Data data, Optional<Item> model) {
        if (findings.none()) {
            DataCheck.check(data, structure, findings);
        }
        ModelDocument document = model.map(
                        item -> new ModelReader(structure, new HashSet<>(data.units()), findings).model(item))
                .orElse(new ModelDocument(List.of(), List.of(), Robustness.NONE));
        return new Calculation(structure, data, document, Optional.empty());
    }
}
