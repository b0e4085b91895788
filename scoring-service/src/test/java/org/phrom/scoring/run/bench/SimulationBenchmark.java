package org.phrom.scoring.run.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.phrom.scoring.model.app.ChangedModel;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.Population;
import org.phrom.scoring.run.domain.Standings;

/** What a run of 7,850 × 100 would come to, from the columns that are kept of it: the aim is 100 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class SimulationBenchmark {
    private static final double MOST_MILLISECONDS = 100;
    private static final int ORGANISATIONS = 7_850;
    private static final int INDICATORS = 100;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ScoringModel alone;
    private ScoringModel across;
    private JsonNode geometric;
    private Population ofAlone;
    private Population ofAcross;
    private Counted other;

    /** Measures all of them and ends with 1 when any takes more than the aim. */
    public static void main(String[] arguments) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(SimulationBenchmark.class.getName())
                .jvmArgsAppend("-Xmx256m")
                .build();
        boolean above = false;
        for (RunResult measured : new Runner(options).run()) {
            double milliseconds = measured.getPrimaryResult().getScore();
            above |= !(milliseconds <= MOST_MILLISECONDS);
            System.out.printf(
                    "%s: %.1f ms, aim %.0f ms%n",
                    measured.getPrimaryResult().getLabel(), milliseconds, MOST_MILLISECONDS);
        }
        System.exit(above ? 1 : 0);
    }

    /** A tree of ten groups of ten indicators; one answer in twenty is missing. */
    @Setup
    public void make() {
        alone = ScoringModels.ofFramework(framework(false));
        across = ScoringModels.ofFramework(framework(true));
        ofAlone = population(alone);
        ofAcross = population(across);
        geometric = NODES.arrayNode()
                .add(NODES.objectNode()
                        .put("step", "aggregate")
                        .put("method", "geometric")
                        .put("missing", "drop"));
        other = counted(new SplittableRandom(2), 1);
    }

    @Benchmark
    public Standings otherWeights() {
        return Standings.of(ChangedModel.of(alone, Map.of("g1", 3.0, "i5", 2.0), null), ofAlone);
    }

    @Benchmark
    public Standings otherWeightsWhereScoresHangOnEachOther() {
        return Standings.of(ChangedModel.of(across, Map.of("g1", 3.0, "i5", 2.0), null), ofAcross);
    }

    @Benchmark
    public Standings otherMeans() {
        return Standings.of(ChangedModel.of(alone, Map.of(), geometric), ofAlone);
    }

    @Benchmark
    public Standings otherAnswers() {
        return Standings.of(alone, ofAlone.with(List.of(other)));
    }

    private static Population population(ScoringModel model) {
        SplittableRandom random = new SplittableRandom(1);
        Population.Gathering gathering = new Population.Gathering(model, 900_000);
        for (int organisation = 0; organisation < ORGANISATIONS; organisation++) {
            gathering.add(counted(random, organisation), List.of("TH"));
        }
        return gathering.all();
    }

    private static Counted counted(SplittableRandom random, int organisation) {
        Map<String, Answer> answers = new HashMap<>();
        for (int i = 0; i < INDICATORS; i++) {
            if (random.nextInt(20) > 0) {
                answers.put("q" + i, Answer.of(0.01 + random.nextDouble()));
            }
        }
        return new Counted("O" + organisation, new UUID(1, organisation), answers);
    }

    private static ObjectNode framework(boolean minMax) {
        ObjectNode document = NODES.objectNode();
        document.put("framework", "made").put("version", "1");
        ArrayNode steps = document.putObject("scoring").putArray("steps");
        if (minMax) {
            steps.addObject().put("step", "normalise").put("method", "min-max");
        }
        steps.addObject().put("step", "aggregate").put("method", "arithmetic").put("missing", "drop");
        ObjectNode tree = document.putObject("tree").put("code", "index");
        for (int i = 0; i < INDICATORS; i++) {
            document.withArray("questions").addObject().put("code", "q" + i).put("type", "number");
            if (i % 10 == 0) {
                tree.withArray("children").addObject().put("code", "g" + i / 10);
            }
            ObjectNode group = (ObjectNode) tree.path("children").get(i / 10);
            group.withArray("children")
                    .addObject()
                    .put("code", "i" + i)
                    .putObject("indicator")
                    .put("rule", "value")
                    .put("question", "q" + i);
        }
        return document;
    }
}
