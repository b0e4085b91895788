package org.phrom.reporting.plan.domain;

import java.util.Collection;
import java.util.List;
import org.phrom.kit.text.Text;

/**
 * The organisation whose plan it is, as it was when the round opened.
 *
 * @param ancestors codes above it, from the top
 */
public record PlanningOrganisation(String code, Text name, String type, List<String> ancestors) {

    /** Whether it lies in one of these sub-trees. */
    public boolean isWithin(Collection<String> tops) {
        return tops.contains(code) || ancestors.stream().anyMatch(tops::contains);
    }
}
