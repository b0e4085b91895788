package org.phrom.survey.framework.app;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.survey.framework.domain.FrameworkAction;
import org.phrom.survey.framework.domain.FrameworkState;

/**
 * A framework version as clients see it.
 *
 * @param framework code of the framework
 * @param version its version
 * @param state draft, hearing, published or retired; more may follow
 * @param document the whole document as JSON text, as it is kept
 * @param changedAt when it was written last
 * @param hearingSince since when it stands in a hearing; absent when it does not
 * @param hearingUntil when that hearing ends by itself; absent where nobody said when
 * @param publishedAt when it was published; absent for a draft
 * @param retiredAt when it was retired
 * @param allowedActions what the caller may do with it
 */
@Schema(description = "A framework version with its document")
public record FrameworkView(
        @Schema(description = "Code of the framework") String framework,
        @Schema(description = "Version of the framework") String version,

        @KnownValues(of = FrameworkState.class) @Schema(description = "Where it is in its life", examples = "draft")
        String state,

        @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "Valid against GET /v1/framework-schema")
        String document,

        @Schema(description = "When it was written last") Instant changedAt,

        @Schema(description = "Since when it stands in a hearing; absent unless it does") @Nullable
        Instant hearingSince,

        @Schema(description = "When that hearing ends by itself; absent where nobody said when") @Nullable
        Instant hearingUntil,

        @Schema(description = "When it was published; absent before that") @Nullable
        Instant publishedAt,

        @Schema(description = "When it was retired; absent unless it is") @Nullable
        Instant retiredAt,

        @Schema(description = "What the caller may do with it now") @KnownValues(of = FrameworkAction.class)
        List<String> allowedActions) {}
