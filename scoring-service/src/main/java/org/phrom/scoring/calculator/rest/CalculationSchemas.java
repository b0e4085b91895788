package org.phrom.scoring.calculator.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;

/** The shapes of request and answer, for the OpenAPI document; they are read and written by hand. */
final class CalculationSchemas {

    private static final String BINARY = "binary";

    private CalculationSchemas() {}

    @Schema(name = "CalculationRequest", description = "Every key, code and method that is not known is refused")
    record CalculationRequest(
            @Schema(description = "What was measured", required = true)
            CalculationData data,

            @Schema(description = "What belongs to what, in any order", required = true)
            List<StructureLine> structure,

            @Schema(description = "What to compute", required = true)
            CalculationModel model,

            @Schema(description = "What it is to be compared with; what is not said is as in the request itself")
            @Nullable
            CalculationOther comparison) {}

    @Schema(
            name = "CalculationOther",
            description = "What it is to be compared with; what is not said is as in the request itself")
    record CalculationOther(
            @Schema(description = "Other data") @Nullable CalculationData data,

            @Schema(description = "Another structure") @Nullable
            List<StructureLine> structure,

            @Schema(description = "Another model") @Nullable CalculationModel model) {}

    @Schema(
            name = "CalculationData",
            description = "What was measured. Each list has one value per unit, in the order of units")
    record CalculationData(
            @Schema(description = "Codes of the units; the same may stand once for each period", required = true)
            List<String> units,

            @Schema(description = "Names of the units; shown as their codes when absent") @Nullable
            List<String> names,

            @Schema(description = "Periods, such as years; all values are of one when absent") @Nullable
            List<Integer> periods,

            @Schema(
                    required = true,
                    description = "By the code of an indicator or denominator: numbers in its unit, -1e300 to 1e300;"
                            + " null where it is missing, not-applicable where an indicator does not apply to the unit")
            Map<String, List<@Nullable Object>> columns,

            @Schema(description = "By the code of a group: to which of its parts each unit belongs; null for none")
            @Nullable
            Map<String, List<@Nullable String>> groups) {}

    @Schema(name = "CalculationStructureLine", description = "A node of the tree, or a column beside it")
    record StructureLine(
            @Schema(description = "Code of the node or column", required = true)
            String code,

            @Schema(description = "Name to be shown; the code when absent") @Nullable
            String name,

            @KnownValues({"indicator", "aggregate", "group", "denominator", "other"})
            @Schema(description = "What it is; absent: an aggregate where it is a parent, an indicator otherwise")
            @Nullable
            String type,

            @Schema(description = "Code of the node above it; absent at the root and beside the tree") @Nullable
            String parent,

            @Schema(description = "Level of the tree, 1 (indicators) to 32; worked out when absent") @Nullable
            Integer level,

            @Schema(description = "Weight among its siblings, 0 or more; 1 when absent") @Nullable
            Double weight,

            @Schema(description = "1 (when absent) where more is better, -1 where less is") @Nullable
            Integer direction,

            @Schema(description = "Code of the column that it is divided by") @Nullable
            String denominator,

            @Schema(description = "What the denominator is divided by first, above 0; 1 when absent") @Nullable
            Double scale,

            @Schema(description = "Unit of the values, for people; nothing is computed with it") @Nullable
            String unit,

            @Schema(description = "Value aimed at, for the method distance-to-target, in the unit of the indicator")
            @Nullable
            Double target,

            @Schema(
                    description = "For the method goalposts: lower and upper in the unit of the indicator, range (two"
                            + " numbers), capped and logarithmic (true or false)")
            @Nullable
            Map<String, Object> goalposts) {}

    @Schema(name = "CalculationModel", description = "What to compute, step by step")
    record CalculationModel(
            @Schema(description = "In the order in which they run", required = true)
            List<CalculationStep> steps,

            @Schema(description = "Bands of the index; none when absent") @Nullable
            List<CalculationBand> bands,

            @Schema(
                    description = "How far ranks hang on choices: leaveOneOut, replicates, seed, top, assumptions,"
                            + " weightNoise, dataNoise, parameters, sensitivity, bootstraps")
            @Nullable
            Map<String, Object> robustness) {}

    @Schema(
            name = "CalculationStep",
            description = "A step: which method, and the settings of the method as further members",
            additionalProperties = Schema.True.class)
    record CalculationStep(
            @KnownValues({"denominate", "screen", "impute", "treat", "normalise", "weigh", "aggregate", "rank"})
            @Schema(description = "Which step", required = true)
            String step,

            @Schema(
                    description = "How it is done; the method of the step that is usual when absent",
                    examples = "min-max")
            @Nullable
            String method,

            @Schema(
                    description = "By code: method and settings of indicators for which they differ; for denominate,"
                            + " impute, treat and normalise")
            @Nullable
            Map<String, Object> indicators,

            @Schema(description = "By level, from 2: method and settings of its nodes; for weigh and aggregate")
            @Nullable
            Map<String, Object> levels,

            @Schema(description = "By code: method and settings of single nodes; for weigh and aggregate") @Nullable
            Map<String, Object> nodes) {}

    @Schema(
            name = "CalculationBand",
            description = "A band of the index, by its lower bound: from, or quantile. A unit is in the highest band"
                    + " whose lower bound it reaches and whose gates it passes")
    record CalculationBand(
            @Schema(description = "Code of the band", required = true)
            String code,

            @Schema(description = "Lower bound, on the scale of the index; all bands have from, or all quantile")
            @Nullable
            Double from,

            @KnownValues({"closed", "open"})
            @Schema(description = "Whether the lower bound belongs to the band; it does when absent")
            @Nullable
            String bound,

            @Schema(
                    description = "Lower bound as a share of the units, 0 to 1: in the band is of whom so large a"
                            + " share of all that have a score has a lower one; ties are never divided")
            @Nullable
            Double quantile,

            @Schema(description = "Nodes that must be passed; not together with replicates") @Nullable
            List<CalculationGate> gates) {}

    @Schema(
            name = "CalculationGate",
            description = "A node that must be passed: its value must be there and reach the bound. Where the node"
                    + " does not apply, neither does the gate")
    record CalculationGate(
            @Schema(description = "Code of the node", required = true)
            String node,

            @Schema(description = "Lowest value that passes, on the scale of the node", required = true)
            double from) {}

    @Schema(
            name = "CalculationFiles",
            description = "What was measured, what belongs to what and what to compute, as files")
    record CalculationFiles(
            @Schema(
                    required = true,
                    format = BINARY,
                    description = "CSV: one line per unit; uCode, uName, Time and the columns of structure")
            String data,

            @Schema(
                    required = true,
                    format = BINARY,
                    description = "CSV: one line per node or column, as COINr's iMeta")
            String structure,

            @Schema(required = true, format = BINARY, description = "JSON or YAML: the model of CalculationRequest")
            String model,

            @Schema(name = "comparison-data", format = BINARY, description = "Other data to compare with; as data")
            @Nullable
            String comparisonData,

            @Schema(
                    name = "comparison-structure",
                    format = BINARY,
                    description = "Another structure to compare with; as structure")
            @Nullable
            String comparisonStructure,

            @Schema(name = "comparison-model", format = BINARY, description = "Another model to compare with; as model")
            @Nullable
            String comparisonModel) {}

    @Schema(name = "CalculationAnswer", description = "What was computed, as tables")
    record CalculationAnswer(
            @Schema(description = "Version of the arithmetic")
            String engine,

            @Schema(description = "By name; which ones is said by include")
            Map<String, CalculationTable> tables,

            @Schema(description = "What was not read or is not certain, for people; empty without")
            List<String> warnings) {}

    @Schema(name = "CalculationTable", description = "A table")
    record CalculationTable(
            @Schema(description = "Names of the columns") List<String> columns,

            @Schema(description = "One cell per column: number, text, true or false; null is what is not there")
            List<List<@Nullable Object>> rows) {}
}
