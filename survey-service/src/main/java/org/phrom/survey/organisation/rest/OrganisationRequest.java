package org.phrom.survey.organisation.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.organisation.domain.Change;
import org.phrom.survey.organisation.domain.Period;

/** What an organisation is to be from a day on. */
@Schema(description = "What an organisation is to be from a day on")
record OrganisationRequest(
        @Schema(description = "Needed when it is created; must not differ when it is changed", examples = "TH-50")
        @Nullable
        String code,

        @Schema(description = "First day; when created without it, since ever") @Nullable
        LocalDate validFrom,

        @Schema(description = "First day after it; until the next known change when absent") @Nullable
        LocalDate validTo,

        @NotNull Name name,

        @NotNull @Schema(description = "Its type, in the words of the agency", examples = "province")
        String type,

        @Schema(description = "Code of the organisation above; absent at a root", examples = "TH-NORTH") @Nullable
        String parent,

        @Schema(description = "Codes by scheme to set, or with null to take away; others stay") @Nullable
        Map<String, @Nullable String> codes,

        @Schema(description = "Attributes to set, or with null to take away; others stay") @Nullable
        Map<String, @Nullable String> attributes) {

    @Schema(name = "OrganisationName", description = "What it is called in Thai and English")
    record Name(
            @Schema(description = "The Thai name") @NotNull String th,

            @Schema(description = "The English name") @NotNull
            String en) {}

    Change change(String code, LocalDate from) {
        return new Change(
                code,
                new Period(from, validTo, new Text(name.th(), name.en()), type, parent),
                codes == null ? Map.of() : codes,
                attributes == null ? Map.of() : attributes);
    }
}
