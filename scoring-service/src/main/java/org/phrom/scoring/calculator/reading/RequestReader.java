package org.phrom.scoring.calculator.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.RequestRefused;

/** Reads a request that is in memory, in either form. */
public final class RequestReader {
    private RequestReader() {}

    /**
     * Reads a JSON document with the members data, structure and model, and perhaps comparison.
     *
     * @throws RequestRefused with every finding
     */
    public static Calculation json(byte[] body) {
        return read(Request.json(Content.of(body)));
    }

    /**
     * Reads the parts of a form: data and structure as CSV, model as JSON or YAML, and those of a comparison.
     *
     * @throws RequestRefused with every finding
     */
    public static Calculation parts(Map<String, byte[]> parts) {
        Map<String, Content> contents = new LinkedHashMap<>();
        parts.forEach((name, bytes) -> contents.put(name, Content.of(bytes)));
        return read(Request.form(contents));
    }

    private static Calculation read(Request request) {
        return request.calculation(request.outline());
    }
}
