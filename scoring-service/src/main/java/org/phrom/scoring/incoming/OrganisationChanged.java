package org.phrom.scoring.incoming;

import com.fasterxml.jackson.databind.JsonNode;

/** What scoring reads of {@code organisation-changed.v1}. */
record OrganisationChanged(String code, JsonNode codes, JsonNode periods, JsonNode attributes) {
    static final String TYPE = "organisation-changed.v1";
}
