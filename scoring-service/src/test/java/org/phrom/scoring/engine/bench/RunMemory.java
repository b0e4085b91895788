package org.phrom.scoring.engine.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Locale;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;

/**
 * What a default pipeline run of 7,850 units and 100 indicators takes, as multiples of the data set (8 bytes a cell):
 * bytes allocated on the way, more than which can never be in use at once, and bytes that the run keeps alive.
 *
 * <p>To be started with {@code -Djava.util.concurrent.ForkJoinPool.common.parallelism=0}, so that one thread does and
 * counts all the work.
 */
public final class RunMemory {
    private static final int UNITS = 7850;
    private static final int INDICATORS = 100;
    private static final double SET = 8.0 * UNITS * INDICATORS;

    private RunMemory() {}

    public static void main(String[] arguments) {
        measure("one column in five skewed", 5);
        measure("all columns skewed", 1);
    }

    private static void measure(String name, int skewedEvery) {
        DataSet data = Workload.data(UNITS, INDICATORS, skewedEvery);
        Groups groups = Workload.groups(UNITS);
        IndexModel model = IndexModel.of(Workload.tree(INDICATORS)).withSteps(Workload.steps());
        // the first run loads classes and fills what the model keeps for all runs
        IndexRun.of(model, data, groups);
        long before = live();
        long start = allocated();
        IndexRun run = IndexRun.of(model, data, groups);
        long allocated = allocated() - start;
        long kept = live() - before;
        System.out.printf(
                Locale.ROOT,
                "%s: allocated %.1f, kept alive %.1f times the data set of %.1f MB; %d units ranked%n",
                name,
                allocated / SET,
                kept / SET,
                SET / 1e6,
                run.ranks().length);
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** Returns the bytes in use after a full collection. */
    private static long live() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }
}
