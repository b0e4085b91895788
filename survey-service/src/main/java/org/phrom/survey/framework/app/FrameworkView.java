package org.phrom.survey.framework.app;

import com.fasterxml.jackson.annotation.JsonRawValue;
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
 * @param state draft, hearing, published or retired; more may follow
 * @param document the whole document as JSON text, as it is kept
 * @param changedAt when it was written last
 * @param hearingSince since when it stands in a hearing; absent when it does not
 * @param publishedAt when it was published; absent for a draft
 * @param retiredAt when it was retired
 * @param allowedActions what the caller may do with it
 */
public record FrameworkView(
        String framework,
        String version,
        @Schema(examples = "draft") String state,

        @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "Valid against GET /v1/framework-schema")
        String document,

        Instant changedAt,
        @Nullable Instant hearingSince,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt,
        List<String> allowedActions) {}
