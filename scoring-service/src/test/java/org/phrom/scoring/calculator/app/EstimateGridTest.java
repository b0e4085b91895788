package org.phrom.scoring.calculator.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.phrom.scoring.calculator.domain.Outline;
import org.phrom.scoring.calculator.reading.Content;
import org.phrom.scoring.calculator.reading.Request;
import org.phrom.scoring.tables.Answer;
import org.phrom.scoring.tables.Answering;
import org.phrom.scoring.tables.Progress;
import org.phrom.scoring.tables.Wanted;
import org.phrom.scoring.tables.Wanted.Part;

/**
 * Holds the estimate against what is live while a calculation runs, for sizes and methods on a grid. It collects garbage
 * half of the time, so that what is left is what was needed, and takes minutes: {@code -Dtest=EstimateGridTest
 * -Dphrom.estimates=all}, or a part of a case's name, with {@code JAVA_TOOL_OPTIONS=-XX:MarkSweepAlwaysCompactCount=1},
 * as the collector else leaves up to a twentieth of the heap lie. Where the last column is above 1 the factors of
 * {@link Costing} are too small.
 */
@EnabledIfSystemProperty(named = "phrom.estimates", matches = ".+")
class EstimateGridTest {
    private static final String PLAIN = "{'step':'normalise'},{'step':'aggregate'}";
    private static final String FULL =
            "{'step':'impute'},{'step':'treat'},{'step':'normalise','range':[1,100]},{'step':'aggregate','method':'geometric'}";
    private static final String PERIODS = "periods";
    private static final String COMPARED = "compared";
    private static final String CHOSEN = System.getProperty("phrom.estimates", "all");
    private static final PrintStream OUT = System.out;

    private final List<String> tooSmall = new ArrayList<>();

    @Test
    void noCalculationTakesMoreThanWasReckoned() throws InterruptedException {
        OUT.printf("%-44s %10s %10s %6s%n", "case", "estimate", "measured", "ratio");
        for (int[] size : new int[][] {
            {400_000, 2}, {100_000, 2}, {20_000, 20}, {10_000, 100}, {7850, 100}, {2000, 500}, {200, 400}
        }) {
            measure("plain " + size[0] + " x " + size[1], size, PLAIN, "", EnumSet.of(Part.RESULTS));
            measure("full " + size[0] + " x " + size[1], size, FULL, "", EnumSet.of(Part.RESULTS));
        }
        int[] middle = {7850, 100};
        for (String method : List.of("median", "regression", "expectation-maximisation", "row-mean")) {
            measure("impute " + method, middle, step("impute", method), "", EnumSet.of(Part.RESULTS));
        }
        for (String method : List.of("winsorise-quantiles", "box-cox", "log-gii")) {
            measure("treat " + method, middle, step("treat", method), "", EnumSet.of(Part.RESULTS, Part.TREATMENTS));
        }
        for (String method : List.of("rank", "z-score", "percentile-rank", "borda")) {
            String steps = "{'step':'impute'},{'step':'normalise','method':'" + method + "'},{'step':'aggregate'}";
            measure("normalise " + method, middle, steps, "", EnumSet.of(Part.RESULTS));
        }
        measure(
                "principal-component",
                middle,
                step("impute", "mean")
                        .replace(
                                "{'step':'aggregate'}",
                                "{'step':'weigh','method':'principal-component'},{'step':'aggregate'}"),
                "",
                EnumSet.of(Part.RESULTS));
        measure("copeland", middle, FULL.replace("geometric", "copeland"), "", EnumSet.of(Part.RESULTS));
        measure(
                "all stages",
                middle,
                FULL,
                "",
                EnumSet.of(
                        Part.RESULTS,
                        Part.DENOMINATED,
                        Part.IMPUTED,
                        Part.TREATED,
                        Part.NORMALISED,
                        Part.AGGREGATED,
                        Part.RANKS,
                        Part.CHANGES));
        measure(
                "contributions, profiles",
                new int[] {2000, 50},
                step("impute", "mean"),
                "",
                EnumSet.of(Part.CONTRIBUTIONS, Part.PROFILES));
        measure(
                "correlations",
                new int[] {200, 400},
                step("impute", "mean"),
                "",
                EnumSet.of(Part.CORRELATIONS, Part.COHERENCE, Part.STATISTICS));
        measure("trace", new int[] {400, 50}, step("impute", "mean"), "", EnumSet.of(Part.TRACE));
        measure("outranking", new int[] {120, 20}, step("impute", "mean"), "", EnumSet.of(Part.OUTRANKING));
        measure(
                "benefit of the doubt",
                new int[] {2000, 20},
                step("impute", "mean").replace("'aggregate'}", "'aggregate','method':'benefit-of-the-doubt'}"),
                "",
                EnumSet.of(Part.RESULTS));
        overPeriods();
        measure("comparison", new int[] {7850, 50}, FULL, COMPARED, EnumSet.of(Part.RESULTS, Part.COMPARISON));
        robustness();
        assertThat(tooSmall).isEmpty();
    }

    private void overPeriods() throws InterruptedException {
        String filled = "{'step':'impute','method':'latest'},{'step':'impute'},{'step':'treat','over':'period'},"
                + "{'step':'normalise','over':'period','range':[1,100]},{'step':'aggregate'}";
        int[] panel = {7850, 100};
        measure("ten periods", panel, filled, PERIODS, EnumSet.of(Part.RESULTS, Part.GROWTH, Part.RANKS));
        String lines = filled.replace("latest", "linear-constant");
        measure("ten periods, lines", panel, lines, PERIODS, EnumSet.of(Part.RESULTS, Part.CHANGES));
        String groups = filled.replace("{'step':'impute'}", "{'step':'impute','method':'group-mean','group':'kind'}");
        measure("ten periods, groups", panel, groups, PERIODS, EnumSet.of(Part.RESULTS));
    }

    private void robustness() throws InterruptedException {
        Set<Part> parts = EnumSet.of(Part.RESULTS, Part.ROBUSTNESS);
        int[] small = {77, 20};
        measure(
                "20,000 replicates",
                small,
                FULL,
                "'replicates':20000,'parameters':true,'weightNoise':{'1':0.2}",
                parts);
        measure("2,000 replicates", new int[] {2000, 40}, FULL, "'replicates':2000,'dataNoise':0.1", parts);
        measure("500 replicates", new int[] {7850, 100}, FULL, "'replicates':500,'weightNoise':{'1':0.2}", parts);
        measure("leave one out", new int[] {7850, 100}, FULL, "'leaveOneOut':[1]", parts);
        measure("exact over 20,000", small, FULL, combinations(20, 10), parts);
        measure("exact over 200,000", small, FULL, combinations(200, 10), parts);
        measure(
                "estimated indices",
                small,
                FULL,
                "'replicates':5000,'sensitivity':true,'weightNoise':{'1':0.2},'dataNoise':0.1",
                parts);
        measure(
                "20,000 replicates of many",
                new int[] {1000, 20},
                FULL,
                "'replicates':20000,'weightNoise':{'1':0.2}",
                parts);
    }

    /** So many values of two settings, and a hundred of a third. */
    private static String combinations(int first, int second) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < first; i++) {
            values.append(i == 0 ? "" : ",").append(3 + i / 100.0);
        }
        StringBuilder others = new StringBuilder();
        for (int i = 0; i < second; i++) {
            others.append(i == 0 ? "" : ",").append(1 + i / 10.0);
        }
        StringBuilder ranges = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            ranges.append(i == 0 ? "" : ",")
                    .append("{'method':'min-max','range':[")
                    .append(1 + i)
                    .append(",200]}");
        }
        return "'sensitivity':true,'assumptions':[{'step':'treat','setting':'kurtosis','values':[" + values
                + "]},{'step':'treat','setting':'skewness','values':[" + others
                + "]},{'step':'normalise','alternatives':[" + ranges + "]}]";
    }

    private static String step(String step, String method) {
        String other = step.equals("impute") ? "" : "{'step':'impute'},";
        return other + "{'step':'" + step + "','method':'" + method
                + "'},{'step':'normalise','range':[1,100]},{'step':'aggregate'}";
    }

    private void measure(String name, int[] size, String steps, String special, Set<Part> parts)
            throws InterruptedException {
        if (!CHOSEN.equals("all") && !name.contains(CHOSEN)) {
            return;
        }
        Request request = Request.json(Content.of(body(size, steps, special)));
        Outline outline = request.outline();
        Wanted wanted = new Wanted(parts, List.of());
        long estimate = Costing.of(outline, wanted, Runtime.getRuntime().availableProcessors())
                .bytes();
        AtomicBoolean running = new AtomicBoolean(true);
        AtomicLong most = new AtomicLong();
        long before = live();
        Thread sampling = new Thread(() -> {
            while (running.get()) {
                long begin = System.nanoTime();
                most.accumulateAndGet(live(), Math::max);
                // collecting stops the calculation, which needs its half of the time
                LockSupport.parkNanos(System.nanoTime() - begin);
            }
        });
        sampling.start();
        String said = "";
        try {
            Answer answer = new Answering(request.calculation(outline), wanted, Progress.UNWATCHED).answer();
            most.accumulateAndGet(live(), Math::max);
            said = answer.tables().isEmpty() ? "nothing" : "";
        } catch (RuntimeException e) {
            said = e.toString();
        }
        running.set(false);
        sampling.join();
        long measured = most.get() - before;
        if (measured > estimate || !said.isEmpty()) {
            tooSmall.add(name + " " + said);
        }
        OUT.printf(
                "%-44s %10d %10d %6.2f %s%n",
                name,
                estimate >> 10,
                measured >> 10,
                (double) measured / estimate,
                said.substring(0, Math.min(said.length(), 100)));
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] body(int[] size, String steps, String special) {
        boolean gaps = steps.contains("impute");
        int periods = special.equals(PERIODS) ? 10 : 1;
        StringBuilder structure = new StringBuilder("{'code':'I'},{'code':'kind','type':'group'}");
        for (int column = 0; column < size[1]; column++) {
            String parent = "G" + column / 10;
            if (column % 10 == 0) {
                structure.append(",{'code':'").append(parent).append("','parent':'I'}");
            }
            structure
                    .append(",{'code':'x")
                    .append(column)
                    .append("','parent':'")
                    .append(parent)
                    .append("'}");
        }
        String robustness = special.isEmpty() || special.equals(PERIODS) || special.equals(COMPARED) ? "" : special;
        String text = "{'data':" + data(size, gaps, periods, new Random(7)) + ",'structure':[" + structure
                + "],'model':{'steps':[" + steps + "]"
                + (robustness.isEmpty() ? "" : ",'robustness':{" + robustness + "}") + "}"
                + (special.equals(COMPARED) ? ",'comparison':{'data':" + data(size, gaps, 1, new Random(8)) + "}" : "")
                + "}";
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static String data(int[] size, boolean gaps, int periods, Random random) {
        StringBuilder text = new StringBuilder("{'units':[");
        each(size[0], text, line -> "'unit" + line / periods + "'");
        if (periods > 1) {
            text.append("],'periods':[");
            each(size[0], text, line -> "" + (2000 + line % periods));
        }
        text.append("],'groups':{'kind':[");
        each(size[0], text, line -> "'kind" + line % 5 + "'");
        text.append("]},'columns':{");
        for (int column = 0; column < size[1]; column++) {
            text.append(column == 0 ? "" : ",").append("'x").append(column).append("':[");
            each(
                    size[0],
                    text,
                    line -> gaps && random.nextInt(20) == 0 ? "null" : "" + (1 + Math.exp(random.nextGaussian())));
            text.append(']');
        }
        return text.append("}}").toString();
    }

    private static void each(int lines, StringBuilder text, IntFunction<String> value) {
        for (int line = 0; line < lines; line++) {
            text.append(line == 0 ? "" : ",").append(value.apply(line));
        }
    }
}
