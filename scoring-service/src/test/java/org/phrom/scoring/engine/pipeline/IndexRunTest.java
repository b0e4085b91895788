package org.phrom.scoring.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.Bands;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.PublishedTable;
import org.phrom.scoring.engine.Ranks;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.engine.aggregation.Copeland;

class IndexRunTest {
    private static final double NONE = Double.NaN;

    @Test
    void theAggregatedStageAndTheRanksOfAsemComeOut() {
        DataSet data = Asem.stage("normalised");
        IndexRun run = IndexRun.of(IndexModel.of(Asem.tree()), data, Groups.none());
        PublishedTable aggregated = PublishedTable.read("asem-default/aggregated.csv");

        assertThat(run.units()).hasSize(51).isEqualTo(aggregated.texts("uCode"));
        for (String node : aggregated.header().subList(1, aggregated.header().size())) {
            double[] published = aggregated.numbers(node);
            double[] values = run.values(node);
            for (int unit = 0; unit < values.length; unit++) {
                assertThat(values[unit]).as(node).isCloseTo(published[unit], within(1e-12 * 100));
            }
        }
    }

    @Test
    void allRanksOfAllAggregatesOfAsemComeOut() {
        IndexRun run = IndexRun.of(IndexModel.of(Asem.tree()), Asem.stage("normalised"), Groups.none());
        PublishedTable ranks = PublishedTable.read("asem-default/results_ranks.csv");

        for (String node : ranks.header().subList(1, ranks.header().size())) {
            double[] own = run.ranks(node, Ranks.Ties.COMPETITION, null);
            for (int row = 0; row < ranks.size(); row++) {
                int unit = run.units().indexOf(ranks.texts("uCode").get(row));
                assertThat(own[unit]).as(node).isEqualTo(ranks.numbers(node)[row]);
            }
        }
    }

    @Test
    void aUnitAloneHasTheBitsItHasAmongOthersWithGapsAndWithout() {
        SplittableRandom random = new SplittableRandom(7);
        IndexModel model = IndexModel.of(tree(new Aggregation.Geometric(), new MissingPolicy.Drop()));
        Tree tree = model.tree();
        for (double gaps : new double[] {0, 0.3}) {
            DataSet data = data(random, gaps);
            IndexRun run = IndexRun.of(model, data, Groups.none());
            for (int unit = 0; unit < data.units().size(); unit++) {
                DataSet row = DataSet.of(List.of(data.units().get(unit)));
                for (String column : data.codes()) {
                    row = row.with(column, data.column(column)[unit]);
                }
                IndexRun alone = IndexRun.ofUnit(model, row);
                for (int node = 0; node < tree.size(); node++) {
                    String code = tree.node(node).code();
                    assertThat(alone.values(code)[0]).isEqualTo((Double) run.values(code)[unit]);
                    assertThat(alone.coverages()[node][0]).isEqualTo((Double) run.coverage(code)[unit]);
                }
            }
        }
    }

    @Test
    void aUnitAloneWithoutAValueHasNoneAfterEveryStep() {
        IndexModel model = IndexModel.of(tree(new Aggregation.Arithmetic(), new MissingPolicy.Drop()))
                .withSteps(List.of(new ToRange(0, 1)));
        DataSet row = DataSet.of(List.of("x")).with("a", NONE).with("b", NONE).with("c", NONE);

        assertThat(IndexRun.ofUnit(model, row).index()).containsExactly(NONE);
    }

    @Test
    void oneChangedCellGivesTheBitsOfARunFromTheStart() {
        IndexModel model = IndexModel.of(Asem.tree())
                .withSteps(List.of(new ToRange(0, 100)))
                .withDirections(Asem.directions());
        DataSet data = Asem.stage("treated");
        IndexRun changed = IndexRun.of(model, data, Groups.none()).withCell("THA", "LPI", 4.9);
        DataSet again = DataSet.of(data.units());
        for (String code : data.codes()) {
            double[] column = data.column(code);
            if ("LPI".equals(code)) {
                column[data.units().indexOf("THA")] = 4.9;
            }
            again = again.with(code, column);
        }

        assertThat(changed.index())
                .isEqualTo(IndexRun.of(model, again, Groups.none()).index());
        assertThat(changed.trace("THA").value())
                .isEqualTo(changed.index()[data.units().indexOf("THA")]);
    }

    @Test
    void whatDoesNotDifferIsNotComputedAgain() {
        List<String> computed = new ArrayList<>();
        IndexModel model = IndexModel.of(tree(new Aggregation.Arithmetic(), new MissingPolicy.Drop()))
                .withSteps(List.of(new Counted(computed, 1)));
        IndexRun run = IndexRun.of(model, data(new SplittableRandom(1), 0), Groups.none());
        assertThat(computed).containsExactlyInAnyOrder("a", "b", "c");

        computed.clear();
        run.under(model.withAggregation(new Aggregation.Geometric()));
        run.under(model.with(new Counted(computed, 1)));
        run.withCell("u3", "b", 0.5);
        assertThat(computed).containsExactly("b");

        computed.clear();
        run.under(model.with(new Counted(computed, 2))).under(model);
        assertThat(computed).hasSize(3);
    }

    @Test
    void weightsDirectionsAndBandsBelongToTheModel() {
        Tree tree = tree(new Aggregation.Arithmetic(), new MissingPolicy.Drop());
        DataSet data =
                DataSet.of(List.of("x", "y")).with("a", 0, 1).with("b", 0, 1).with("c", 0, 1);
        IndexModel model = IndexModel.of(tree)
                .withSteps(List.of(new ToRange(0, 1)))
                .withDirections(Map.of("c", Direction.NEGATIVE))
                .withWeights(Map.of("c", 3.0))
                .withBands(Bands.of(List.of(new Bands.Band("high", 0.5), new Bands.Band("low", 0)), 0));

        IndexRun run = IndexRun.of(model, data, Groups.none());

        assertThat(run.index()).containsExactly(0.75, 0.25);
        assertThat(run.bands().get(0)).contains("high");
        assertThat(run.bands().get(1)).contains("low");
        assertThat(run.ranks()).containsExactly(1, 2);
        assertThat(run.effectiveWeights()).containsExactly(1, 0.25, 0.125, 0.125, 0.75);
        assertThat(run.under(model.without("c")).index()).containsExactly(0, 1);
        assertThat(run.under(model.without("a").without("b")).index()).containsExactly(1, 0);
        assertThatThrownBy(() -> model.without("c").without("p")).hasMessage("p: nothing would be left of the index");
    }

    @Test
    void aTraceLeadsDownToTheRawData() {
        Tree tree = tree(new Aggregation.Arithmetic(), new MissingPolicy.Drop());
        DataSet data = DataSet.of(List.of("x", "y"))
                .with("a", 0, 10)
                .with("b", NONE, 10)
                .with("c", 2, 4);
        IndexRun run = IndexRun.of(
                IndexModel.of(tree).withSteps(List.of(new ToRange(0, 1))), data.with("d", 1, 1), Groups.none());

        Trace index = run.trace("y");
        Trace pillar = index.children().get(0);
        assertThat(index.value()).isEqualTo(2.5 / 3);
        assertThat(pillar.children().get(0).passages())
                .containsExactly(
                        new Trace.Passage("raw", 10, Trace.Event.KEPT),
                        new Trace.Passage("normalised", 1, Trace.Event.CHANGED));
        assertThat(run.trace("x").children().get(0).children().get(1).share()).isZero();
        assertThat(run.trace("x").children().get(0).children().get(0).share()).isEqualTo(1);
        assertThat(run.stage(Stage.NORMALISED).orElseThrow().column("c")).containsExactly(0, 1);
        assertThatThrownBy(() -> run.trace("z")).hasMessage("z: no such unit, or screened out");
    }

    @Test
    void groupsMayCompareUnits() {
        Tree tree = tree(new Copeland(), new MissingPolicy.Drop());
        DataSet data = DataSet.of(List.of("x", "y", "z"))
                .with("a", 1, 2, 3)
                .with("b", 1, 2, 3)
                .with("c", 3, 2, NONE);

        assertThat(IndexRun.of(IndexModel.of(tree), data, Groups.none()).values("p"))
                .containsExactly(-2, 0, 2);
    }

    @Test
    void everyFindingComesBeforeTheRun() {
        IndexModel model = IndexModel.of(tree(new Aggregation.Geometric(), new MissingPolicy.Drop()))
                .withSteps(List.of(new ToRange(0, 1)));
        DataSet data = DataSet.of(List.of("x", "y")).with("a", 1, 2).with("b", NONE, NONE);

        assertThat(IndexRun.findings(model, data, new Groups(Map.of("g", List.of("one")))))
                .extracting(Object::toString)
                .containsExactly(
                        "b: has no value for any unit",
                        "c: the data set has no such column",
                        "g: a grouping needs one code per unit: 2, not 1",
                        "index: a geometric mean needs values above zero, but the normalisation of c gives zero or less",
                        "p: a geometric mean needs values above zero, but the normalisation of a gives zero or less",
                        "p: a geometric mean needs values above zero, but the normalisation of b gives zero or less");
        assertThatThrownBy(() -> model.withSteps(List.of(new ToRange(0, 1), new ToRange(0, 1))))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("steps/1: indicators would be normalised, and their directions turned, twice");
    }

    @Test
    void aRefusedMeanSaysForWhichUnitAndWhyAndLeavesTheOthers() {
        Tree tree = tree(new Aggregation.Geometric(), new MissingPolicy.Drop());
        DataSet data =
                DataSet.of(List.of("x", "y")).with("a", 1, 0).with("b", 1, 4).with("c", 1, 4);
        IndexRun run = IndexRun.of(IndexModel.of(tree), data, Groups.none());

        assertThat(run.index()).containsExactly(1, NONE);
        assertThat(run.refusals())
                .extracting(Object::toString)
                .containsExactly("y/p: a geometric mean needs values above zero, a is 0.0");
        assertThat(run.ranks()).containsExactly(1, 0);
        assertThat(run.trace("y").children().get(0).reason())
                .isEqualTo("a geometric mean needs values above zero, a is 0.0");
    }

    private static Tree tree(Aggregation aggregation, MissingPolicy missing) {
        Node.Steps steps = new Node.Steps(aggregation, missing);
        Node pillar = new Node.Group("p", 1, steps, List.of(new Node.Indicator("a", 1), new Node.Indicator("b", 1)));
        return Tree.of(new Node.Group("index", 1, steps, List.of(pillar, new Node.Indicator("c", 2))));
    }

    private static DataSet data(SplittableRandom random, double gaps) {
        List<String> units = new ArrayList<>();
        for (int unit = 0; unit < 40; unit++) {
            units.add("u" + unit);
        }
        DataSet data = DataSet.of(units);
        for (String code : List.of("a", "b", "c")) {
            double[] column = new double[units.size()];
            for (int unit = 0; unit < column.length; unit++) {
                column[unit] = random.nextDouble() < gaps ? NONE : random.nextDouble(0.1, 1);
            }
            data = data.with(code, column);
        }
        return data;
    }

    private record ToRange(double lower, double upper) implements ColumnStep {
        @Override
        public Stage stage() {
            return Stage.NORMALISED;
        }

        @Override
        public Object rule(String indicator) {
            return this;
        }

        @Override
        public boolean surelyReachesZero(String indicator) {
            return lower <= 0;
        }

        @Override
        public Change of(String indicator, double[] values, Frame frame) {
            int sign = frame.direction(indicator).sign();
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                min = Math.min(min, Double.isNaN(value) ? min : sign * value);
                max = Math.max(max, Double.isNaN(value) ? max : sign * value);
            }
            double[] result = new double[values.length];
            for (int unit = 0; unit < result.length; unit++) {
                double share = max > min ? (sign * values[unit] - min) / (max - min) : values[unit] * 0;
                result[unit] = share * (upper - lower) + lower;
            }
            return new Change(result, null);
        }
    }

    private record Counted(List<String> computed, double factor) implements ColumnStep {
        @Override
        public Stage stage() {
            return Stage.TREATED;
        }

        @Override
        public Object rule(String indicator) {
            return factor;
        }

        @Override
        public Change of(String indicator, double[] values, Frame frame) {
            computed.add(indicator);
            return new Change(
                    java.util.Arrays.stream(values).map(value -> value * factor).toArray(), "by " + factor);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Counted counted && counted.factor == factor;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(factor);
        }
    }
}
