package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What measured rankings are compared with. */
class MadeIndexTest {

    @Test
    void equalScoresShareARankAndTheNextIsLeftOut() {
        var scores = List.of(number("0.3"), number("0.4"), number("0.40000000000000001"), number("0.5"));
        assertThat(MadeIndex.ranks(scores))
                .isEqualTo(
                        Map.of(number("0.500000000000"), 1, number("0.400000000000"), 2, number("0.300000000000"), 4));
    }

    @Test
    void aPillarWeighsItsNumberAndItsQuestionsTheSame() {
        var index = new MadeIndex("made", 12);
        assertThat(index.pillars()).isEqualTo(10);
        var sum = BigDecimal.ZERO;
        for (int pillar = 0; pillar < 10; pillar++) {
            var first = MadeIndex.value(7, pillar);
            var mean = pillar < 2 ? first.add(MadeIndex.value(7, pillar + 10)).divide(BigDecimal.valueOf(2)) : first;
            assertThat(index.pillarScore(7, pillar)).isEqualByComparingTo(mean);
            sum = sum.add(mean.multiply(BigDecimal.valueOf(pillar + 1)));
        }
        assertThat(index.score(7)).isEqualByComparingTo(sum.divide(BigDecimal.valueOf(55), MathContext.DECIMAL128));
    }

    @Test
    void answersAreNumbersFromZeroToOneAndDifferFromBodyToBody() {
        var values = IntStream.range(0, 1000)
                .mapToObj(body -> MadeIndex.value(body, 0))
                .toList();
        assertThat(values).allMatch(value -> value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0);
        assertThat(values.stream().distinct().count()).isGreaterThan(900);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
