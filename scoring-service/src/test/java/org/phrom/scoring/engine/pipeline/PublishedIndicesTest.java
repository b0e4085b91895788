package org.phrom.scoring.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Bands;
import org.phrom.scoring.engine.Bands.Band;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.PublishedTable;
import org.phrom.scoring.engine.Ranks;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.engine.statistics.ColumnGroup;
import org.phrom.scoring.engine.statistics.Correlation;
import org.phrom.scoring.engine.statistics.Correlations;
import org.phrom.scoring.engine.statistics.Reliability;

/**
 * Whole runs of two published indices of digital government, and their coherence. Sources and licences: test resources,
 * published/README.md and published/oecd-dgi/README.md.
 */
class PublishedIndicesTest {
    private static final List<String> DIMENSIONS = List.of(
            "digital_design", "data_driven", "govt_as_platform", "open_default", "user_driven", "proactiveness");
    private static final List<String> COMPONENTS = List.of("cgsi", "psdi", "dcei", "gtei");
    private static final Map<String, Map<String, Double>> DGI = digitalGovernment();
    private static final PublishedTable GTMI = PublishedTable.read("gtmi_2020_2022_2025.csv");

    @Test
    void theDigitalGovernmentIndexOf2023ComesOutOfItsSixDimensions() {
        IndexRun run = digitalGovernmentRun();

        assertThat(run.units()).hasSize(38);
        for (int unit = 0; unit < 38; unit++) {
            // dimensions and composite are printed with three decimals
            assertThat(run.index()[unit]).isCloseTo(dimension("composite_index")[unit], within(0.000_500_000_1));
        }
    }

    @Test
    void thePublishedRanksAreThoseAmongTheMembersOfTheOecd() {
        IndexRun run = digitalGovernmentRun();
        double[] published = dimension("composite_rank");
        double[] own = Ranks.of(
                run.index(),
                Ranks.Ties.COMPETITION,
                IntStream.range(0, 38)
                        .mapToObj(unit -> Double.isNaN(published[unit]) ? "partner" : "member")
                        .toList());

        int members = 0;
        for (int unit = 0; unit < 38; unit++) {
            if (!Double.isNaN(published[unit])) {
                assertThat(own[unit]).as(run.units().get(unit)).isEqualTo(published[unit]);
                members++;
            }
        }
        assertThat(members).isEqualTo(33);
    }

    @Test
    void theDigitalGovernmentIndexIsAsCoherentAsPublished() {
        ColumnGroup dimensions = new ColumnGroup(
                "dgi",
                DIMENSIONS,
                DIMENSIONS.stream().map(PublishedIndicesTest::dimension).toArray(double[][]::new));
        ColumnGroup composite =
                new ColumnGroup("dgi", List.of("composite"), new double[][] {dimension("composite_index")});
        double[] published = {0.89, 0.82, 0.87, 0.78, 0.88, 0.85};
        // the matrix is published with one decimal
        double[][] matrix = {
            {1, 0.6, 0.8, 0.6, 0.8, 0.7},
            {0.6, 1, 0.6, 0.7, 0.7, 0.6},
            {0.8, 0.6, 1, 0.6, 0.7, 0.7},
            {0.6, 0.7, 0.6, 1, 0.6, 0.5},
            {0.8, 0.7, 0.7, 0.6, 1, 0.7},
            {0.7, 0.6, 0.7, 0.5, 0.7, 1}
        };

        assertThat(Reliability.of(dimensions).alpha()).isCloseTo(0.92, within(0.005));
        // the same with NumPy 2
        assertThat(Reliability.of(dimensions).alpha()).isCloseTo(0.9163561110128824, within(1e-13));
        Correlations within = Correlations.within(dimensions, Correlation.PEARSON);
        Correlations overall = Correlations.between(dimensions, composite, Correlation.PEARSON);
        for (int row = 0; row < 6; row++) {
            assertThat(overall.at(row, 0).value()).isCloseTo(published[row], within(0.005));
            for (int column = 0; column < 6; column++) {
                assertThat(within.at(row, column).value()).isCloseTo(matrix[row][column], within(0.05));
            }
        }
    }

    /**
     * Index and group of all economies and years. Alpha, {@code k / (k - 1) (1 - sum of variances / variance of sums)},
     * is not published; the figures are those of NumPy 2.
     */
    @Test
    void theGovTechMaturityIndexComesOutInEveryYearWithItsGroupsAndIsReliable() {
        Map<String, Double> alphas =
                Map.of("2020", 0.9460856765365003, "2022", 0.9531793261862835, "2025", 0.9618792541485859);
        alphas.forEach((year, alpha) -> {
            int[] rows = rows(year);
            List<double[]> columns = components(rows);
            IndexRun run = run(codes(rows), COMPONENTS, columns);

            double[] published = Column.pick(GTMI.numbers("gtmi"), rows);
            for (int unit = 0; unit < rows.length; unit++) {
                assertThat(run.index()[unit]).isCloseTo(published[unit], within(1e-12));
                assertThat(run.bands().get(unit)).contains(GTMI.texts("grp").get(rows[unit]));
            }
            ColumnGroup components = new ColumnGroup("gtmi", COMPONENTS, columns.toArray(double[][]::new));
            assertThat(Reliability.of(components).alpha()).isCloseTo(alpha, within(1e-13));
        });
    }

    @Test
    void theMeansAndTheSharesOfTheGroupsThatAreOnThePageOf2022ComeOut() {
        int[] rows = rows("2022");
        IndexRun run = run(codes(rows), COMPONENTS, components(rows));

        assertThat(Arrays.stream(run.index()).average()).hasValueCloseTo(0.552, within(0.0005));
        double[] means = {0.575, 0.649, 0.449, 0.536};
        for (int i = 0; i < 4; i++) {
            assertThat(Arrays.stream(run.values(COMPONENTS.get(i))).average())
                    .hasValueCloseTo(means[i], within(0.0005));
        }
        Map<String, Integer> shares = Map.of("A", 35, "B", 23, "C", 27, "D", 15);
        shares.forEach((group, share) -> {
            long count = run.bands().stream().filter(Optional.of(group)::equals).count();
            assertThat(Math.round(100.0 * count / 198)).as(group).isEqualTo((long) share);
        });
    }

    private static int[] rows(String year) {
        return IntStream.range(0, GTMI.size())
                .filter(row -> GTMI.texts("year").get(row).equals(year))
                .toArray();
    }

    private static List<String> codes(int[] rows) {
        return IntStream.of(rows).mapToObj(GTMI.texts("country_code")::get).toList();
    }

    private static List<double[]> components(int[] rows) {
        return COMPONENTS.stream()
                .map(code -> Column.pick(GTMI.numbers(code), rows))
                .toList();
    }

    private static IndexRun run(List<String> units, List<String> codes, List<double[]> columns) {
        DataSet data = DataSet.of(units);
        for (int i = 0; i < codes.size(); i++) {
            data = data.with(codes.get(i), columns.get(i));
        }
        List<Node> children =
                codes.stream().<Node>map(code -> new Node.Indicator(code, 1)).toList();
        Bands bands =
                Bands.of(List.of(new Band("A", 0.75), new Band("B", 0.5), new Band("C", 0.25), new Band("D", 0)), 0);
        IndexModel model = IndexModel.of(Tree.of(new Node.Group("index", 1, Asem.MEAN, children)));
        return IndexRun.of(model.withBands(bands), data, Groups.none());
    }

    private static IndexRun digitalGovernmentRun() {
        List<double[]> columns =
                DIMENSIONS.stream().map(PublishedIndicesTest::dimension).toList();
        return run(List.copyOf(DGI.keySet()), DIMENSIONS, columns);
    }

    private static Map<String, Map<String, Double>> digitalGovernment() {
        PublishedTable table = PublishedTable.read("oecd-dgi/oecd_dgi_2023.csv");
        Map<String, Map<String, Double>> countries = new LinkedHashMap<>();
        for (int row = 0; row < table.size(); row++) {
            countries
                    .computeIfAbsent(table.texts("cc_iso3c").get(row), any -> new LinkedHashMap<>())
                    .put(table.texts("variable").get(row), table.numbers("value")[row]);
        }
        return countries;
    }

    private static double[] dimension(String variable) {
        return DGI.values().stream()
                .mapToDouble(country -> country.getOrDefault(variable, Double.NaN))
                .toArray();
    }
}
