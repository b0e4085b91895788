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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.phrom.scoring.calculator.domain.Answer;
import org.phrom.scoring.calculator.domain.Outline;
import org.phrom.scoring.calculator.domain.Progress;
import org.phrom.scoring.calculator.domain.Wanted;
import org.phrom.scoring.calculator.domain.Wanted.Part;
import org.phrom.scoring.calculator.reading.Content;
import org.phrom.scoring.calculator.reading.Request;

/**
 * Holds the estimate against what is live while a calculation runs, for sizes and methods on a grid. It collects garbage
 * all the time, so that what is left is what was needed, and takes minutes: {@code -Dtest=EstimateGridTest
 * -Dphrom.estimates=true}. Where the last column is above 1 the factors of {@link Costing} are too small.
 */
@EnabledIfSystemProperty(named = "phrom.estimates", matches = "true")
class EstimateGridTest {
    private static final String PLAIN = "{'step':'normalise'},{'step':'aggregate'}";
    private static final String FULL =
            "{'step':'impute'},{'step':'treat'},{'step':'normalise'},{'step':'aggregate','method':'geometric'}";
    private static final PrintStream OUT = System.out;

    private final List<String> tooSmall = new ArrayList<>();

    @Test
    void noCalculationTakesMoreThanWasReckoned() throws InterruptedException {
        OUT.printf("%-44s %10s %10s %6s%n", "case", "estimate", "measured", "ratio");
        for (int[] size :
                new int[][] {{400_000, 2}, {100_000, 2}, {20_000, 20}, {7850, 100}, {2000, 500}, {200, 400}}) {
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
                EnumSet.of(Part.CONTRIBUTIONS, Part.TRACE));
        measure(
                "correlations",
                new int[] {200, 400},
                step("impute", "mean"),
                "",
                EnumSet.of(Part.CORRELATIONS, Part.COHERENCE, Part.STATISTICS));
        robustness();
        assertThat(tooSmall).isEmpty();
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

    private void measure(String name, int[] size, String steps, String robustness, Set<Part> parts)
            throws InterruptedException {
        Request request = Request.json(Content.of(body(size, steps, robustness)));
        Outline outline = request.outline();
        Wanted wanted = new Wanted(parts, List.of());
        long estimate = Costing.of(outline, wanted, Runtime.getRuntime().availableProcessors())
                .bytes();
        AtomicBoolean running = new AtomicBoolean(true);
        AtomicLong most = new AtomicLong();
        long before = live();
        Thread sampling = new Thread(() -> {
            while (running.get()) {
                most.accumulateAndGet(live(), Math::max);
            }
        });
        sampling.start();
        String said = "";
        try {
            Answer answer = new Answering(request.calculation(outline), wanted, new Progress()).answer();
            most.accumulateAndGet(live(), Math::max);
            said = answer.tables().isEmpty() ? "nothing" : "";
        } catch (RuntimeException e) {
            said = e.toString();
        }
        running.set(false);
        sampling.join();
        long measured = most.get() - before;
        if (measured > estimate) {
            tooSmall.add(name);
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

    private static byte[] body(int[] size, String steps, String robustness) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("{'data':{'units':[");
        for (int unit = 0; unit < size[0]; unit++) {
            text.append(unit == 0 ? "" : ",").append("'unit").append(unit).append('\'');
        }
        text.append("],'columns':{");
        StringBuilder structure = new StringBuilder("{'code':'I'}");
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
            text.append(column == 0 ? "" : ",").append("'x").append(column).append("':[");
            for (int unit = 0; unit < size[0]; unit++) {
                boolean missing = steps.contains("impute") && random.nextInt(20) == 0;
                text.append(unit == 0 ? "" : ",").append(missing ? "null" : "" + (1 + Math.exp(random.nextGaussian())));
            }
            text.append(']');
        }
        text.append("}},'structure':[")
                .append(structure)
                .append("],'model':{'steps':[")
                .append(steps)
                .append(']');
        text.append(robustness.isEmpty() ? "" : ",'robustness':{" + robustness + "}")
                .append("}}");
        return text.toString().replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
