package org.phrom.scoring.engine.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.PublishedTable;
import org.phrom.scoring.engine.treatment.TreatedColumn.Move;

/** The treated data of the ASEM index, its tests and its moved points; source: published/asem-default/README.md. */
class AsemTreatmentTest {
    private static final PublishedTable SCREENED = PublishedTable.read("asem-default/screened.csv");
    private static final PublishedTable TREATED = PublishedTable.read("asem-default/treated.csv");
    private static final PublishedTable POINTS = PublishedTable.read("asem-default/treated_points.csv");
    private static final PublishedTable DETAILS = PublishedTable.read("asem-default/treat_details.csv");
    private static final TreatmentPlan PLAN = TreatmentPlan.standard(5);

    @Test
    void everyTreatedColumnIsAsPublishedToTheBit() {
        for (String code : codes()) {
            assertThat(treated(code).values()).as(code).containsExactly(TREATED.numbers(code));
        }
    }

    @Test
    void theMovedPointsAreThePublishedOnes() {
        for (String code : codes()) {
            List<String> published = POINTS.texts(code);
            int[] rows = IntStream.range(0, published.size())
                    .filter(row -> !published.get(row).isEmpty())
                    .toArray();
            List<Move> moves = treated(code).moves();
            assertThat(moves.stream().mapToInt(Move::row).toArray()).as(code).containsExactly(rows);
            for (Move move : moves) {
                assertThat(move.high() ? "winhi" : "winlo").isEqualTo(published.get(move.row()));
                assertThat(move.from()).isEqualTo(SCREENED.numbers(code)[move.row()]);
                assertThat(move.to()).isEqualTo(TREATED.numbers(code)[move.row()]);
            }
        }
    }

    @Test
    void theTestsBeforeAndAfterAreThePublishedOnes() {
        for (int row = 0; row < DETAILS.size(); row++) {
            String code = DETAILS.texts("iCode").get(row);
            TreatedColumn treated = treated(code);
            List<Verdict> tests = new ArrayList<>(treated.tests());
            boolean once = Double.isNaN(DETAILS.numbers("check_SkewKurt1.Skew")[row]);
            assertThat(tests).as(code).hasSize(once ? 1 : 2);
            assertVerdict(tests.get(0), "check_SkewKurt0", row);
            if (!once) {
                assertVerdict(tests.get(1), "check_SkewKurt1", row);
                assertThat(treated.moves()).hasSize((int) DETAILS.numbers("winsorise.nwin")[row]);
                assertThat(treated.steps()).containsExactly("winsorise");
            }
        }
    }

    @Test
    void momentsAfterMovesAreThoseOfTheMovedColumn() {
        for (String code : codes()) {
            double[] column = SCREENED.numbers(code);
            Tails tails = Tails.of(column, 51, 5);
            while (tails.move(true)) {
                Verdict kept = OutlierTest.STANDARD.of(tails.moments());
                Verdict afresh =
                        OutlierTest.STANDARD.of(tails.treated(column, "").values());
                assertThat(kept.skewness()).as(code).isCloseTo(afresh.skewness(), within(1e-12));
                assertThat(kept.kurtosis()).as(code).isCloseTo(afresh.kurtosis(), within(1e-11));
            }
        }
    }

    private static void assertVerdict(Verdict verdict, String test, int row) {
        assertThat(verdict.passed())
                .isEqualTo("TRUE".equals(DETAILS.texts(test + ".Pass").get(row)));
        assertThat(verdict.skewness()).isCloseTo(DETAILS.numbers(test + ".Skew")[row], within(1e-10));
        assertThat(verdict.kurtosis()).isCloseTo(DETAILS.numbers(test + ".Kurt")[row], within(1e-10));
    }

    private static List<String> codes() {
        return SCREENED.header().subList(1, SCREENED.header().size());
    }

    private static TreatedColumn treated(String code) {
        return PLAN.treat(code, SCREENED.numbers(code));
    }
}
