package org.phrom.scoring.calculator.app;

import java.util.Map;
import org.phrom.scoring.calculator.reading.Content;
import org.phrom.scoring.calculator.reading.Request;

/**
 * A request that was put aside, until it is closed.
 *
 * @param form whether it came as parts of a form, or as one JSON document
 */
public record Posted(boolean form, Map<String, Spools.Spool> spools) implements AutoCloseable {
    static final String DOCUMENT = "document";

    /** A JSON document. */
    public static Posted json(Spools.Spool body) {
        return new Posted(false, Map.of(DOCUMENT, body));
    }

    /** Parts of a form. */
    public static Posted form(Map<String, Spools.Spool> parts) {
        return new Posted(true, parts);
    }

    /** What is to be read from what was put aside. */
    Request request() {
        return request(form, spools);
    }

    static Request request(boolean form, Map<String, ? extends Content> contents) {
        Content document = contents.get(DOCUMENT);
        return form || document == null ? Request.form(Map.<String, Content>copyOf(contents)) : Request.json(document);
    }

    @Override
    public void close() {
        spools.values().forEach(Spools.Spool::close);
    }
}
