package org.phrom.scoring.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.engine.statistics.Coherence.Kind;
import org.phrom.scoring.engine.statistics.Coherence.Remark;

class CoherenceTest {
    private static final double[] RISING = {1, 2, 3, 4, 5, 6};
    private static final double[] NEARLY = {1, 2, 3, 4, 6, 5};
    private static final double[] FALLING = {6, 4, 5, 3, 2, 1};
    private static final double[] ZIGZAG = {1, 6, 2, 5, 3, 4};

    @Test
    void siblingsThatSayTheSameOrTheOppositeAreNamed() {
        ColumnGroup group = new ColumnGroup(
                "pillar", List.of("a", "b", "c", "d"), new double[][] {RISING, NEARLY, FALLING, ZIGZAG});
        Correlations found = Correlations.within(group, Correlation.SPEARMAN);
        Map<String, String> groups = Map.of("a", "p", "b", "p", "c", "p", "d", "q");

        assertThat(found.redundant(groups, 0.9))
                .extracting(pair -> pair.group() + ":" + pair.first() + "-" + pair.second())
                .containsExactly("p:b-a");
        assertThat(found.opposed(groups, -0.5))
                .extracting(pair -> pair.first() + "-" + pair.second())
                .containsExactly("c-a", "c-b");
        assertThat(found.at(1, 0).value()).isCloseTo(1 - 6 * 2 / 210.0, within(1e-12));
        assertThat(found.at(3, 3).value()).isEqualTo(1);
    }

    @Test
    void indicatorsThatFollowADenominatorAreNamed() {
        ColumnGroup indicators = new ColumnGroup("indicators", List.of("a", "d"), new double[][] {RISING, ZIGZAG});
        ColumnGroup denominators = new ColumnGroup("denominators", List.of("people"), new double[][] {NEARLY});
        Correlations found = Correlations.between(indicators, denominators, Correlation.PEARSON);

        assertThat(found.strong(0.6))
                .extracting(pair -> pair.first() + "/" + pair.second())
                .containsExactly("a/people");
    }

    @Test
    void ranksOfIncompleteColumnsAreTakenAnewForEachPair() {
        double[] holed = {1, Double.NaN, 3, 9, 5, 6};
        ColumnGroup group = new ColumnGroup("pillar", List.of("a", "b"), new double[][] {holed, ZIGZAG});

        assertThat(Correlations.within(group, Correlation.SPEARMAN).at(0, 1))
                .isEqualTo(Correlation.SPEARMAN.between(ZIGZAG, holed));
        assertThat(Correlations.within(group, Correlation.KENDALL).at(0, 1))
                .isEqualTo(Correlation.KENDALL.between(ZIGZAG, holed));
    }

    @Test
    void anIndexIsExaminedLevelByLevel() {
        Tree tree = Tree.of(group(
                "index",
                group("p", new Node.Indicator("a", 1), new Node.Indicator("b", 1)),
                group("q", new Node.Indicator("c", 1), new Node.Indicator("d", 1))));
        double[][] values = {null, null, RISING, NEARLY, null, FALLING, ZIGZAG};
        values[1] = mean(RISING, NEARLY);
        values[4] = mean(FALLING, ZIGZAG);
        values[0] = mean(values[1], values[4]);
        Coherence coherence = Coherence.of(tree, values, CoherenceThresholds.USUAL);

        assertThat(coherence.groups()).extracting(GroupCoherence::node).containsExactly("index", "p", "q");
        assertThat(coherence.lineage())
                .extracting(pair -> pair.first() + "<" + pair.second())
                .containsExactly(
                        "p<index", "a<p", "a<index", "b<p", "b<index", "q<index", "c<q", "c<index", "d<q", "d<index");
        assertThat(coherence.remarks())
                .extracting(remark -> remark.kind() + " " + remark.place() + " " + remark.other())
                .contains("REDUNDANT b a", "OPPOSED q p", "UNRELIABLE index ")
                .doesNotContain("ELSEWHERE a q");
        Remark redundant = coherence.remarks().stream()
                .filter(remark -> remark.kind() == Kind.REDUNDANT)
                .findFirst()
                .orElseThrow();
        assertThat(redundant.value()).isCloseTo(33 / 35.0, within(1e-12));
    }

    @Test
    void whatTheDataDoNotDefineIsEmptyAndSaysWhy() {
        ColumnGroup group = new ColumnGroup("pillar", List.of("a", "b"), new double[][] {RISING, {4, 4, 4, 4, 4, 4}});
        GroupCoherence found = GroupCoherence.of(group, new double[] {1, 1}, RISING);

        assertThat(found.reliability()).isEmpty();
        assertThat(found.components()).isEmpty();
        assertThat(found.refusals())
                .extracting(Object::toString)
                .containsExactly(
                        "b: has no correlation with pillar: one of them is constant over the 6 units they share",
                        "b: is constant, so it has no part in alpha",
                        "b: is constant over the 6 units with all values of pillar");
    }

    private static Node group(String code, Node... children) {
        return new Node.Group(
                code, 1, new Node.Steps(new Aggregation.Arithmetic(), new MissingPolicy.Drop()), List.of(children));
    }

    private static double[] mean(double[] x, double[] y) {
        double[] mean = new double[x.length];
        for (int unit = 0; unit < x.length; unit++) {
            mean[unit] = (x[unit] + y[unit]) / 2;
        }
        return mean;
    }
}
