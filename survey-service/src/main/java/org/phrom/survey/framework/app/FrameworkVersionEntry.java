package org.phrom.survey.framework.app;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.FrameworkState;

/**
 * A framework version in a list.
 *
 * @param framework code of the framework
 * @param version its version
 * @param state draft, hearing, published or retired; more may follow
 * @param title its title
 * @param changedAt when it was written last
 * @param publishedAt when it was published; absent for a draft
 * @param retiredAt when it was retired
 */
@Schema(description = "A framework version in a list")
public record FrameworkVersionEntry(
        @Schema(description = "Code of the framework") String framework,
        @Schema(description = "Version of the framework") String version,

        @Schema(description = "Where it is in its life") @KnownValues(of = FrameworkState.class)
        String state,

        Text title,
        @Schema(description = "When it was written last") Instant changedAt,

        @Schema(description = "When it was published; absent before that") @Nullable
        Instant publishedAt,

        @Schema(description = "When it was retired; absent unless it is") @Nullable
        Instant retiredAt) {}
