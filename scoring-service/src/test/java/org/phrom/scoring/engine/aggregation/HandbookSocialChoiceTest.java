package org.phrom.scoring.engine.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.PublishedTable;

/** OECD/JRC Handbook (2008), step 6, tables 25 to 38. */
class HandbookSocialChoiceTest {
    private static final double CLOSE = 1e-12;

    @Test
    void theOutrankingMatrixAndBordasCountOfTable26And27ComeOut() {
        Profile profile = Profile.of("table25_profile.csv", "abcd");

        check(profile, "table27_outranking.csv");
        assertThat(scaled(profile.outranking().borda(), 21)).containsExactly(24, 44, 38, 20);
        assertThat(new Copeland().of(profile.columns, profile.weights)).containsExactly(-3, 1, 3, -1);
    }

    @Test
    void theCycleOfTable28IsSolvedByKemeny() {
        Profile profile = Profile.of("table28_profile.csv", "abc");

        check(profile, "table30_outranking.csv");
        assertThat(scaled(profile.outranking().borda(), 60)).containsExactly(58, 69, 53);
        assertThat(new Kemeny().rankings(profile.columns, profile.weights)).containsExactly(new int[] {1, 2, 0});
        assertThat(new Kemeny().of(profile.columns, profile.weights)).containsExactly(0, 2, 1);
        assertThat(new Copeland().of(profile.columns, profile.weights)).containsExactly(0, 0, 0);
        PublishedTable scores = PublishedTable.read("handbook-social-choice/kemeny_3.csv");
        for (int i = 0; i < scores.size(); i++) {
            assertThat(profile.outranking()
                                    .support(profile.order(
                                            scores.texts("ranking").get(i)))
                            * 60)
                    .isCloseTo(scores.numbers("score")[i], within(CLOSE * 100));
        }
    }

    @Test
    void removingTheLastUnitReversesBordasOrderInTables32And33() {
        Profile all = Profile.of("table31_profile.csv", "abcd");
        Profile without = Profile.of("table31_profile.csv", "abc");

        assertThat(scaled(all.outranking().borda(), 7)).containsExactly(13, 12, 11, 6);
        assertThat(scaled(without.outranking().borda(), 7)).containsExactly(6, 7, 8);
    }

    @Test
    void theOutrankingMatrixOfFiveCountriesIsThatOfTable36() {
        PublishedTable impact = PublishedTable.read("oecd-tai/table35_impact_5.csv");
        double[][] matrix = Outranking.of(impact.columns(1), equal(8)).matrix();
        double[][] published =
                PublishedTable.read("oecd-tai/table36_outranking_5.csv").columns(1);

        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                assertThat(matrix[i][j]).isEqualTo(published[j][i]);
            }
        }
    }

    @Test
    void allRankingsOfTable37HaveTheirSupportAndThreeShareTheGreatest() {
        PublishedTable impact = PublishedTable.read("oecd-tai/table35_impact_5.csv");
        PublishedTable all = PublishedTable.read("oecd-tai/table37_kemeny_5_all120.csv");
        List<String> countries = impact.texts("country");
        Outranking outranking = Outranking.of(impact.columns(1), equal(8));

        assertThat(all.size()).isEqualTo(120);
        for (int i = 0; i < all.size(); i++) {
            int[] order = Arrays.stream(all.texts("ranking").get(i).split(">"))
                    .mapToInt(countries::indexOf)
                    .toArray();
            assertThat(outranking.support(order)).isEqualTo(all.numbers("score")[i]);
        }
        assertThat(new Kemeny().rankings(impact.columns(1), equal(8)))
                .containsExactly(new int[] {1, 2, 0, 3, 4}, new int[] {2, 0, 1, 3, 4}, new int[] {2, 1, 0, 3, 4});
    }

    private static void check(Profile profile, String table) {
        double[][] published =
                PublishedTable.read("handbook-social-choice/" + table).columns(1);
        double[][] matrix = profile.outranking().matrix();
        double voters = Arrays.stream(profile.weights).sum();
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                assertThat(matrix[i][j] * voters).isCloseTo(published[j][i], within(CLOSE * 100));
            }
        }
    }

    private static double[] equal(int count) {
        double[] weights = new double[count];
        Arrays.fill(weights, 1);
        return weights;
    }

    private static double[] scaled(double[] shares, double voters) {
        return Arrays.stream(shares)
                .map(share -> Math.rint(share * voters * 1e9) / 1e9)
                .toArray();
    }

    /** Orders and how many indicators have them, as columns of places. */
    private record Profile(double[][] columns, double[] weights, String units) {
        static Profile of(String file, String units) {
            PublishedTable table = PublishedTable.read("handbook-social-choice/" + file);
            double[][] columns = table.texts("order").stream()
                    .map(order -> units.chars()
                            .mapToDouble(unit -> -order.indexOf(unit))
                            .toArray())
                    .toArray(double[][]::new);
            return new Profile(columns, table.numbers("n"), units);
        }

        Outranking outranking() {
            return Outranking.of(columns, weights);
        }

        int[] order(String text) {
            return Arrays.stream(text.split(">")).mapToInt(units::indexOf).toArray();
        }
    }
}
