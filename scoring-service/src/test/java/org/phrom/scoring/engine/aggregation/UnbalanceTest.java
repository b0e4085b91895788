package org.phrom.scoring.engine.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.PublishedTable;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.engine.aggregation.MazziottaPareto.Penalty;
import org.phrom.scoring.engine.aggregation.MazziottaPareto.Spread;
import org.phrom.scoring.engine.normalisation.ZScore;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.pipeline.Normalise;
import org.phrom.scoring.engine.pipeline.Step;

/**
 * Aggregations that punish unbalance, as whole runs over the 23 countries and 8 indicators of the Technology Achievement
 * Index, against NumPy 2 (test resources, published/oecd-tai/unbalance_computed.csv).
 *
 * <p>Formulas, M and S mean and deviation over a country's indicators, x a column: Mazziotta-Pareto (De Muro,
 * Mazziotta, Pareto 2011) {@code M - S^2 / M} on {@code 100 + 10 (x - mean) / sd}, all deviations with n; as Compind's
 * {@code ci_mpi(penalty = "NEG")}: {@code M + S^2 / M}, all deviations with n - 1. Adjusted (Mazziotta, Pareto 2016):
 * {@code M -/+ S^2 / M} on {@code 60 (x - (ref - h)) / 2h + 70}, {@code h = (max - min) / 2}. Wroclaw (Hellwig 1968), as
 * Compind's {@code ci_wroclaw}: {@code d / (mean(d) + 2 sd(d))}, d the Euclidean distance to the best z-scores.
 */
class UnbalanceTest {
    private static final PublishedTable RAW = PublishedTable.read("oecd-tai/raw_table_A2_23.csv");
    private static final PublishedTable COMPUTED = PublishedTable.read("oecd-tai/unbalance_computed.csv");

    @Test
    void theMazziottaParetoIndexPunishesUnbalanceDownwards() {
        double[] index = run(
                new MazziottaPareto(Penalty.DOWNWARD, Spread.POPULATION),
                z(100, 10, org.phrom.scoring.engine.normalisation.Spread.POPULATION));

        same(index, "mpi");
    }

    @Test
    void theMazziottaParetoIndexOfCompindHasSampleDeviations() {
        double[] index = run(
                new MazziottaPareto(Penalty.UPWARD, Spread.SAMPLE),
                z(100, 10, org.phrom.scoring.engine.normalisation.Spread.SAMPLE));

        same(index, "mpi_compind_neg");
    }

    @Test
    void theAdjustedIndexComparesWithTheMeanOrWithAReference() {
        List<Double> finland =
                Arrays.stream(RAW.columns(1)).map(column -> column[0]).toList();

        same(run(new AdjustedMazziottaPareto(List.of(), Penalty.DOWNWARD)), "ampi_mean");
        same(run(new AdjustedMazziottaPareto(finland, Penalty.UPWARD)), "ampi_finland_neg");
        assertThat(COMPUTED.numbers("ampi_finland_neg")[0]).isEqualTo(100);
    }

    @Test
    void wroclawIsOneLessTheRelativeDistanceOfCompind() {
        double[] index = run(new Wroclaw(), z(0, 1, org.phrom.scoring.engine.normalisation.Spread.SAMPLE));

        same(Arrays.stream(index).map(score -> 1 - score).toArray(), "compind_wroclaw");
    }

    private static Step z(double mean, double deviation, org.phrom.scoring.engine.normalisation.Spread spread) {
        return new Normalise(new ZScore(mean, deviation, spread));
    }

    private static double[] run(Aggregation aggregation, Step... steps) {
        DataSet data = DataSet.of(RAW.texts("country"));
        for (String code : RAW.header().subList(1, 9)) {
            data = data.with(code, RAW.numbers(code));
        }
        List<Node> children = RAW.header().subList(1, 9).stream()
                .<Node>map(code -> new Node.Indicator(code, 1))
                .toList();
        Node.Steps group = new Node.Steps(aggregation, new MissingPolicy.Drop());
        IndexModel model = IndexModel.of(Tree.of(new Node.Group("TAI", 1, group, children)));
        return IndexRun.of(model.withSteps(List.of(steps)), data, Groups.none()).index();
    }

    private static void same(double[] own, String computed) {
        assertThat(COMPUTED.texts("country")).isEqualTo(RAW.texts("country"));
        assertThat(own).containsExactly(COMPUTED.numbers(computed), within(1e-11));
    }
}
