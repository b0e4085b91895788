package org.phrom.survey.framework.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.phrom.kit.problem.Finding;

/**
 * A document as somebody sent it.
 *
 * @param text the document as JSON text
 * @param document what that text says, parsed once for all who look at it; nobody changes it
 * @param findings what of a workbook can not be taken as it stands, with sheet, row and column
 * @param locations where its things stand in the workbook that it came as
 */
public record SentDocument(String text, JsonNode document, List<Finding> findings, Locations locations) {

    /** One that was sent as JSON or YAML. */
    public static SentDocument of(String text, JsonNode document) {
        return new SentDocument(text, document, List.of(), new Locations());
    }

    /** Findings about the document with the cells that they are about, behind those of the workbook. */
    public List<Finding> located(List<Finding> ofDocument) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(locations.located(ofDocument));
        return all;
    }
}
