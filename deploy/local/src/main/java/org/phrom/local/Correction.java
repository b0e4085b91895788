package org.phrom.local;

/**
 * A level that a made-up province claims one too high, and what a reviewer would find.
 *
 * @param item code of the service; empty for a question about the province
 */
record Correction(String round, String province, String question, String item, int claimed, int found) {}
