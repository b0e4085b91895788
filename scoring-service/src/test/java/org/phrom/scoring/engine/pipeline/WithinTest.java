package org.phrom.scoring.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Aggregation;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Node;
import org.phrom.scoring.engine.Tree;
import org.phrom.scoring.engine.imputation.ColumnImputation;
import org.phrom.scoring.engine.normalisation.MinMax;
import org.phrom.scoring.engine.normalisation.Range;
import org.phrom.scoring.engine.treatment.TreatedColumn;
import org.phrom.scoring.engine.treatment.TreatmentPlan;
import org.phrom.scoring.engine.treatment.WinsoriseQuantiles;

/** A panel of three units over two years: A 2020, B 2020, C 2020, A 2021, B 2021, C 2021. */
class WithinTest {
    private static final double NONE = Double.NaN;
    private static final Normalise TO_HUNDRED = new Normalise(new MinMax(new Range(0, 100)));

    @Test
    void minimaAndMaximaAreThoseOfThePeriod() {
        IndexRun run = run(new Within(TO_HUNDRED, "year", Set.of("x", "y")), panel());

        assertThat(run.values("x")).containsExactly(0, 50, 100, 0, 100, 25);
        assertThat(run.values("y")).containsExactly(100, NONE, 0, 100, 0, 50);
    }

    @Test
    void anIndicatorThatIsNotNamedIsLookedAtOverAllPeriods() {
        IndexRun run = run(new Within(TO_HUNDRED, "year", Set.of("x")), panel());

        assertThat(run.values("x")).containsExactly(0, 50, 100, 0, 100, 25);
        assertThat(run.values("y")).containsExactly(100, NONE, 75, 50, 0, 25);
    }

    @Test
    void aGapGetsTheMeanOfItsPeriod() {
        IndexRun run = IndexRun.of(
                IndexModel.of(tree())
                        .withSteps(List.of(new Within(new Impute(ColumnImputation.mean()), "year", Set.of("y")))),
                panel(),
                years());

        assertThat(run.values("y")).containsExactly(0, 0.5, 1, 2, 4, 3);
    }

    @Test
    void treatmentSaysWhatItDidInEveryPeriod() {
        TreatmentPlan plan = new TreatmentPlan(
                org.phrom.scoring.engine.treatment.OutlierTest.STANDARD,
                List.of(TreatmentPlan.Stage.always(new WinsoriseQuantiles(0, 0.5))));
        IndexRun run = IndexRun.of(
                IndexModel.of(tree()).withSteps(List.of(new Within(new Treat(plan), "year", Set.of("x", "y")))),
                panel(),
                years());

        assertThat(run.values("x")).containsExactly(1, 2, 2, 10, 20, 20);
        Map<String, Object> said = ((Within.Blocks) run.stage(Stage.TREATED)
                        .flatMap(table -> table.detail("x"))
                        .orElseThrow())
                .byGroup();
        assertThat(said.keySet()).containsExactly("2020", "2021");
        assertThat(((TreatedColumn) said.get("2021")).moves()).containsExactly(new TreatedColumn.Move(1, 50, 20));
    }

    @Test
    void aPeriodWithoutAnyValueStaysEmptyAndAConstantOneIsRefusedByName() {
        DataSet empty = data(new double[] {1, 2, 3, NONE, NONE, NONE});
        assertThat(run(new Within(TO_HUNDRED, "year", Set.of("x")), empty).values("x"))
                .containsExactly(0, 50, 100, NONE, NONE, NONE);

        DataSet constant = data(new double[] {1, 2, 3, 5, 5, 5});
        assertThatThrownBy(() -> run(new Within(TO_HUNDRED, "year", Set.of("x")), constant))
                .isInstanceOfSatisfying(
                        ModelRefused.class,
                        refused -> assertThat(refused.refusals().get(0).place()).contains("2021"));
    }

    @Test
    void aUnitInNoGroupAndAGroupingThatIsNotThereAreRefused() {
        Within within = new Within(TO_HUNDRED, "year", Set.of("x"));
        List<@Nullable String> holed = Arrays.asList("1", "1", null, "2", "2", "2");

        assertThatThrownBy(() -> IndexRun.of(model(within), panel(), new Groups(Map.of("year", holed))))
                .hasMessageContaining("C20")
                .hasMessageContaining("is in no group of year");
        assertThatThrownBy(() -> IndexRun.of(model(within), panel(), Groups.none()))
                .hasMessageContaining("no such grouping");
    }

    @Test
    void oneChangedCellGivesWhatARunFromTheStartGives() {
        IndexRun run = run(new Within(TO_HUNDRED, "year", Set.of("x", "y")), panel());

        assertThat(run.withCell("B21", "x", 100).values("x"))
                .containsExactly(
                        run(new Within(TO_HUNDRED, "year", Set.of("x", "y")), data(new double[] {1, 2, 3, 10, 100, 20}))
                                .values("x"));
    }

    @Test
    void cellsThatDoNotApplyAreNeverFilledAndAddNothing() {
        DataSet data = DataSet.of(List.of("A20", "B20", "C20", "A21", "B21", "C21"))
                .with("x", 1, 2, 3, 4, 5, 6)
                .with("y", new double[] {0, NONE, 1, 2, NONE, 3}, new boolean[] {false, true, false, false, false, false
                });
        IndexRun run = IndexRun.of(
                IndexModel.of(tree()).withSteps(List.of(new Impute(ColumnImputation.mean()))), data, Groups.none());

        assertThat(run.values("y")).containsExactly(0, NONE, 1, 2, 1.5, 3);
        assertThat(run.imputed("y")).containsExactly(false, false, false, false, true, false);
        assertThat(run.coverage("y")).containsExactly(1, NONE, 1, 1, 0, 1);
        assertThat(run.coverage("I")).containsExactly(1, 1, 1, 1, 0.5, 1);
        assertThat(run.index()).containsExactly(0.5, 2, 2, 3, 3.25, 4.5);
    }

    private static IndexRun run(Step step, DataSet data) {
        return IndexRun.of(model(step), data, years());
    }

    private static IndexModel model(Step step) {
        return IndexModel.of(tree()).withSteps(List.of(step)).withDirections(Map.of("y", Direction.NEGATIVE));
    }

    private static Groups years() {
        return new Groups(Map.of("year", List.of("2020", "2020", "2020", "2021", "2021", "2021")));
    }

    private static DataSet panel() {
        return data(new double[] {1, 2, 3, 10, 50, 20});
    }

    private static DataSet data(double[] x) {
        return DataSet.of(List.of("A20", "B20", "C20", "A21", "B21", "C21"))
                .with("x", x)
                .with("y", 0, NONE, 1, 2, 4, 3);
    }

    private static Tree tree() {
        Node.Steps mean = new Node.Steps(new Aggregation.Arithmetic(), new MissingPolicy.Drop());
        return Tree.of(new Node.Group("I", 1, mean, List.of(new Node.Indicator("x", 1), new Node.Indicator("y", 1))));
    }
}
