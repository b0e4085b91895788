package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The two made-up rounds of the provinces: what is planned, what each province answers, and which of its claims are too
 * high. All of it follows from the seed, the framework documents and the table of provinces.
 */
record MadeReadiness(Round round, List<Correction> corrections) {
    static final String FOLDER = "th-provincial-readiness";
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final int ERA = 543;

    static List<MadeReadiness> read(Path examples) {
        var provinces = MadeProvince.read(examples);
        return versions(examples)
                .mapToObj(version -> of(examples, version, provinces))
                .toList();
    }

    /** The numbers of the versions, from 1. */
    static IntStream versions(Path examples) {
        return IntStream.iterate(1, version -> Files.exists(file(examples, version)), version -> version + 1);
    }

    private static MadeReadiness of(Path examples, int version, List<MadeProvince> provinces) {
        int year = MadeProvince.FIRST + version - 1;
        var plan = Api.JSON.createObjectNode();
        plan.put("id", "th-readiness-" + year);
        plan.putObject("title")
                .put("th", "ความพร้อมรัฐบาลดิจิทัลระดับจังหวัด ปี " + year + " (ข้อมูลจำลอง)")
                .put("en", "Provincial digital-government readiness " + year + " (generated data)");
        plan.put("framework", FOLDER).put("frameworkVersion", String.valueOf(version));
        plan.put("referenceDate", (year - ERA) + "-09-30");
        var codes = plan.putObject("participants").putArray("codes");
        var answers = new LinkedHashMap<String, ObjectNode>();
        var corrections = new ArrayList<Correction>();
        var form = new ReadinessForm(document(examples, version));
        for (var province : provinces) {
            codes.add(province.code());
            var made = new ReadinessAnswers(form, province, year);
            answers.put(province.code(), made.body());
            corrections.addAll(made.corrections());
        }
        return new MadeReadiness(new Round(plan.path("id").asText(), plan, answers), List.copyOf(corrections));
    }

    static JsonNode document(Path examples, int version) {
        return yaml(file(examples, version));
    }

    private static Path file(Path examples, int version) {
        return examples.resolve(FOLDER + "/framework-" + version + ".yaml");
    }

    static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException cause) {
            throw new Fault(file + " can not be read: " + cause.getMessage());
        }
    }
}
