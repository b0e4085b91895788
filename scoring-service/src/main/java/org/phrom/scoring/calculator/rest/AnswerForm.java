package org.phrom.scoring.calculator.rest;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.job.ShowingJobs;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.scoring.calculator.domain.Outline;
import org.phrom.scoring.calculator.writing.Numbers;
import org.phrom.scoring.tables.Wanted;
import org.phrom.scoring.tables.Wanted.Part;

/** What the caller wants to have back, and in which form. */
class AnswerForm {
    @QueryParam("include")
    @Parameter(
            description =
                    "Parts of the answer, separated by commas: results, raw, denominated, imputed, screened, screening,"
                            + " treated, normalised, aggregated, ranks, coverage, weights, diagnostics, changes, treatments, trace,"
                            + " contributions, profiles, growth, outranking, statistics, correlations, coherence, robustness, comparison."
                            + " Without it: results, and robustness and comparison when they are asked for",
            schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING),
            example = "results,normalised")
    @Nullable
    String include;

    @QueryParam("unit")
    @Parameter(
            description = "Units that trace, contributions and profiles are about, separated by commas; without it all")
    @Nullable
    String unit;

    @QueryParam("format")
    @Parameter(
            description = "json, or csv for exactly one part; without it json",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                            enumeration = {"json", "csv"}))
    @Nullable
    String format;

    @QueryParam("digits")
    @Parameter(
            description = "Significant digits of numbers, 1 to 17; without it as many as tell the number from its"
                    + " neighbours")
    @Nullable
    Integer digits;

    @HeaderParam("Prefer")
    @Parameter(description = ShowingJobs.PREFER_JOB)
    @Nullable
    String prefer;

    /** Everything that is wrong with the parameters is said at once. */
    void check() {
        Problem problem = new Problem(CommonProblem.INVALID_PARAMETER);
        for (String name : split(include)) {
            if (Part.named(name).isEmpty()) {
                problem.atParameter("include", "unknown-part", unknown(name));
            }
        }
        problem.unlessKnown("format", format, List.of("json", "csv"));
        if (csv() && split(include).size() > 1) {
            problem.atParameter(
                    "include", "one-table-only", new Text("CSV มีได้หนึ่งตาราง", "CSV holds one table: name one part"));
        }
        if (digits != null && (digits < 1 || digits > 17)) {
            problem.atParameter("digits", "out-of-range", new Text("ต้องเป็น 1 ถึง 17", "It must be 1 to 17"));
        }
        if (problem.hasFindings()) {
            throw problem;
        }
    }

    /** What is to be computed; when nothing is named, what the request asks for. */
    Wanted wanted(Outline outline) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        split(include).forEach(name -> Part.named(name).ifPresent(parts::add));
        if (parts.isEmpty()) {
            parts.add(Part.RESULTS);
            if (!outline.model().robustness().none() && !csv()) {
                parts.add(Part.ROBUSTNESS);
            }
            if (outline.other().isPresent() && !csv()) {
                parts.add(Part.COMPARISON);
            }
        }
        return new Wanted(parts, split(unit));
    }

    /** Whether the caller wants a job, however small it is. */
    boolean asJob() {
        return ShowingJobs.preferred(prefer);
    }

    boolean csv() {
        return "csv".equals(format);
    }

    /** What tells this form of an answer from its others. */
    String name() {
        return (csv() ? "csv" : "json") + (digits == null ? "" : digits);
    }

    Numbers numbers() {
        return new Numbers(digits);
    }

    private static List<String> split(@Nullable String names) {
        return names == null
                ? new ArrayList<>()
                : Arrays.stream(names.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private static Text unknown(String name) {
        String known = Arrays.stream(Part.values()).map(Part::code).collect(Collectors.joining(", "));
        String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
        return new Text(
                "ไม่รู้จัก " + shown + " ที่รู้จักคือ " + known, "There is no part " + shown + "; known are " + known);
    }
}
