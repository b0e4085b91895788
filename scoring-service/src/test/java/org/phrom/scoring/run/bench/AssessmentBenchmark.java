package org.phrom.scoring.run.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.phrom.scoring.model.app.AnswerReader;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.Result;
import org.phrom.scoring.run.domain.Scoring;
import org.phrom.scoring.run.domain.Trace;
import org.phrom.scoring.run.domain.Tracing;

/** One assessment of 5,000 answers, from the text that is kept of it to its result: the aim is 50 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class AssessmentBenchmark {
    private static final double MOST_MILLISECONDS = 50;
    private static final int ANSWERS = 5_000;
    private static final int OF_A_PAGE = 20;
    private static final int SERVICES = 50;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ScoringModel ofQuestions;
    private ScoringModel ofPages;
    private String questions;
    private String pages;

    /** Measures all of them and ends with 1 when any takes more than the aim. */
    public static void main(String[] arguments) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(AssessmentBenchmark.class.getName())
                .jvmArgsAppend("-Xmx1g")
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

    /** 5,000 questions in 500 indicators; and 250 pages of 50 services, with 20 questions of each. */
    @Setup
    public void make() {
        ofQuestions = ScoringModels.ofFramework(framework(false));
        ofPages = ScoringModels.ofFramework(framework(true));
        questions = answersToQuestions();
        pages = answersAboutPages();
    }

    @Benchmark
    public Result questionsAboutTheBody() {
        return score(ofQuestions, questions);
    }

    @Benchmark
    public Result pagesOfServices() {
        return score(ofPages, pages);
    }

    @Benchmark
    public Trace traceOfPages() {
        return Tracing.of(ofPages, counted(ofPages, pages)).tree();
    }

    private static Result score(ScoringModel model, String layer) {
        return Scoring.of(model, counted(model, layer)).result();
    }

    private static Counted counted(ScoringModel model, String layer) {
        return new Counted("TH-50", new UUID(1, 1), AnswerReader.read(layer, model));
    }

    private static ObjectNode framework(boolean pages) {
        ObjectNode document = NODES.objectNode();
        document.put("framework", "made").put("version", "1");
        document.putObject("scoring").put("missing", "drop");
        ArrayNode asked = document.putArray("questions");
        for (int i = 0; i < (pages ? OF_A_PAGE : ANSWERS); i++) {
            ObjectNode question = asked.addObject().put("code", "q" + i).put("type", "yesNo");
            if (pages) {
                question.put("roster", "services").put("perObservation", true);
            }
        }
        ArrayNode children = document.putObject("tree").put("code", "index").putArray("children");
        document.withObject("/tree/name").put("en", "Index");
        if (pages) {
            services(document);
        }
        for (int i = 0; i < (pages ? 10 : ANSWERS / 10); i++) {
            ObjectNode leaf = children.addObject().put("code", "i" + i);
            leaf.putObject("name").put("en", "Indicator");
            ObjectNode rule = leaf.putObject("indicator");
            if (pages) {
                over(rule, i);
            } else {
                rule.put("rule", "share");
                ArrayNode read = rule.putArray("questions");
                for (int question = 0; question < 10; question++) {
                    read.add("q" + (10 * i + question));
                }
            }
        }
        return document;
    }

    private static void services(ObjectNode document) {
        ObjectNode roster = document.putObject("rosters").putObject("services");
        ArrayNode items = roster.putArray("items");
        for (int i = 0; i < SERVICES; i++) {
            items.addObject().put("code", "s" + i).putObject("attributes").put("kind", "k" + i % 5);
        }
        roster.putObject("observations").putObject("attributes").put("level", "text");
    }

    /** A table for each service, whose last row is over its pages. */
    private static void over(ObjectNode rule, int i) {
        rule.put("rule", "table").putObject("overRoster").put("roster", "services");
        ObjectNode row = rule.putArray("rows").addObject().put("when", "true");
        ObjectNode inner = row.putObject("indicator").put("rule", "table");
        inner.putObject("overRoster")
                .put("roster", "services")
                .put("over", "observations")
                .put("how", i % 2 == 0 ? "bestPerQuestion" : "mean")
                .put("notRelevant", "zero");
        String first = "answers.q" + 2 * i + " == 'yes'";
        ArrayNode rows = inner.putArray("rows");
        rows.addObject()
                .put("when", first + " && answers.q" + (2 * i + 1) + " == 'yes'")
                .put("value", 1);
        rows.addObject().put("when", first).put("value", 0.5);
        rows.addObject().put("when", "true").put("value", 0);
    }

    private static String answersToQuestions() {
        SplittableRandom random = new SplittableRandom(1);
        ObjectNode layer = NODES.objectNode();
        for (int i = 0; i < ANSWERS; i++) {
            layer.putObject("q" + i).put("status", "answered").put("value", random.nextBoolean() ? "yes" : "no");
        }
        return layer.toString();
    }

    private static String answersAboutPages() {
        SplittableRandom random = new SplittableRandom(1);
        ObjectNode layer = NODES.objectNode();
        for (int i = 0; i < ANSWERS / OF_A_PAGE; i++) {
            String page = "s" + i % SERVICES + "/" + i / SERVICES;
            layer.withObject("/@services").putObject(page).put("level", "central");
            for (int question = 0; question < OF_A_PAGE; question++) {
                layer.withObject("/q" + question + "/items")
                        .putObject(page)
                        .put("status", "answered")
                        .put("value", random.nextBoolean() ? "yes" : "no");
            }
        }
        return layer.toString();
    }
}
