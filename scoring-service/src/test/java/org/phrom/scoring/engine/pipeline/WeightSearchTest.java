package org.phrom.scoring.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.statistics.Correlation;
import org.phrom.scoring.engine.weighting.ImportanceSearch.Objective;
import org.phrom.scoring.engine.weighting.Weights;

class WeightSearchTest {
    private static final List<String> SUB_INDICES = List.of("Conn", "Sust");

    @Test
    void allPillarsOfAsemComeNearToEqualImportanceInTheIndex() {
        IndexRun run = run();
        Map<String, Weights> found = new WeightSearch(SUB_INDICES, Objective.CORRELATION, Map.of(), 0.02, 0.8).on(run);

        assertThat(found.get("Conn").codes()).containsExactly("Physical", "ConEcFin", "Political", "Instit", "P2P");
        assertThat(found.get("Sust").codes()).containsExactly("Environ", "Social", "SusEcFin");
        found.values().forEach(weights -> {
            double sum = 0;
            for (double weight : weights.values()) {
                assertThat(weight).isBetween(0.02 - 1e-15, 0.8 + 1e-15);
                sum += weight;
            }
            assertThat(sum).isCloseTo(1, within(1e-14));
        });
        assertThat(spread(weighed(run, found))).isLessThan(spread(run) / 2);
    }

    @Test
    void theImportanceToldIsTheCorrelationWithTheIndexOfThoseWeights() {
        IndexRun run = run();
        Map<String, Weights> found = new WeightSearch(
                        List.of("Index"), Objective.CORRELATION, Map.of("Conn", 6.0, "Sust", 5.0), 0, 1)
                .on(run);
        IndexRun weighed = weighed(run, found);

        Weights.Table importance = found.get("Index").table("importance");
        assertThat(importance.rows()).containsExactly("Conn", "Sust");
        for (int i = 0; i < 2; i++) {
            double r = Correlation.PEARSON
                    .between(weighed.values(importance.rows().get(i)), weighed.index())
                    .value();
            assertThat(importance.cells()[i][1]).isCloseTo(r, within(1e-12));
        }
        assertThat(importance.cells()[0][0]).isCloseTo(6 / 11.0, within(1e-15));
        assertThat(importance.cells()[0][2]).isCloseTo(6 / 11.0, within(1e-6));
    }

    @Test
    void aChildWithoutTargetAndLimitsThatCanNotHoldAreRefused() {
        assertThatThrownBy(() ->
                        new WeightSearch(List.of("Index"), Objective.CORRELATION, Map.of("Conn", 1.0), 0, 1).on(run()))
                .hasMessage("Sust: needs a wanted importance above 0, has null");
        assertThatThrownBy(() -> new WeightSearch(SUB_INDICES, Objective.CORRELATION, Map.of(), 0.3, 1).on(run()))
                .hasMessageContaining("5 shares can not all lie between 0.3 and 1.0");
    }

    private static IndexRun run() {
        return IndexRun.of(IndexModel.of(Asem.tree()), Asem.stage("normalised"), Groups.none());
    }

    private static IndexRun weighed(IndexRun run, Map<String, Weights> found) {
        IndexModel model = run.model();
        for (Weights weights : found.values()) {
            for (int i = 0; i < weights.codes().size(); i++) {
                model = model.withWeights(Map.of(weights.codes().get(i), weights.values()[i]));
            }
        }
        return run.under(model);
    }

    private static double spread(IndexRun run) {
        double least = 1;
        double most = -1;
        for (String group : SUB_INDICES) {
            for (int child : run.model().scheme().children(run.model().scheme().group(group))) {
                String code = run.model().tree().node(child).code();
                double r = Correlation.PEARSON
                        .between(run.values(code), run.index())
                        .value();
                least = Math.min(least, r);
                most = Math.max(most, r);
            }
        }
        return most - least;
    }
}
