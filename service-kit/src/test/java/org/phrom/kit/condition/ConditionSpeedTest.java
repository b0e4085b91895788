package org.phrom.kit.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionSpeedTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SECOND = 1_000_000_000L;

    // time of the thread, so that other work on the machine does not count
    @Test
    void fifteenThousandConditionsCompileInOneSecond() {
        String[] texts = new String[15_000];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = "thing.colour in ['red', 'green'] && (thing.width > " + i + " || has(thing.height))"
                    + " && !thing.sizes.exists(s, s / 2 > thing.width)";
        }
        long from = THREADS.getCurrentThreadCpuTime();

        for (String text : texts) {
            assertThat(Condition.compile(text, Things.VOCABULARY).references()).hasSize(4);
        }

        assertThat(THREADS.getCurrentThreadCpuTime() - from).isLessThan(SECOND);
    }

    @Test
    void theMostStepsTakeLessThanASecond() {
        Vocabulary vocabulary = new Vocabulary(Map.of("list", Type.listOf(Type.NUMBER, 110)));
        Condition costly = Condition.compile("list.all(a, list.all(b, a * b + 1 > a))", vocabulary);
        List<Object> list = new ArrayList<>(Collections.nCopies(110, BigDecimal.TEN));
        long from = THREADS.getCurrentThreadCpuTime();

        assertThat(costly.evaluate(name -> list)).isEqualTo(Outcome.TRUE);

        assertThat(costly.steps()).isBetween(90_000L, 100_000L);
        assertThat(THREADS.getCurrentThreadCpuTime() - from).isLessThan(SECOND);
    }
}
