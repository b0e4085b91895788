package org.phrom.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A round of the whole country by REST, step by step from the import of its bodies to the rebuild of what is read. */
final class NationalRound {
    private static final int CONNECTIONS = 8;
    private static final int TRENDS = 500;

    private final MadeIndex index;
    private final PrintStream out;
    private final MadeRound round;
    private final Platform platform;
    private final MadeRanking ranking;
    private final List<MadeRound.Assessment> assessments = new ArrayList<>();
    private final Map<MadeRound.Assessment, String> etags = new ConcurrentHashMap<>();
    private String run = "";

    NationalRound(Platform platform, MadeIndex index, int bodies, PrintStream out) {
        this.index = index;
        this.out = out;
        this.round = new MadeRound(platform, index, bodies);
        this.platform = platform;
        var anybody = new Api(platform.url("reporting"), null, MadeRound.PATIENCE);
        this.ranking = new MadeRanking(anybody, index, bodies);
    }

    void play(Steps steps, Path examples) {
        steps.run("import of the bodies", () -> round.organisations(examples));
        steps.run("framework", () -> round.frameworkWithConditions());
        steps.run("plan and opening", () -> assessments.addAll(round.open()));
        steps.run("answers", () -> each("answers", one -> etags.put(one, round.answer(one))));
        steps.run("submissions", () -> each("submissions", one -> round.submit(one, etags.getOrDefault(one, ""))));
        steps.run("closing", () -> round.move("closing"));
        steps.run("official run", () -> run = round.officialRun(assessments.size()));
        steps.run("replay", () -> round.replay(run));
        steps.run("publication", () -> round.move("publication"));
        steps.run("until the official ranking is there", this::awaitRanking);
        steps.run("ranking, all pages of 200", this::readPages);
        steps.run("ranking as CSV", () -> ranking.requireRight(ranking.file(round.path(""))));
        steps.run("page of the round", () -> ranking.page("/rounds/" + index.code()));
        steps.run("trends of " + Math.min(TRENDS, assessments.size()) + " bodies", this::readTrends);
        steps.run("rebuild of reporting", () -> Rebuild.of(platform));
        steps.run("ranking after the rebuild", this::readPages);
    }

    private void each(String what, Consumer<MadeRound.Assessment> step) {
        var progress = new Progress(out, what, assessments.size());
        Parallel.each(CONNECTIONS, assessments, assessment -> {
            step.accept(assessment);
            progress.step();
        });
    }

    private void awaitRanking() {
        Retry.untilOk("the official ranking", MadeRound.PATIENCE, () -> ranking.first(round.path("")));
    }

    private void readTrends() {
        assessments.stream().limit(TRENDS).forEach(one -> ranking.trend(one.body()));
    }

    private void readPages() {
        ranking.requireRight(ranking.pages(round.path(""), "official"));
    }
}
