package org.phrom.scoring.engine.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.pipeline.Asem;

class ColumnImputationTest {
    private static final double NONE = Double.NaN;
    private static final Groups REGIONS = new Groups(Map.of("region", Arrays.asList("n", "n", "s", "s", null)));

    @Test
    void everyImputedColumnOfAsemIsAsPublished() {
        DataSet denominated = Asem.stage("denominated");
        DataSet published = Asem.stage("imputed");
        List<String> codes = List.copyOf(published.codes());
        double[][] columns = codes.stream().map(denominated::column).toArray(double[][]::new);
        Imputed imputed = ColumnImputation.groupMean("EurAsia_group").of(Incomplete.of(codes, columns, Asem.groups()));

        int holes = 0;
        for (int column = 0; column < columns.length; column++) {
            double[] expected = published.column(codes.get(column));
            for (int unit = 0; unit < expected.length; unit++) {
                double value = imputed.columns()[column][unit];
                assertThat(value).isCloseTo(expected[unit], within(1e-14 * Math.abs(expected[unit])));
                assertThat(imputed.at(column, unit)).isEqualTo(Double.isNaN(columns[column][unit]));
                holes += imputed.at(column, unit) ? 1 : 0;
            }
        }
        assertThat(imputed.count()).isEqualTo(holes).isPositive();
        assertThat(imputed.left()).isZero();
    }

    @Test
    void meanAndMedianStandInForHoles() {
        assertColumn(ColumnImputation.mean(), new double[] {1, NONE, 3, 8, NONE}, 1, 4, 3, 8, 4);
        assertColumn(ColumnImputation.median(), new double[] {1, NONE, 3, 8, NONE}, 1, 3, 3, 8, 3);
        assertColumn(ColumnImputation.median(), new double[] {1, NONE, 3, 8, 6}, 1, 4.5, 3, 8, 6);
    }

    @Test
    void aUnitWithoutGroupIsNotFilledAndAddsToNoGroup() {
        assertColumn(ColumnImputation.groupMean("region"), new double[] {1, NONE, 3, 8, NONE}, 1, 1, 3, 8, NONE);
        assertColumn(ColumnImputation.groupMedian("region"), new double[] {NONE, 2, 3, NONE, 9}, 2, 2, 3, 3, 9);
    }

    @Test
    void aGroupWithoutAnyValueStaysEmptyAndIsCounted() {
        Incomplete data = Incomplete.of(List.of("x"), new double[][] {{NONE, NONE, 3, NONE, NONE}}, REGIONS);
        Imputed imputed = ColumnImputation.groupMean("region").of(data);
        assertThat(imputed.columns()[0]).containsExactly(NONE, NONE, 3, 3, NONE);
        assertThat(imputed.left()).isEqualTo(3);
        assertThat(imputed.imputed()[0]).containsExactly(false, false, false, true, false);
    }

    @Test
    void whatDoesNotApplyIsNeverFilled() {
        boolean[][] absent = {{true, false, false, false, false}};
        Incomplete data = new Incomplete(
                List.of("x"),
                new double[][] {{NONE, NONE, 3, 5, 4}},
                REGIONS,
                List.of(Direction.POSITIVE),
                List.of("p"),
                absent);
        assertThat(ColumnImputation.mean().of(data).columns()[0]).containsExactly(NONE, 4, 3, 5, 4);
    }

    @Test
    void aColumnWithoutHolesIsTheVeryColumnThatCameIn() {
        double[][] columns = {{1, 2, 3, 4, 5}, {NONE, 2, 3, 4, 5}};
        double[] before = columns[1].clone();
        Imputed imputed = ColumnImputation.mean().of(Incomplete.of(List.of("x", "y"), columns, REGIONS));
        assertThat(imputed.columns()[0]).isSameAs(columns[0]);
        assertThat(columns[1]).containsExactly(before);
        Imputed none = new NoImputation().of(Incomplete.of(List.of("x", "y"), columns, REGIONS));
        assertThat(none.columns()[1]).isSameAs(columns[1]);
        assertThat(none.left()).isEqualTo(1);
    }

    @Test
    void anUnknownGroupingIsRefused() {
        assertThatThrownBy(() -> assertColumn(ColumnImputation.groupMean("size"), new double[] {1, NONE, 1, 1, 1}))
                .hasMessage("size: no such grouping; known are [region]");
    }

    @Test
    void aRowMeanComesFromTheSiblingsAndTheirDirections() {
        double[][] columns = {{0, 5, 10, NONE}, {100, 50, 0, 25}, {0, 0, 1, 1}, {7, 7, 7, NONE}};
        Incomplete data = new Incomplete(
                List.of("a", "b", "c", "d"),
                columns,
                Groups.none(),
                List.of(Direction.POSITIVE, Direction.NEGATIVE, Direction.POSITIVE, Direction.POSITIVE),
                List.of("p", "p", "q", "q"),
                new boolean[4][0]);
        assertThat(RowCentre.mean(true).of(data).columns()[0]).containsExactly(0, 5, 10, 7.5);
        assertThat(RowCentre.mean(false).of(data).columns()[0]).containsExactly(0, 5, 10, 8.75);
        assertThat(RowCentre.mean(true).of(data).columns()[3]).containsExactly(7, 7, 7, 7);
    }

    @Test
    void aRowMedianIsTheMiddleOfTheSiblings() {
        // shares of the last unit: b 0.75 (turned), c 1, e 0.2; the middle of three, and of two when c is left out
        double[][] columns = {{0, 5, 10, NONE}, {100, 50, 0, 25}, {0, 0, 1, 1}, {0, 10, 5, 2}};
        Incomplete three = incomplete(columns, "p", "p", "p", "p");
        Incomplete two = incomplete(columns, "p", "p", "q", "p");

        assertThat(RowCentre.median(true).of(three).columns()[0]).containsExactly(0, 5, 10, 7.5);
        assertThat(RowCentre.median(true).of(two).columns()[0][3])
                .isCloseTo((0.75 + 0.2) / 2 * 10, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(RowCentre.median(false).of(two).columns()[0]).containsExactly(0, 5, 10, 7.5);
        assertThat(RowCentre.median(true).name()).isEqualTo("row-median");
    }

    private static Incomplete incomplete(double[][] columns, String... parents) {
        return new Incomplete(
                List.of("a", "b", "c", "e"),
                columns,
                Groups.none(),
                List.of(Direction.POSITIVE, Direction.NEGATIVE, Direction.POSITIVE, Direction.POSITIVE),
                List.of(parents),
                new boolean[4][0]);
    }

    @Test
    void aUnitWithoutAnythingInTheParentIsLeft() {
        double[][] columns = {{0, 5, NONE}, {1, 2, NONE}};
        Imputed imputed = RowCentre.mean(true).of(Incomplete.of(List.of("a", "b"), columns, Groups.none()));
        assertThat(imputed.count()).isZero();
        assertThat(imputed.left()).isEqualTo(2);
    }

    private static void assertColumn(Imputation imputation, double[] column, double... expected) {
        Imputed imputed = imputation.of(Incomplete.of(List.of("x"), new double[][] {column}, REGIONS));
        assertThat(imputed.columns()[0]).containsExactly(expected);
    }
}
