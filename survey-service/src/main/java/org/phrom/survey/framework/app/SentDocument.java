package org.phrom.survey.framework.app;

import java.util.List;
import java.util.function.UnaryOperator;
import org.phrom.kit.problem.Finding;

/**
 * A document as somebody sent it.
 *
 * @param text the document as JSON text
 * @param placing adds to what is found in the document where that stands in what was sent, and what is wrong with it
 *     beside the document
 */
public record SentDocument(String text, UnaryOperator<List<Finding>> placing) {

    /** One that was sent as it is, or is kept. */
    public static SentDocument of(String text) {
        return new SentDocument(text, UnaryOperator.identity());
    }
}
