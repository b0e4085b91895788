package org.phrom.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeansOfTreesTest {
    private static final Node.Steps ARITHMETIC = new Node.Steps(new Aggregation.Arithmetic(), new MissingPolicy.Drop());
    private static final Node.Steps ZERO = new Node.Steps(new Aggregation.Arithmetic(), new MissingPolicy.Zero());
    private static final Node.Steps GEOMETRIC = new Node.Steps(new Aggregation.Geometric(), new MissingPolicy.Drop());
    private static final Node.Steps HARMONIC = new Node.Steps(new Aggregation.Harmonic(), new MissingPolicy.Drop());
    private static final double NONE = Double.NaN;

    @Test
    void theThreeMeansOfTheSameChildrenDiffer() {
        assertThat(index(ARITHMETIC, 0.2, 0.8)).isEqualTo(0.5);
        assertThat(index(GEOMETRIC, 0.2, 0.8)).isCloseTo(0.4, within(1e-15));
        assertThat(index(HARMONIC, 0.2, 0.8)).isCloseTo(0.32, within(1e-15));
    }

    @Test
    void aMissingChildIsDroppedAndTheOthersAreRenormalised() {
        Values values = compute(ARITHMETIC, 0.2, NONE);

        assertThat(values.value(0, 0)).isEqualTo(0.2);
        assertThat(values.coverage(0, 0)).isEqualTo(0.25);
    }

    @Test
    void aMissingChildCountsAsZeroWhenTheModelSaysSo() {
        Values values = compute(ZERO, 0.2, NONE);

        assertThat(values.value(0, 0)).isCloseTo(0.05, within(1e-16));
        assertThat(values.coverage(0, 0)).isEqualTo(0.25);
    }

    @Test
    void aChildThatDoesNotApplyIsNeverZeroAndLowersNoCoverage() {
        DataSet data = DataSet.of(List.of("u")).with("a", 0.2).with("b", new double[] {NONE}, new boolean[] {true});

        Values values = Values.of(tree(ZERO, 1, 3), data);

        assertThat(values.value(0, 0)).isEqualTo(0.2);
        assertThat(values.coverage(0, 0)).isEqualTo(1.0);
        assertThat(values.coverage(2, 0)).isNaN();
    }

    @Test
    void aUnitWithoutAnyValueHasNoIndexUnderDropAndZeroUnderZero() {
        assertThat(index(ARITHMETIC, NONE, NONE)).isNaN();
        assertThat(index(ZERO, NONE, NONE)).isZero();
        assertThat(compute(ARITHMETIC, NONE, NONE).coverage(0, 0)).isZero();
    }

    @Test
    void aPilotIsComputedButNotCounted() {
        Node pilot = new Node.Group("pilot", 0, ARITHMETIC, List.of(new Node.Indicator("p", 1)));
        Tree tree = Tree.of(new Node.Group("index", 1, ARITHMETIC, List.of(new Node.Indicator("a", 2), pilot)));

        Values values = Values.of(tree, DataSet.of(List.of("u")).with("a", 0.7).with("p", 0.1));

        assertThat(values.value(0, 0)).isEqualTo(0.7);
        assertThat(values.value(2, 0)).isEqualTo(0.1);
        assertThat(tree.effectiveWeight(2)).isZero();
    }

    @Test
    void aMeanIsRefusedWhereItIsNotDefinedAndOnlyForThatUnit() {
        Node inner =
                new Node.Group("inner", 1, GEOMETRIC, List.of(new Node.Indicator("a", 1), new Node.Indicator("b", 1)));
        Tree tree = Tree.of(new Node.Group("index", 1, ARITHMETIC, List.of(inner, new Node.Indicator("c", 1))));
        DataSet data = DataSet.of(List.of("good", "bad"))
                .with("a", 0.5, 0.5)
                .with("b", 0.5, 0.0)
                .with("c", 1, 1);

        Values values = Values.of(tree, data);

        assertThat(values.index()).containsExactly(0.75, NONE);
        assertThat(values.refusals())
                .containsExactly(new Refusal("bad/inner", "a geometric mean needs values above zero, b is 0.0"));
    }

    @Test
    void weightsAreRelativeInsideTheirParentAndMultiplyDownTheTree() {
        Node left = new Node.Group(
                "left", 3, ARITHMETIC, List.of(new Node.Indicator("a", 10), new Node.Indicator("b", 30)));
        Tree tree = Tree.of(new Node.Group("index", 7, ARITHMETIC, List.of(left, new Node.Indicator("c", 1))));

        assertThat(tree.effectiveWeight(tree.index("index"))).isEqualTo(1.0);
        assertThat(tree.effectiveWeight(tree.index("b"))).isEqualTo(0.5625);
        assertThat(tree.effectiveWeight(tree.index("c"))).isEqualTo(0.25);
    }

    @Test
    void coverageIsTheWeightWithAValueThroughAllLevels() {
        Node left =
                new Node.Group("left", 3, ARITHMETIC, List.of(new Node.Indicator("a", 1), new Node.Indicator("b", 1)));
        Tree tree = Tree.of(new Node.Group("index", 1, ARITHMETIC, List.of(left, new Node.Indicator("c", 1))));
        DataSet data = DataSet.of(List.of("u")).with("a", 0.5).with("b", NONE).with("c", 0.5);

        assertThat(Values.of(tree, data).coverage(0, 0)).isEqualTo(0.625);
    }

    private static double index(Node.Steps steps, double a, double b) {
        Tree tree = tree(steps, 1, 1);
        DataSet data = DataSet.of(List.of("u")).with("a", a).with("b", b);
        return Values.of(tree, data).index()[0];
    }

    private static Values compute(Node.Steps steps, double a, double b) {
        return Values.of(
                tree(steps, 1, 3), DataSet.of(List.of("u")).with("a", a).with("b", b));
    }

    private static Tree tree(Node.Steps steps, double a, double b) {
        return Tree.of(
                new Node.Group("index", 1, steps, List.of(new Node.Indicator("a", a), new Node.Indicator("b", b))));
    }
}
