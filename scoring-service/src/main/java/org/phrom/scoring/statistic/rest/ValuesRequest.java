package org.phrom.scoring.statistic.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.scoring.statistic.domain.ObservationStatus;
import org.phrom.scoring.statistic.domain.Recorded;

/** Values to record. */
@Schema(name = "StatisticValues", description = "Values to record")
record ValuesRequest(
        @Schema(description = "At most 1,000") @NotNull @Size(min = 1, max = 1_000)
        List<@NotNull @Valid Value> values) {

    @Schema(name = "StatisticValue", description = "What the source says of an organisation and a year")
    record Value(
            @Schema(description = "Code of the organisation") @NotNull
            String organisation,

            @Schema(description = "Year that the value is about") @NotNull @Min(1900) @Max(2200)
            Integer year,

            @Schema(description = "The value, in the unit of the series; absent when the source takes it back")
            @Nullable
            Double value,

            @Schema(description = "Day on which the source says so, today at the latest") @NotNull
            LocalDate asOf,

            @Schema(
                    description =
                            "What must be known before it is compared, after SDMX's CL_OBS_STATUS; when absent as it"
                                    + " is recorded for that day, and normal where nothing is. At a break the value is not to"
                                    + " be compared with those of years before")
            @KnownValues(of = ObservationStatus.class)
            @Pattern(regexp = "normal|break|estimated|provisional|forecast")
            @Nullable
            String status) {
        Recorded recorded(String series) {
            return new Recorded(
                    series,
                    organisation,
                    year,
                    value,
                    asOf,
                    status == null ? null : ObservationStatus.find(status).orElseThrow());
        }
    }
}
