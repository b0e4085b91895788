package org.phrom.scoring.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.ModelRefused;

/** Tables 7, 11 and 17 of the Handbook, and what the OECD says of its Digital Government Index 2023. */
class MultivariateTest {
    private static final Offset<Double> EXACT = within(1e-10);
    private static final PublishedTable RAW = PublishedTable.of("oecd-tai/raw_table_A2_23.csv");
    // NumPy and SciPy on the same table
    private static final double KMO = 0.5005672252709312;
    private static final double[] MSA = {
        0.2599719072017724,
        0.3492702383359623,
        0.6825173625569948,
        0.3758284223470784,
        0.519810333378107,
        0.5931000291205689,
        0.5261763016114812,
        0.5564950567947502
    };
    private static final double CHI_SQUARE = 85.93076297523228;
    private static final double CHI_SQUARE_P = 8.46060118539053e-08;
    private static final List<String> TAI = RAW.names().subList(1, 9);

    @Test
    void table7OfTheHandbookComesOut() {
        PublishedTable table = PublishedTable.of("oecd-tai/table07_eigenvalues.csv");
        PrincipalComponents components = PrincipalComponents.of(tai());
        for (int k = 0; k < 8; k++) {
            assertThat(components.eigenvalue(k)).isCloseTo(table.numbers("eigenvalue")[k], EXACT);
            assertThat(100 * components.share(k)).isCloseTo(table.numbers("pct")[k], EXACT);
            assertThat(100 * components.cumulativeShare(k)).isCloseTo(table.numbers("cum")[k], EXACT);
            assertThat(100 * components.cumulativeShare(k)).isCloseTo(table.numbers("cum_pub")[k], within(0.1));
        }
        assertThat(components.aboveOne()).isEqualTo(2);
        assertThat(components.withShare(0.1)).isEqualTo(4);
        assertThat(components.explaining(0.6)).isEqualTo(2);
        assertThat(components.explaining(1)).isEqualTo(8);
    }

    @Test
    void table17OfTheHandbookComesOut() {
        PublishedTable printed = PublishedTable.of("oecd-tai/table17_varimax_published.csv");
        PublishedTable recomputed = PublishedTable.of("oecd-tai/table17_varimax_recomputed_psych.csv");
        double[][] rotated = Varimax.rotate(PrincipalComponents.of(tai()).firstLoadings(4));
        // both tables order the factors their own way; the recomputation stopped rotating at 1e-5
        List<String> psych = List.of("RC1", "RC4", "RC2", "RC3");
        List<String> book = List.of("F1", "F4", "F2", "F3");
        for (int factor = 0; factor < 4; factor++) {
            for (int i = 0; i < 8; i++) {
                assertThat(rotated[factor][i]).isCloseTo(recomputed.numbers(psych.get(factor))[i], within(1e-3));
                assertThat(rotated[factor][i]).isCloseTo(printed.numbers(book.get(factor))[i], within(0.013));
            }
        }
    }

    @Test
    void rotationKeepsWhatEachColumnHasInCommonWithTheFactors() {
        double[][] loadings = PrincipalComponents.of(tai()).firstLoadings(4);
        double[][] rotated = Varimax.rotate(loadings);
        for (int i = 0; i < 8; i++) {
            double before = 0;
            double after = 0;
            for (int factor = 0; factor < 4; factor++) {
                before += loadings[factor][i] * loadings[factor][i];
                after += rotated[factor][i] * rotated[factor][i];
            }
            assertThat(after).isCloseTo(before, EXACT);
        }
    }

    @Test
    void table11OfTheHandbookComesOut() {
        PublishedTable table = PublishedTable.of("oecd-tai/table11_cronbach.csv");
        Reliability reliability = Reliability.standardised(tai());
        assertThat(reliability.alpha()).isCloseTo(0.70, within(0.005));
        assertThat(reliability.alpha()).isCloseTo(0.7035, within(5e-5));
        for (int i = 0; i < 8; i++) {
            Reliability.Item item = reliability.items().get(i);
            assertThat(item.code()).isEqualTo(table.texts("indicator").get(i));
            assertThat(item.alphaIfDropped()).isCloseTo(table.numbers("alpha_drop")[i], EXACT);
            assertThat(item.correlationWithRest()).isCloseTo(table.numbers("corr_total")[i], EXACT);
            assertThat(item.alphaIfDropped()).isCloseTo(table.numbers("alpha_drop_pub")[i], within(0.006));
            assertThat(item.correlationWithRest()).isCloseTo(table.numbers("corr_total_pub")[i], within(0.006));
        }
    }

    @Test
    void alphaOfZScoresIsTheStandardisedAlpha() {
        PublishedTable z = PublishedTable.of("oecd-tai/normalised_zscore.csv");
        double ofZ = Reliability.of(new ColumnGroup("index", TAI, z.columns())).alpha();

        assertThat(ofZ).isCloseTo(Reliability.standardised(tai()).alpha(), EXACT);
    }

    @Test
    void samplingAdequacyAndSphericityAreThoseOfAnIndependentComputation() {
        SamplingAdequacy adequacy = SamplingAdequacy.of(tai());
        Sphericity sphericity = Sphericity.of(tai());

        assertThat(adequacy.overall()).isCloseTo(KMO, EXACT);
        for (int i = 0; i < 8; i++) {
            assertThat(adequacy.ofColumns()[i]).isCloseTo(MSA[i], EXACT);
        }
        assertThat(sphericity.chiSquare()).isCloseTo(CHI_SQUARE, within(1e-8));
        assertThat(sphericity.degreesOfFreedom()).isEqualTo(28);
        assertThat(sphericity.p()).isCloseTo(CHI_SQUARE_P, within(1e-15));
    }

    @Test
    void theDigitalGovernmentIndexIsAsReliableAsPublished() {
        ColumnGroup dimensions = dgi();
        double[] composite = dgi("composite_index");

        assertThat(dimensions.units()).isEqualTo(38);
        assertThat(Reliability.of(dimensions).alpha()).isCloseTo(0.92, within(0.005));
        double[] published = {0.89, 0.82, 0.87, 0.78, 0.88, 0.85};
        Importance importance = Importance.of(dimensions, new double[] {1, 1, 1, 1, 1, 1}, composite);
        for (int i = 0; i < 6; i++) {
            Importance.Child child = importance.children().get(i);
            assertThat(child.correlation().value()).isCloseTo(published[i], within(0.005));
            assertThat(child.nominal()).isCloseTo(1 / 6.0, EXACT);
        }
        assertThat(importance.children().stream()
                        .mapToDouble(Importance.Child::covarianceShare)
                        .sum())
                .isCloseTo(1, EXACT);
    }

    @Test
    void theSignOfAComponentFollowsItsLargestLoading() {
        PrincipalComponents components = PrincipalComponents.of(tai());
        for (int k = 0; k < 8; k++) {
            double[] vector = components.vector(k);
            double largest = Arrays.stream(vector).map(Math::abs).max().orElseThrow();
            assertThat(Arrays.stream(vector).max().orElseThrow()).isEqualTo(largest);
        }
    }

    @Test
    void aConstantColumnIsRefusedWithItsCode() {
        ColumnGroup group =
                new ColumnGroup("pillar", List.of("a", "b"), new double[][] {{1, 2, 3, Double.NaN}, {4, 4, 4, 5}});

        assertThatThrownBy(() -> PrincipalComponents.of(group))
                .isInstanceOf(ModelRefused.class)
                .hasMessage("b: is constant over the 3 units with all values of pillar");
    }

    @Test
    void aColumnThatFollowsFromOthersIsRefused() {
        double[][] columns = {{1, 2, 3, 5, 8}, {2, 1, 4, 3, 9}, {3, 3, 7, 8, 17}};
        ColumnGroup group = new ColumnGroup("pillar", List.of("a", "b", "sum"), columns);

        assertThatThrownBy(() -> SamplingAdequacy.of(group))
                .isInstanceOf(ModelRefused.class)
                .hasMessageStartingWith("pillar: the correlations are singular");
        assertThatThrownBy(() -> Sphericity.of(group)).isInstanceOf(ModelRefused.class);
    }

    @Test
    void oneColumnHasNoAlpha() {
        ColumnGroup group = new ColumnGroup("pillar", List.of("a"), new double[][] {{1, 2}});

        assertThatThrownBy(() -> Reliability.of(group)).hasMessage("pillar: alpha needs at least 2 columns");
    }

    private static ColumnGroup tai() {
        return new ColumnGroup("index", TAI, RAW.columns());
    }

    private static ColumnGroup dgi() {
        List<String> codes = List.of(
                "digital_design", "data_driven", "govt_as_platform", "open_default", "user_driven", "proactiveness");
        return new ColumnGroup(
                "dgi", codes, codes.stream().map(MultivariateTest::dgi).toArray(double[][]::new));
    }

    private static double[] dgi(String variable) {
        return PublishedTable.of("oecd-dgi/oecd_dgi_2023.csv").rows().stream()
                .filter(row -> row.get(2).equals(variable))
                .mapToDouble(row -> Double.parseDouble(row.get(3)))
                .toArray();
    }
}
