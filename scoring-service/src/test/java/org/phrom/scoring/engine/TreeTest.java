package org.phrom.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static final Node.Steps STEPS = new Node.Steps(new Aggregation.Arithmetic(), new MissingPolicy.Drop());

    @Test
    void nodesAreLaidOutRootFirstInTheOrderOfTheFramework() {
        Tree tree = Tree.of(group("index", 1, group("left", 1, leaf("a", 1), leaf("b", 1)), leaf("c", 1)));

        assertThat(tree.indicators()).containsExactly("a", "b", "c");
        assertThat(tree.children(0)).containsExactly(1, 4);
        assertThat(tree.parent(4)).isZero();
        assertThat(tree.parent(0)).isEqualTo(-1);
    }

    @Test
    void everythingWrongWithATreeIsSaidAtOnce() {
        Node root = group("index", 1, leaf("a", 0), group("b", -0.0), leaf("a", Double.NaN));

        ModelRefused refused = catchThrowableOfType(ModelRefused.class, () -> Tree.of(root));

        assertThat(refused.refusals())
                .containsExactly(
                        new Refusal("b", "a node that is no indicator needs children"),
                        new Refusal("a", "the code is used twice"),
                        new Refusal("a", "the weight must be a finite number of at least 0, not NaN"));
    }

    @Test
    void siblingsWithoutAnyWeightAreRefused() {
        assertThatThrownBy(() -> Tree.of(group("index", 1, leaf("a", 0), leaf("b", 0))))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("index: the weights of its children are all zero");
    }

    @Test
    void missingAsZeroMakesNoSenseUnderAGeometricMean() {
        Node.Steps steps = new Node.Steps(new Aggregation.Geometric(), new MissingPolicy.Zero());

        assertThatThrownBy(() -> Tree.of(new Node.Group("index", 1, steps, List.of(leaf("a", 1)))))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("index: a missing child can not count as zero under a geometric mean");
    }

    @Test
    void aDataSetIsCheckedAtItsEdge() {
        DataSet data = DataSet.of(List.of("u")).with("a", 1);

        assertThatThrownBy(() -> data.with("a", 1)).hasMessage("a: the column is there already");
        assertThatThrownBy(() -> data.with("b", 1, 2)).hasMessage("b: needs one value per unit: 1, not 2");
        assertThatThrownBy(() -> data.with("b", Double.POSITIVE_INFINITY)).hasMessage("b: holds an infinite value");
        assertThatThrownBy(() -> Values.of(Tree.of(group("index", 1, leaf("x", 1))), data))
                .hasMessage("x: the data set has no such column");
    }

    private static Node group(String code, double weight, Node... children) {
        return new Node.Group(code, weight, STEPS, List.of(children));
    }

    private static Node leaf(String code, double weight) {
        return new Node.Indicator(code, weight);
    }
}
