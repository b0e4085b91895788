package org.phrom.survey.framework.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A framework version as clients see it.
 *
 * @param framework code of the framework
 * @param version its version
 * @param state draft or published; more may follow
 * @param document the whole document
 * @param changedAt when it was written last
 * @param publishedAt when it was published; absent for a draft
 * @param allowedActions what the caller may do with it
 */
public record FrameworkView(
        String framework,
        String version,
        @Schema(examples = "draft") String state,

        @Schema(type = SchemaType.OBJECT, description = "Valid against GET /v1/framework-schema")
        JsonNode document,

        Instant changedAt,
        @Nullable Instant publishedAt,
        List<String> allowedActions) {}
