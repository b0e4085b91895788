package org.phrom.survey.organisation.app;

import java.util.List;
import org.phrom.kit.text.Text;

/**
 * An organisation as it is on one day.
 *
 * @param code its code
 * @param name its name on that day
 * @param type its type on that day
 * @param ancestors codes from the root down to its parent on that day
 */
public record OrganisationSnapshot(String code, Text name, String type, List<String> ancestors) {}
