package org.phrom.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** {@code deploy/local/bench --autosave}: what a save of one answer takes in a small assessment and in the largest, both of the form of {@link LargestFramework}. */
final class Autosave {
    private static final int SMALL = 100;
    private static final int LARGE = 5_000;
    private static final int CLIENTS = 4;
    /** Small and large take turns, so that what else changes meanwhile is shared by both. */
    private static final int TURNS = 5;

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final double MOST = 1.5;

    private final Platform platform;
    private final PrintStream out;
    private final Load load;
    private final Aims aims = new Aims();

    private Autosave(Platform platform, int seconds, PrintStream out) {
        this.platform = platform;
        this.out = out;
        this.load = new Load(CLIENTS, WARM_UP, Duration.ofSeconds(seconds));
    }

    static void measure(int seconds, PrintStream out) {
        try (var own = OwnPlatform.start(out)) {
            new Autosave(own.platform(), seconds, out).measure(own);
        }
    }

    private void measure(OwnPlatform own) {
        var small = new MadeIndex("small", SMALL);
        var large = new MadeIndex("large", LARGE);
        new MadeRound(platform, small, CLIENTS).organisations(own.examples());
        var ofSmall = editors(small);
        var ofLarge = editors(large);
        var ofBoth = new ArrayList<List<Load.Result>>(List.of(new ArrayList<>(), new ArrayList<>()));
        for (int turn = 0; turn < TURNS; turn++) {
            ofBoth.get(0).add(run(small, ofSmall));
            ofBoth.get(1).add(run(large, ofLarge));
        }
        table(ofBoth.get(0), ofBoth.get(1));
        aims.orFail();
    }

    private List<Runnable> editors(MadeIndex index) {
        var round = new MadeRound(platform, index, CLIENTS);
        round.framework(new MadeForm(index.code(), MadeIndex.TYPE, index.questions()).document());
        var editors = new ArrayList<Runnable>();
        Parallel.each(CLIENTS, round.open(), assessment -> {
            round.choose(assessment, MadeForm::answer);
            synchronized (editors) {
                editors.add(editor(round, assessment, index.questions()));
            }
        });
        return editors;
    }

    private static Runnable editor(MadeRound round, MadeRound.Assessment assessment, int questions) {
        var versions = new int[questions];
        Arrays.fill(versions, 1);
        return () -> {
            int question = ThreadLocalRandom.current().nextInt(questions);
            round.save(assessment, question, versions[question]++, MadeForm::answer);
        };
    }

    private Load.Result run(MadeIndex index, List<Runnable> editors) {
        var progress = new Progress(out, "saves of one of " + index.questions() + " answers", load.seconds());
        return load.run(progress, editors::get);
    }

    private void table(List<Load.Result> small, List<Load.Result> large) {
        out.println(
                "| a save of one answer, %d clients | of %d | of %d | ratio | aim |".formatted(CLIENTS, SMALL, LARGE));
        out.println("|---|---|---|---|---|");
        row("mean", mean(small), mean(large));
        double smallMiddle = median(small.stream().mapToDouble(Load.Result::p50).toArray());
        double largeMiddle = median(large.stream().mapToDouble(Load.Result::p50).toArray());
        row("p50", smallMiddle, largeMiddle);
    }

    private void row(String what, double small, double large) {
        double ratio = large / small;
        out.println("| %s | %.2f ms | %.2f ms | %.2f | %s |".formatted(what, small, large, ratio, MOST));
        aims.most("the ratio of the " + what, ratio, MOST);
    }

    private static double mean(List<Load.Result> results) {
        return CLIENTS
                * 1e3
                / median(results.stream().mapToDouble(Load.Result::perSecond).toArray());
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
