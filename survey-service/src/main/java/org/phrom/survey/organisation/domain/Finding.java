package org.phrom.survey.organisation.domain;

import org.phrom.kit.text.Text;

/**
 * Something wrong with a wish to change an organisation.
 *
 * @param field where: {@code parent}, {@code nameTh}, {@code codes.dopa}
 * @param code what, for programs
 * @param message what, for people
 */
public record Finding(String field, String code, Text message) {}
