package org.phrom.scoring.incoming;

/** What scoring reads of {@code round-changed.v1}. */
record RoundChanged(String id, String framework, String frameworkVersion, String state) {
    static final String TYPE = "round-changed.v1";
}
