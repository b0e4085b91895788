package org.phrom.scoring.calculator.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shapes of request and answer, for the OpenAPI document; they are read and written by hand. */
final class CalculationSchemas {

    private CalculationSchemas() {}

    @Schema(name = "CalculationRequest", description = "Every key, code and method that is not known is refused")
    record CalculationRequest(
            @Schema(required = true) CalculationData data,
            @Schema(required = true) List<StructureLine> structure,
            @Schema(required = true) CalculationModel model,

            @Schema(description = "What it is to be compared with; what is not said is as in the request itself")
            CalculationOther comparison) {}

    @Schema(name = "CalculationOther")
    record CalculationOther(CalculationData data, List<StructureLine> structure, CalculationModel model) {}

    @Schema(name = "CalculationData", description = "One value per unit in each list; null is missing")
    record CalculationData(
            @Schema(required = true) List<String> units,
            List<String> names,
            List<Integer> periods,

            @Schema(
                    required = true,
                    description = "Numbers by the code of the indicator or denominator;"
                            + " not-applicable where an indicator does not apply to the unit")
            Map<String, List<@Nullable Object>> columns,

            @Schema(description = "Texts by the code of the group")
            Map<String, List<@Nullable String>> groups) {}

    @Schema(name = "CalculationStructureLine", description = "A node of the tree, or a column beside it")
    record StructureLine(
            @Schema(required = true) String code,
            String name,

            @Schema(description = "indicator, aggregate, group, denominator or other")
            String type,

            String parent,
            Integer level,
            Double weight,

            @Schema(description = "1 when more is better, -1 when less is")
            Integer direction,

            String denominator,
            Double scale,
            String unit,
            Double target,

            @Schema(description = "lower, upper, range, capped, logarithmic")
            Map<String, Object> goalposts) {}

    @Schema(name = "CalculationModel")
    record CalculationModel(
            @Schema(
                    required = true,
                    description = "In the order in which they run. Each has step and method, the settings of the"
                            + " method, and indicators, or levels and nodes, for those that differ. Steps: denominate,"
                            + " screen, impute, treat, normalise, weigh, aggregate, rank")
            List<Map<String, Object>> steps,

            List<CalculationBand> bands,

            @Schema(
                    description = "leaveOneOut, replicates, seed, top, assumptions, weightNoise, dataNoise, parameters,"
                            + " sensitivity, bootstraps")
            Map<String, Object> robustness) {}

    @Schema(name = "CalculationBand")
    record CalculationBand(
            @Schema(required = true) String code,

            @Schema(required = true, description = "The lowest score in it")
            double from) {}

    @Schema(name = "CalculationAnswer")
    record CalculationAnswer(
            @Schema(description = "Version of the arithmetic")
            String engine,

            @Schema(description = "By name; which ones is said by include")
            Map<String, CalculationTable> tables,

            List<String> warnings) {}

    @Schema(name = "CalculationTable")
    record CalculationTable(
            List<String> columns,

            @Schema(description = "One cell per column: number, text, true or false; null is what is not there")
            List<List<Object>> rows) {}
}
