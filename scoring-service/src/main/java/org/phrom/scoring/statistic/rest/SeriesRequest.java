package org.phrom.scoring.statistic.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.scoring.statistic.app.KeepingSeries.Description;

/** What is to be said of a series. */
@Schema(name = "StatisticRequest", description = "What is to be said of a series")
record SeriesRequest(
        @Schema(description = "What it is called") @NotNull @Valid
        Words name,

        @Schema(description = "Unit of its values") @NotNull @Valid
        Words unit,

        @Schema(description = SeriesView.SOURCE) @NotBlank @Size(max = MOST)
        String source,

        @Schema(description = SeriesView.URL) @Nullable @Size(max = MOST) @Pattern(regexp = "https?://\\S+")
        String url,

        @Schema(description = SeriesView.LICENCE) @NotBlank @Size(max = MOST)
        String licence) {
    static final int MOST = 500;

    @Schema(name = "StatisticWords", description = "One text in Thai and English")
    record Words(
            @Schema(description = "The Thai text") @NotBlank @Size(max = MOST)
            String th,

            @Schema(description = "The English text") @NotBlank @Size(max = MOST)
            String en) {
        private Text text() {
            return new Text(th, en);
        }
    }

    Description description() {
        return new Description(name.text(), unit.text(), source, url, licence);
    }

    /** A series to add. */
    @Schema(name = "NewStatistic", description = "A series to add")
    record New(
            @Schema(description = SeriesView.CODE, examples = "internet-use")
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,199}")
            String code,

            @Schema(description = "What it is called") @NotNull @Valid
            Words name,

            @Schema(description = "Unit of its values") @NotNull @Valid
            Words unit,

            @Schema(description = SeriesView.SOURCE) @NotBlank @Size(max = MOST)
            String source,

            @Schema(description = SeriesView.URL) @Nullable @Size(max = MOST) @Pattern(regexp = "https?://\\S+")
            String url,

            @Schema(description = SeriesView.LICENCE) @NotBlank @Size(max = MOST)
            String licence) {
        Description description() {
            return new SeriesRequest(name, unit, source, url, licence).description();
        }
    }
}
