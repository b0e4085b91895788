package org.phrom.scoring.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.PublishedTable;
import org.phrom.scoring.engine.imputation.ColumnImputation;
import org.phrom.scoring.engine.normalisation.MinMax;
import org.phrom.scoring.engine.normalisation.Range;
import org.phrom.scoring.engine.pipeline.Denominate.Denominator;
import org.phrom.scoring.engine.screening.Screening;
import org.phrom.scoring.engine.treatment.TreatmentPlan;

/** The whole default pipeline of COINr from raw data, every stage, to 1e-10 and without a rank difference. */
class AsemDefaultTest {
    private static final double CLOSE = 1e-10;

    private final IndexRun run = IndexRun.of(model(), Asem.raw(), Asem.groups());

    static IndexModel model() {
        Map<String, Denominator> denominators = new HashMap<>();
        Asem.denominators().forEach((indicator, column) -> denominators.put(indicator, new Denominator(column, 1)));
        return IndexModel.of(Asem.tree())
                .withDirections(Asem.directions())
                .withSteps(List.of(
                        new Denominate(denominators),
                        new Impute(ColumnImputation.groupMean("EurAsia_group")),
                        new Screen(Screening.byAvailability(0.9)),
                        new Treat(TreatmentPlan.standard(5)),
                        new Normalise(new MinMax(Range.PERCENT))));
    }

    @Test
    void everyStageComesOut() {
        check(Stage.DENOMINATED, "denominated");
        check(Stage.IMPUTED, "imputed");
        check(Stage.SCREENED, "screened");
        check(Stage.TREATED, "treated");
        check(Stage.NORMALISED, "normalised");
    }

    @Test
    void allNodesComeOut() {
        PublishedTable published = PublishedTable.read("asem-default/aggregated.csv");
        for (String node : published.header().subList(1, published.header().size())) {
            same(run.values(node), published.numbers(node), node);
        }
    }

    @Test
    void scoresAndRanksOfTheIndexComeOut() {
        PublishedTable published = PublishedTable.read("asem-default/index_ranks.csv");
        for (int row = 0; row < published.size(); row++) {
            int unit = run.units().indexOf(published.texts("uCode").get(row));
            assertThat(run.index()[unit]).isCloseTo(published.numbers("Index")[row], within(CLOSE));
            assertThat(run.ranks()[unit]).isEqualTo((int) published.numbers("Rank")[row]);
        }
    }

    @Test
    void imputedCellsAreFlaggedToTheEnd() {
        for (String indicator : run.model().indicators()) {
            boolean[] imputed = run.imputed(indicator);
            double[] before =
                    PublishedTable.read("asem-default/denominated.csv").numbers(indicator);
            for (int unit = 0; unit < imputed.length; unit++) {
                assertThat(imputed[unit]).isEqualTo(Double.isNaN(before[unit]));
            }
        }
    }

    @Test
    void aChangedDenominatorChangesWhatItDividesAsARunFromTheStartWould() {
        IndexRun changed = run.withCell("CHE", "Population", 9000);
        IndexRun back = changed.withCell(
                "CHE", "Population", Asem.raw().column("Population")[run.units().indexOf("CHE")]);

        assertThat(changed.index()).isNotEqualTo(run.index());
        assertThat(back.index()).isEqualTo(run.index());
    }

    @Test
    void screeningBeforeImputationLeavesOutUnitsAndARunFollowsThem() {
        IndexModel early = run.model()
                .withSteps(List.of(
                        new Screen(Screening.byAvailability(0.9)),
                        run.model().steps().get(0),
                        run.model().steps().get(1),
                        run.model().steps().get(3),
                        run.model().steps().get(4)));
        IndexRun fewer = run.under(early);

        assertThat(fewer.units()).hasSizeLessThan(51).doesNotContain("BRN");
        assertThat(fewer.allUnits()).hasSize(51);
        assertThat(fewer.indexOfAll()[fewer.allUnits().indexOf("BRN")]).isNaN();
        assertThat(fewer.index())
                .isEqualTo(IndexRun.of(early, Asem.raw(), Asem.groups()).index());
        assertThat(fewer.trace("CHE").value())
                .isEqualTo(fewer.indexOfAll()[fewer.allUnits().indexOf("CHE")]);
        double[] column = fewer.stage(Stage.IMPUTED).orElseThrow().column("LPI");
        assertThat(column).hasSameSizeAs(fewer.index());
        IndexRun cell = fewer.withCell("CHE", "LPI", 2);
        assertThat(cell.withCell(
                                "CHE",
                                "LPI",
                                Asem.raw().column("LPI")[fewer.allUnits().indexOf("CHE")])
                        .index())
                .isEqualTo(fewer.index());
    }

    private void check(Stage stage, String file) {
        PublishedTable published = PublishedTable.read("asem-default/" + file + ".csv");
        StageTable table = run.stage(stage).orElseThrow();
        assertThat(table.units()).isEqualTo(published.texts("uCode"));
        for (String indicator : published.header().subList(1, published.header().size())) {
            same(table.column(indicator), published.numbers(indicator), stage + " " + indicator);
        }
    }

    private static void same(double[] own, double[] published, String what) {
        for (int unit = 0; unit < own.length; unit++) {
            if (Double.isNaN(published[unit])) {
                assertThat(own[unit]).as(what).isNaN();
            } else {
                double tolerance = CLOSE * Math.max(1, Math.abs(published[unit]));
                assertThat(own[unit]).as(what).isCloseTo(published[unit], within(tolerance));
            }
        }
    }
}
