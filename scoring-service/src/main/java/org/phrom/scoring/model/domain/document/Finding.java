package org.phrom.scoring.model.domain.document;

import org.phrom.kit.text.Text;

/**
 * One thing that is wrong with a request.
 *
 * @param code stable code
 * @param message what is wrong, and what would be right
 */
public record Finding(Place place, String code, Text message) {}
