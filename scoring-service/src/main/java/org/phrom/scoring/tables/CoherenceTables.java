package org.phrom.scoring.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.statistics.Coefficient;
import org.phrom.scoring.engine.statistics.Coherence;
import org.phrom.scoring.engine.statistics.CoherenceThresholds;
import org.phrom.scoring.engine.statistics.Correlation;
import org.phrom.scoring.engine.statistics.Correlations;
import org.phrom.scoring.engine.statistics.GroupCoherence;
import org.phrom.scoring.engine.statistics.Guttman;
import org.phrom.scoring.engine.statistics.Importance;
import org.phrom.scoring.engine.statistics.PrincipalComponents;
import org.phrom.scoring.engine.statistics.Reliability;
import org.phrom.scoring.engine.statistics.SamplingAdequacy;
import org.phrom.scoring.model.assembly.Rows;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.Line;

/** Lays out whether the parts of an index belong together. */
final class CoherenceTables {
    private final Calculation calculation;
    private final Rows rows;
    private final IndexRun run;
    private final Coherence coherence;

    CoherenceTables(Calculation calculation, Rows rows, IndexRun run) {
        this.calculation = calculation;
        this.rows = rows;
        this.run = run;
        Tree tree = run.model().tree();
        double[][] values = new double[tree.size()][];
        for (int node = 0; node < values.length; node++) {
            values[node] = run.values(tree.node(node).code());
        }
        coherence = Coherence.of(tree, values, CoherenceThresholds.USUAL);
    }

    List<Table> all() {
        return List.of(
                groups(),
                items(),
                ComponentTables.eigenvalues(coherence.groups()),
                ComponentTables.loadings(coherence.groups()),
                lineage(),
                denominators(),
                remarks());
    }

    /** What could not be said, and why. */
    List<String> warnings() {
        return coherence.groups().stream()
                .flatMap(group -> group.refusals().stream())
                .map(Refusal::toString)
                .distinct()
                .toList();
    }

    private Table groups() {
        Table table = Table.of(
                "coherence",
                List.of(
                        "node",
                        "children",
                        "alpha",
                        "alphaRaw",
                        "lambda6",
                        "averageCorrelation",
                        "kmo",
                        "bartlett",
                        "bartlettDf",
                        "bartlettP",
                        "eigenvaluesAbove1"));
        for (GroupCoherence group : coherence.groups()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(group.node());
            cells.add(group.siblings().rows().size());
            cells.add(group.reliability().map(Reliability::alpha).orElse(null));
            cells.add(group.rawReliability().map(Reliability::alpha).orElse(null));
            cells.add(group.guttman().map(Guttman::lambda6).orElse(null));
            cells.add(group.guttman().map(Guttman::averageCorrelation).orElse(null));
            cells.add(group.adequacy().map(SamplingAdequacy::overall).orElse(null));
            cells.add(group.sphericity().map(test -> test.chiSquare()).orElse(null));
            cells.add(group.sphericity().map(test -> test.degreesOfFreedom()).orElse(null));
            cells.add(group.sphericity().map(test -> test.p()).orElse(null));
            cells.add(group.components().map(PrincipalComponents::aboveOne).orElse(null));
            table.add(cells);
        }
        return table;
    }

    private Table items() {
        Table table = Table.of(
                "coherence-items",
                List.of(
                        "node",
                        "child",
                        "alphaIfDropped",
                        "correlationWithRest",
                        "msa",
                        "correlation",
                        "p",
                        "nominalShare",
                        "importance",
                        "covarianceShare"));
        for (GroupCoherence group : coherence.groups()) {
            List<String> children = group.siblings().rows();
            for (int at = 0; at < children.size(); at++) {
                table.add(item(group, at));
            }
        }
        return table;
    }

    private static List<@Nullable Object> item(GroupCoherence group, int at) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(group.node());
        cells.add(group.siblings().rows().get(at));
        Reliability.Item item =
                group.reliability().map(found -> found.items().get(at)).orElse(null);
        cells.add(item == null ? null : item.alphaIfDropped());
        cells.add(item == null ? null : item.correlationWithRest());
        cells.add(group.adequacy().map(found -> found.ofColumns()[at]).orElse(null));
        Importance.Child child =
                group.importance().map(found -> found.children().get(at)).orElse(null);
        cells.add(child == null ? null : child.correlation().value());
        cells.add(child == null ? null : child.correlation().p());
        cells.add(child == null ? null : child.nominal());
        cells.add(child == null ? null : child.rSquareShare());
        cells.add(child == null ? null : child.covarianceShare());
        return cells;
    }

    private Table lineage() {
        Table table = Table.of("correlations-up", List.of("node", "above", "pearson", "p", "pairs"));
        coherence.lineage().forEach(pair -> table.add(cells(pair)));
        return table;
    }

    private static List<@Nullable Object> cells(Correlations.Pair pair) {
        Coefficient found = pair.correlation();
        return Arrays.asList(pair.first(), pair.second(), found.value(), found.p(), found.pairs());
    }

    /** Indicators as they are aggregated against the denominators as they came. */
    private Table denominators() {
        Table table = Table.of("correlations-denominators", List.of("node", "denominator", "pearson", "p", "pairs"));
        Map<String, double[]> columns = calculation.data().columns();
        for (Line denominator : calculation.structure().of(Line.Type.DENOMINATOR)) {
            double[] all = columns.get(denominator.code());
            double[] column = run.units().stream()
                    .mapToDouble(key -> all == null ? Double.NaN : all[rows.position(key)])
                    .toArray();
            for (Line indicator : calculation.structure().of(Line.Type.INDICATOR)) {
                Coefficient found = Correlation.PEARSON.between(run.values(indicator.code()), column);
                table.add(cells(new Correlations.Pair("", indicator.code(), denominator.code(), found)));
            }
        }
        return table;
    }

    private Table remarks() {
        Table table = Table.of("remarks", List.of("remark", "node", "other", "value"));
        for (Coherence.Remark remark : coherence.remarks()) {
            table.add(Arrays.asList(
                    remark.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    remark.place(),
                    remark.other().isEmpty() ? null : remark.other(),
                    remark.value()));
        }
        return table;
    }
}
