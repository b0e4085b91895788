package org.phrom.survey.round.domain;

import java.util.List;
import org.phrom.kit.text.Text;

/**
 * An organisation as it takes part in a round.
 *
 * @param code its code
 * @param name its name on the day of the snapshot
 * @param type its type on that day
 * @param ancestors codes from the root down to its parent on that day
 */
public record Participant(String code, Text name, String type, List<String> ancestors) {

    /** Whether it is that organisation or lies below it. */
    public boolean isWithin(String organisation) {
        return code.equals(organisation) || ancestors.contains(organisation);
    }
}
