package org.phrom.survey.organisation.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.survey.organisation.domain.Period;

/**
 * An organisation as clients see it: how it is on the day asked for, and all its periods.
 *
 * @param code its code
 * @param codes its codes by scheme
 * @param asOf the day of name, type, parent, ancestors and level; these are absent when it is not there on that day
 * @param name its name
 * @param type its type
 * @param parent code of the organisation above
 * @param ancestors codes from the root down to the parent
 * @param level depth below the root, which is at 0
 * @param periods what it was when
 * @param attributes free properties
 * @param changedAt when it was changed last
 * @param allowedActions what the caller may do with it
 */
@Schema(description = "An organisation as it is on a day, with all its periods")
public record OrganisationView(
        @Schema(description = "Its code") String code,

        @Schema(description = "Its codes in other schemes, by scheme")
        Map<String, String> codes,

        @Schema(
                description = "The day of name, type, parent, ancestors and level; these are absent where it is not"
                        + " there on that day")
        LocalDate asOf,

        @Nullable Text name,

        @Schema(description = "Its type, such as province") @Nullable
        String type,

        @Schema(description = "Code of the organisation above; absent at a root") @Nullable
        String parent,

        @Schema(description = "Codes of the organisations above it, from the root down") @Nullable
        List<String> ancestors,

        @Schema(description = "Depth below the root, which is at 0") @Nullable
        Integer level,

        @Schema(description = "What it was when, in the order of time")
        List<PeriodView> periods,

        @Schema(description = "Free properties by name") Map<String, String> attributes,
        @Schema(description = "When it was changed last") Instant changedAt,

        @Schema(description = "What the caller may do with it now") @KnownValues({"change"})
        List<String> allowedActions) {

    /** What it is from one day on. */
    @Schema(name = "OrganisationPeriod", description = "What an organisation is from one day on")
    public record PeriodView(
            @Schema(description = "First day") LocalDate validFrom,

            @Schema(description = "First day after it; absent where no end is known") @Nullable
            LocalDate validTo,

            Text name,

            @Schema(description = "Its type, such as province")
            String type,

            @Schema(description = "Code of the organisation above; absent at a root") @Nullable
            String parent) {

        static PeriodView of(Period period) {
            return new PeriodView(period.validFrom(), period.validTo(), period.name(), period.type(), period.parent());
        }
    }
}
