package org.phrom.scoring.calculator.reading;

import java.util.Map;
import org.phrom.scoring.calculator.domain.Outline;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.RequestRefused;

/**
 * A request in one of its forms. It is gone through twice: first to see what it asks for and how much it is, so that
 * room can be made, then to read it. Everything that is wrong with it is found at once.
 */
public interface Request {
    /** Returns what it asks for and how much it is; of what it holds nothing is kept but structure and model. */
    Outline outline();

    /**
     * Reads it.
     *
     * @param outline its own
     * @throws RequestRefused with every finding
     */
    Calculation calculation(Outline outline);

    /** Returns a JSON document with the members data, structure and model, and perhaps comparison. */
    static Request json(Content content) {
        return new JsonRequest(content);
    }

    /** Returns the parts of a form: data and structure as CSV, model as JSON or YAML, and those of a comparison. */
    static Request form(Map<String, Content> parts) {
        return new FormRequest(parts);
    }
}
