package org.phrom.reporting.report.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final Offset<Double> AS_PRINTED = within(5e-10);

    // OECD, 2023 Digital Government Index, Annex A: 38 countries by six dimensions; the paper gives alpha as 0.92
    @Test
    void theDigitalGovernmentIndexHasTheAlphaThatItsPaperGives() throws IOException {
        List<double[]> rows = published();
        Reliability reliability = of(rows);

        assertThat(rows).hasSize(38);
        assertThat(reliability.rows()).isEqualTo(38);
        assertThat(reliability.alpha()).isCloseTo(0.9163561110128824, EXACT);
        assertThat(reliability.alpha()).isCloseTo(0.92, within(0.005));
    }

    // computed apart, from the same table, by the variances and Pearson's correlation of a statistics package
    @Test
    void eachDimensionGoesWithTheOthersAsComputedApart() throws IOException {
        Reliability reliability = of(published());
        double[] itemRest = {0.847671225, 0.738211250, 0.804595826, 0.689286196, 0.808942943, 0.755414488};
        double[] without = {0.893080487, 0.904735247, 0.895990967, 0.911176022, 0.894743030, 0.907764908};

        for (int item = 0; item < 6; item++) {
            assertThat(reliability.itemRest(item)).isCloseTo(itemRest[item], AS_PRINTED);
            assertThat(reliability.alphaWithout(item)).isCloseTo(without[item], AS_PRINTED);
        }
    }

    // variances 1, 1 and 7/3, together 13/3, and of the sums 4, 5 and 10 31/3: 3/2 (1 - 13/31) = 27/31
    @Test
    void alphaByHand() {
        Reliability reliability = of(List.of(new double[] {1, 1, 2}, new double[] {2, 2, 1}, new double[] {3, 3, 4}));

        assertThat(reliability.alpha()).isCloseTo(27 / 31.0, EXACT);
        // the first two are the same: 2/1 (1 - 2/4)
        assertThat(reliability.alphaWithout(2)).isCloseTo(1, EXACT);
    }

    @Test
    void aRowWithoutAnItemDoesNotCount() {
        Reliability reliability = of(
                List.of(new double[] {1, 1}, new double[] {2, Double.NaN}, new double[] {2, 3}, new double[] {4, 4}));

        assertThat(reliability.rows()).isEqualTo(3);
    }

    @Test
    void nothingIsToldOfOneItemOfOneRowOrOfWhatIsTheSameEverywhere() {
        assertThat(of(List.of(new double[] {1}, new double[] {2})).alpha()).isNaN();
        assertThat(of(List.of(new double[] {1, 2})).alpha()).isNaN();
        Reliability same = of(List.of(new double[] {1, 2}, new double[] {1, 2}, new double[] {1, 2}));
        assertThat(same.alpha()).isNaN();
        assertThat(same.itemRest(0)).isNaN();
        Reliability one = of(List.of(new double[] {1, 2}, new double[] {1, 3}));
        assertThat(one.itemRest(0)).isNaN();
        assertThat(one.itemRest(1)).isNaN();
    }

    @Test
    void itemsThatGoAgainstEachOtherHaveAnAlphaBelowNothing() {
        Reliability against = of(List.of(new double[] {1, 4}, new double[] {2, 3}, new double[] {4, 2}));

        assertThat(against.alpha()).isNegative();
        assertThat(against.itemRest(0)).isNegative();
    }

    @Test
    void whatAnItemIsLikeIsCountedBesideWhatIsMissing() {
        ItemSums sums = new ItemSums(1);
        for (double value : new double[] {0, 0.5, 1, 1, Double.NaN}) {
            sums.add(value);
        }

        assertThat(sums.mean()).isCloseTo(0.625, EXACT);
        // squares of -0.625, -0.125, 0.375, 0.375 over 3
        assertThat(sums.deviation()).isCloseTo(Math.sqrt(0.6875 / 3), EXACT);
        assertThat(sums.missing()).isEqualTo(0.2);
        assertThat(sums.floor()).isEqualTo(0.25);
        assertThat(sums.ceiling()).isEqualTo(0.5);
        assertThat(new ItemSums(1).mean()).isNaN();
    }

    private static Reliability of(List<double[]> rows) {
        Reliability reliability = new Reliability(rows.get(0).length);
        rows.forEach(reliability::add);
        return reliability;
    }

    private static List<double[]> published() throws IOException {
        try (InputStream file = ReliabilityTest.class.getResourceAsStream("/published/oecd-dgi-2023.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(","))
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }
}
