package org.phrom.scoring.calculator.reading;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phrom.kit.problem.Finding;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.RequestRefused;

/** Requests for tests, and what is wrong with them. */
final class Requests {
    static final String DATA = "{\"units\":[\"A\",\"B\",\"C\"],\"columns\":{\"x\":[1,2,3],\"y\":[3,null,1]}}";
    static final String STRUCTURE =
            "[{\"code\":\"I\"},{\"code\":\"x\",\"parent\":\"I\"},{\"code\":\"y\",\"parent\":\"I\",\"direction\":-1}]";
    static final String MODEL = "{\"steps\":[{\"step\":\"normalise\"},{\"step\":\"aggregate\"}]}";

    private Requests() {}

    static Calculation read(String data, String structure, String model) {
        return RequestReader.json(
                bytes("{\"data\":" + data + ",\"structure\":" + structure + ",\"model\":" + model + "}"));
    }

    static List<String> findings(String data, String structure, String model) {
        return found(() -> read(data, structure, model));
    }

    static List<String> modelFindings(String model) {
        return findings(DATA, STRUCTURE, model);
    }

    static List<String> stepFindings(String step) {
        return modelFindings("{\"steps\":[" + step + ",{\"step\":\"aggregate\"}]}");
    }

    static List<String> partFindings(String data, String structure, String model) {
        return found(() -> parts(data, structure, model));
    }

    static Calculation parts(String data, String structure, String model) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("data", bytes(data));
        parts.put("structure", bytes(structure));
        parts.put("model", bytes(model));
        return RequestReader.parts(parts);
    }

    static List<String> found(Runnable reading) {
        RequestRefused refused = catchThrowableOfType(RequestRefused.class, reading::run);
        return refused.findings().list().stream().map(Requests::shown).toList();
    }

    static String example(String name) {
        try {
            return Files.readString(Path.of("src/main/resources/calculator", name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(Finding finding) {
        String where = finding.place().pointer();
        if (finding.place().line() != null) {
            where += ":" + finding.place().line();
        }
        if (finding.place().column() != null) {
            where += ":" + finding.place().column();
        }
        return where + " " + finding.code();
    }
}
