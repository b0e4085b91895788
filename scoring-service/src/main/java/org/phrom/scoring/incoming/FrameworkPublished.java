package org.phrom.scoring.incoming;

import com.fasterxml.jackson.databind.JsonNode;

/** What scoring reads of {@code framework-published.v1}. */
record FrameworkPublished(String framework, String version, JsonNode document) {
    static final String TYPE = "framework-published.v1";
}
