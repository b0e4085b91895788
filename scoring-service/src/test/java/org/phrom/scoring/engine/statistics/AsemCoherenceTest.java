package org.phrom.scoring.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The ASEM data, with 17 missing values in the people-to-people pillar; expected numbers by NumPy, pairwise complete. */
class AsemCoherenceTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final PublishedTable RAW = PublishedTable.of("asem-default/raw.csv");
    private static final PublishedTable NORMALISED = PublishedTable.of("asem-default/normalised.csv");
    private static final List<String> P2P =
            List.of("StMob", "Research", "Pat", "CultServ", "CultGood", "Tourist", "MigStock", "Lang");

    @Test
    void alphaOfPeopleToPeopleDependsOnTheSpreadOfItsIndicators() {
        ColumnGroup raw = new ColumnGroup("P2P", P2P, RAW.columns(P2P));

        assertThat(Reliability.of(raw).alpha()).isCloseTo(0.0512665882938562, EXACT);
        assertThat(Reliability.standardised(raw).alpha()).isCloseTo(0.8863817243543758, EXACT);
        assertThat(Reliability.of(new ColumnGroup("P2P", P2P, NORMALISED.columns(P2P)))
                        .alpha())
                .isCloseTo(0.8501684185532623, EXACT);
    }

    @Test
    void tenIndicatorsAndDenominatorsGoTogether() {
        PublishedTable data = PublishedTable.of("asem-default/iData.csv");
        List<String> indicators = RAW.names().subList(1, RAW.names().size());
        List<String> denominators = List.of("Area", "Energy", "GDP", "Population");
        Correlations found = Correlations.between(
                new ColumnGroup("indicators", indicators, data.columns(indicators)),
                new ColumnGroup("denominators", denominators, data.columns(denominators)),
                Correlation.PEARSON);

        assertThat(found.strong(0.7))
                .extracting(pair -> pair.first() + "/" + pair.second())
                .containsExactlyInAnyOrder(
                        "Goods/GDP",
                        "Services/GDP",
                        "FDI/Energy",
                        "FDI/GDP",
                        "PRemit/GDP",
                        "StMob/Energy",
                        "StMob/GDP",
                        "Research/GDP",
                        "CultGood/Energy",
                        "CultGood/GDP");
    }

    @Test
    void twoPairsOfSiblingsSayNearlyTheSame() {
        PublishedTable meta = PublishedTable.of("asem-default/iMeta.csv");
        Map<String, String> parents = IntStream.range(0, meta.rows().size())
                .boxed()
                .collect(Collectors.toMap(row -> meta.texts("iCode").get(row), row -> meta.texts("Parent")
                        .get(row)));
        List<String> codes = NORMALISED.names().subList(1, NORMALISED.names().size());
        List<Correlations.Pair> found = Correlations.within(
                        new ColumnGroup("index", codes, NORMALISED.columns()), Correlation.PEARSON)
                .redundant(parents, 0.75);

        assertThat(found)
                .extracting(pair -> pair.group() + " " + pair.first() + " " + pair.second())
                .containsExactly("Social CPI FreePress", "Social CPI NGOs");
        assertThat(found.get(0).correlation().value()).isCloseTo(0.7611390328302026, EXACT);
    }

    @Test
    void pillarsCorrelateWithTheIndexByNoMeansAlike() {
        PublishedTable aggregated = PublishedTable.of("asem-default/aggregated.csv");
        double[] index = aggregated.numbers("Index");

        assertThat(Correlation.PEARSON
                        .between(aggregated.numbers("Physical"), index)
                        .value())
                .isCloseTo(0.8293797820673239, EXACT);
        assertThat(Correlation.PEARSON
                        .between(aggregated.numbers("Environ"), index)
                        .value())
                .isCloseTo(0.12092037508854353, EXACT);
    }
}
