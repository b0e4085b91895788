package org.phrom.survey.framework.domain;

/** A text of the instrument in Thai and English. */
public record Text(String th, String en) {}
