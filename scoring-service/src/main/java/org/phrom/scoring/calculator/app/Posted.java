package org.phrom.scoring.calculator.app;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.phrom.scoring.calculator.reading.Content;
import org.phrom.scoring.calculator.reading.Request;

/**
 * A request that was put aside, until it is closed.
 *
 * @param request to be read from what was put aside
 */
public record Posted(Request request, Collection<Spools.Spool> spools) implements AutoCloseable {
    /** A JSON document. */
    public static Posted json(Spools.Spool body) {
        return new Posted(Request.json(body), List.of(body));
    }

    /** Parts of a form. */
    public static Posted form(Map<String, Spools.Spool> parts) {
        return new Posted(Request.form(Map.<String, Content>copyOf(parts)), parts.values());
    }

    @Override
    public void close() {
        spools.forEach(Spools.Spool::close);
    }
}
