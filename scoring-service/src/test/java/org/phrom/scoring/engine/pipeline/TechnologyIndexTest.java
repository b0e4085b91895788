package org.phrom.scoring.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.PublishedTable;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.engine.weighting.Equal;

/** The Technology Achievement Index under four sets of weights; OECD/JRC Handbook (2008), tables 22, 23 and 38. */
class TechnologyIndexTest {
    private static final PublishedTable DATA = PublishedTable.read("oecd-tai/normalised_undp_goalposts.csv");
    private static final PublishedTable WEIGHTS = PublishedTable.read("oecd-tai/table22_weights.csv");
    private static final PublishedTable SCORES = PublishedTable.read("oecd-tai/tai_scores_and_ranks_by_weighting.csv");

    @Test
    void scoresOfAllFourWeightingsComeOut() {
        for (String set : List.of("EW", "FA", "BAP", "AHP")) {
            IndexRun run = run(set);
            double total = 0;
            for (double weight : WEIGHTS.numbers(set)) {
                total += weight;
            }
            for (int row = 0; row < SCORES.size(); row++) {
                int unit = run.units().indexOf(SCORES.texts("country").get(row));
                assertThat(run.index()[unit] * total).isCloseTo(SCORES.numbers("TAI_" + set)[row], within(1e-12));
            }
        }
    }

    @Test
    void publishedRanksComeOutAsFarAsTheirWeightsAreKnown() {
        assertThat(furthest("EW")).isZero();
        assertThat(furthest("BAP")).isZero();
        assertThat(furthest("FA")).isLessThanOrEqualTo(1);
        assertThat(furthest("AHP")).isLessThanOrEqualTo(2);
    }

    @Test
    void weightsMayBeWorkedOut() {
        IndexRun run = run("AHP");
        IndexRun equal = run.under(run.model().withWeightRule("TAI", new Weigh(new Equal())));

        assertThat(equal.ranks()).isEqualTo(run("EW").ranks());
        assertThat(equal.weights("TAI")).containsOnly(0.125);
        assertThat(equal.weightDetail("TAI")).isPresent();
    }

    private static int furthest(String set) {
        IndexRun run = run(set);
        int furthest = 0;
        for (int row = 0; row < SCORES.size(); row++) {
            int unit = run.units().indexOf(SCORES.texts("country").get(row));
            int published = (int) SCORES.numbers("rank_" + set + "_published")[row];
            furthest = Math.max(furthest, Math.abs(run.ranks()[unit] - published));
        }
        return furthest;
    }

    private static IndexRun run(String set) {
        List<Node> indicators = new ArrayList<>();
        Map<String, Double> weights = new HashMap<>();
        DataSet data = DataSet.of(DATA.texts("country"));
        for (int row = 0; row < WEIGHTS.size(); row++) {
            String code = WEIGHTS.texts("indicator").get(row);
            indicators.add(new Node.Indicator(code, 1));
            weights.put(code, WEIGHTS.numbers(set)[row]);
            data = data.with(code, DATA.numbers(code));
        }
        Tree tree = Tree.of(new Node.Group("TAI", 1, Asem.MEAN, indicators));
        return IndexRun.of(IndexModel.of(tree).withWeights(weights), data, Groups.none());
    }
}
