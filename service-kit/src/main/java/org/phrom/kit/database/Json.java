package org.phrom.kit.database;

/**
 * A value for a {@code jsonb} column.
 *
 * @param text the JSON text
 */
public record Json(String text) {}
