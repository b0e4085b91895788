package org.phrom.survey.organisation.store;

import java.util.List;

/**
 * Where an organisation stands on one day.
 *
 * @param code its code
 * @param ancestors codes from the root down to its parent
 */
public record Place(String code, List<String> ancestors) {}
