package org.phrom.survey.framework.hearing.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.survey.framework.hearing.app.Wish;
import org.phrom.survey.framework.hearing.domain.AuthorKind;

/** Who says the same. */
@Schema(description = "Who supports a comment")
record SupportRequest(
        @Schema(description = "An organisation, for which the caller answers, or the caller as a person")
        @NotNull
        @Pattern(regexp = "organisation|person")
        @KnownValues(of = AuthorKind.class)
        String by,

        @Schema(description = "Code of the organisation; needed by organisations, and where not everyone is heard")
        @Nullable
        @Size(max = 64)
        String organisation) {

    Wish.Voice voice() {
        return new Wish.Voice(AuthorKind.of(by), organisation);
    }
}
