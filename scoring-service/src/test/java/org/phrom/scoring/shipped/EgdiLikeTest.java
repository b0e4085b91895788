package org.phrom.scoring.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.run.domain.Result;

/** The United Nations' method over five made-up economies; what is expected is worked out here by the annex. */
class EgdiLikeTest {
    private static final List<String> TII = List.of("mobile", "internet", "fixed-broadband", "mobile-broadband");
    private static final List<String> HCI =
            List.of("adult-literacy", "enrolment", "expected-schooling", "mean-schooling");
    private static final List<String> ECONOMIES = List.of("A", "B", "C", "D", "E");
    private static final double[] ONLINE = {0.9, 0.4, 0.65, 0.1, 0.75};
    private static final double[][] NETWORKS = {
        {130, 70, 101.5, 55, 120}, {95, 30, 77, 12, 88}, {38, 4, 20.25, 0, 41}, {99, 40, 80, 15, 104}
    };
    private static final double[][] PEOPLE = {
        {99, 80, 95, 60, 98}, {98, 70, 88, 55, 105}, {18, 11, 14.5, 8, 19}, {12.5, 7, 9, 3, 13}
    };

    @Test
    void theIndexIsTheMeanOfComponentsOnZeroToOne() {
        Map<String, Result> scored = round().score();

        double[] osi = between(ONLINE);
        double[] tii = between(meanOfStandardised(NETWORKS));
        double[] hci = between(meanOfStandardised(PEOPLE));
        for (int economy = 0; economy < osi.length; economy++) {
            Result result = scored.get(ECONOMIES.get(economy));
            assertThat(Shipped.score(result, "osi")).isCloseTo(osi[economy], within(1e-12));
            assertThat(Shipped.score(result, "tii")).isCloseTo(tii[economy], within(1e-12));
            assertThat(Shipped.score(result, "hci")).isCloseTo(hci[economy], within(1e-12));
            assertThat(result.score()).isCloseTo((osi[economy] + tii[economy] + hci[economy]) / 3, within(1e-12));
        }
        assertThat(scored.get("D").score()).isZero();
        assertThat(scored.get("A").band()).isEqualTo("very-high");
        assertThat(scored.get("D").band()).isEqualTo("low");
        assertThat(scored.values().stream().map(Result::rank)).containsExactly(1, 4, 3, 5, 2);
    }

    @Test
    void whoLacksAComponentHasZeroAndSharesTheLastRank() {
        Shipped round = round();
        round.of("B").remove("online-service");
        HCI.forEach(question -> round.of("E").remove(question));

        Map<String, Result> scored = round.score();

        assertThat(scored.get("B").score()).isZero();
        assertThat(scored.get("E").score()).isZero();
        assertThat(scored.get("D").score()).isZero();
        assertThat(scored.values().stream().map(Result::rank)).containsExactly(1, 3, 2, 3, 3);
        assertThat(Shipped.score(scored.get("E"), "osi")).isCloseTo(0.65 / 0.8, within(1e-12));
        assertThat(Shipped.score(scored.get("E"), "hci")).isNaN();
    }

    @Test
    void whoLacksOneOfSeveralFiguresIsMeasuredByTheOthers() {
        Shipped round = round();
        round.of("C").remove("mobile-broadband");

        double[][] networks = Arrays.stream(NETWORKS).map(double[]::clone).toArray(double[][]::new);
        networks[3][2] = Double.NaN;
        double[] tii = between(meanOfStandardised(networks));
        Map<String, Result> scored = round.score();

        for (int economy = 0; economy < tii.length; economy++) {
            assertThat(Shipped.score(scored.get(ECONOMIES.get(economy)), "tii")).isCloseTo(tii[economy], within(1e-12));
        }
    }

    @Test
    void whoStandsExactlyAtABoundIsInTheBandBelowIt() {
        Shipped round = new Shipped("egdi-like");
        Map.of("top", 1.0, "third", 0.75, "half", 0.5, "last", 0.0).forEach((economy, figure) -> {
            round.answer(economy, "online-service", figure);
            TII.forEach(question -> round.answer(economy, question, figure));
            HCI.forEach(question -> round.answer(economy, question, figure));
        });

        Map<String, Result> scored = round.score();

        assertThat(scored.get("third").score()).isCloseTo(0.75, within(1e-12));
        assertThat(scored.get("third").band()).isEqualTo("high");
        assertThat(scored.get("half").band()).isEqualTo("middle");
        assertThat(scored.get("top").band()).isEqualTo("very-high");
    }

    private static Shipped round() {
        Shipped round = new Shipped("egdi-like");
        for (int economy = 0; economy < ECONOMIES.size(); economy++) {
            String code = ECONOMIES.get(economy);
            round.answer(code, "online-service", ONLINE[economy]);
            for (int i = 0; i < TII.size(); i++) {
                round.answer(code, TII.get(i), NETWORKS[i][economy]);
                round.answer(code, HCI.get(i), PEOPLE[i][economy]);
            }
        }
        return round;
    }

    private static double[] meanOfStandardised(double[][] columns) {
        double[] sums = new double[columns[0].length];
        int[] counts = new int[sums.length];
        for (double[] column : columns) {
            double[] known =
                    Arrays.stream(column).filter(value -> !Double.isNaN(value)).toArray();
            double mean = Arrays.stream(known).average().orElseThrow();
            double squares = Arrays.stream(known)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            double deviation = Math.sqrt(squares / (known.length - 1));
            for (int unit = 0; unit < sums.length; unit++) {
                if (!Double.isNaN(column[unit])) {
                    sums[unit] += (column[unit] - mean) / deviation;
                    counts[unit]++;
                }
            }
        }
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] /= counts[unit];
        }
        return sums;
    }

    private static double[] between(double[] values) {
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        return Arrays.stream(values).map(value -> (value - low) / (high - low)).toArray();
    }
}
