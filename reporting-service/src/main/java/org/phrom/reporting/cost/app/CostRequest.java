package org.phrom.reporting.cost.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What levels cost. */
@Schema(name = "CostTableRequest", description = "What levels of indicators cost in a round")
public record CostRequest(
        @Schema(description = "Currency of all costs, by ISO 4217", examples = "THB")
        @NotNull
        @Pattern(regexp = "[A-Z]{3}")
        String currency,

        @Schema(description = "At most 5,000") @NotNull @Size(min = 1, max = 5_000)
        List<@NotNull @Valid Row> rows) {

    /** The most rows of a table. */
    public static final int MOST = 5_000;

    /** A row. */
    @Schema(
            name = "CostRow",
            description = "What it costs to bring an indicator from one level to another; of rows about the same step"
                    + " that of the organisation counts before that of its type, and that before one for all")
    public record Row(
            @Schema(description = "Code of the node") @NotBlank @Size(max = 200)
            String indicator,

            @Schema(description = "Level before") @NotNull @Min(0) @Max(1_000)
            Integer fromLevel,

            @Schema(description = "Level after, above that") @NotNull @Min(1) @Max(1_000)
            Integer toLevel,

            @Schema(description = "In whole units of the currency") @NotNull @Min(0) @Max(1_000_000_000_000L)
            Long cost,

            @Schema(description = "Who says so", examples = "สำนักงบประมาณ บัญชีราคา 2567") @NotBlank @Size(max = 500)
            String source,

            @Schema(description = "Only for organisations of this type; absent for all") @Nullable @Size(max = 200)
            String type,

            @Schema(description = "Only for this organisation; absent for all") @Nullable @Size(max = 200)
            String organisation) {}
}
