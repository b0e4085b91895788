package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Plays the examples in by REST; a further start plays in only what is missing. */
final class Examples {
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Platform platform;
    private final Path directory;
    private final PrintStream out;

    Examples(Platform platform, Path directory, PrintStream out) {
        this.platform = platform;
        this.directory = directory;
        this.out = out;
    }

    void load() {
        var rounds = new ArrayList<>(Round.read(directory));
        MadeReadiness.read(directory).forEach(made -> rounds.add(made.round()));
        if (published(EgovBenchmark.ROUND) && rounds.stream().map(Round::id).allMatch(this::published)) {
            out.println("The examples are there already.");
            return;
        }
        out.println("Playing the examples in:");
        organisations();
        framework();
        readiness();
        statistics();
        var benchmark = new EgovBenchmark(directory);
        publish(benchmark);
        new RoundPlayer(platform, benchmark.round(), out).play();
        rounds.forEach(round -> new RoundPlayer(platform, round, out).play());
    }

    private boolean published(String round) {
        var answer = survey("round-manager").get("/v1/rounds/" + round);
        return answer.ok() && answer.body().path("state").asText().equals("published");
    }

    void organisations() {
        var rows = Registry.rows(directory);
        var progress = new Progress(out, "organisations", rows.size());
        var table = new ArrayList<List<String>>(List.of(Registry.HEADER));
        table.addAll(rows);
        survey("administrator")
                .postCsv("/v1/organisations/import", Csv.write(table))
                .orFail("the import of organisations");
        progress.step(rows.size());
    }

    void framework() {
        publish("gtmi", "1", Round.json(directory.resolve("gtmi/framework.json")));
    }

    /** Both versions of the provincial framework: the first is heard, the second answers what was said. */
    void readiness() {
        var hearing = hearing();
        if (!published(MadeReadiness.FOLDER, "1")) {
            heard(hearing);
            hearing.answer("2");
        }
        MadeReadiness.versions(directory)
                .forEach(version -> publish(
                        MadeReadiness.FOLDER, String.valueOf(version), MadeReadiness.document(directory, version)));
    }

    /** Context of the provinces. */
    void statistics() {
        var provinces = new Statistics(platform, out);
        MadeStatistics.addTo(provinces, directory);
        provinces.record();
    }

    MadeHearing hearing() {
        return new MadeHearing(platform, directory.resolve(MadeReadiness.FOLDER + "/hearing-1.yaml"));
    }

    /** Version 1 with every comment, none of them answered, and the draft of version 2. */
    void heard(MadeHearing hearing) {
        draft(MadeReadiness.FOLDER, "1", MadeReadiness.document(directory, 1));
        var progress = new Progress(out, "hearing of " + MadeReadiness.FOLDER + " 1", hearing.comments());
        hearing.hear();
        progress.step(hearing.comments());
        draft(MadeReadiness.FOLDER, "2", MadeReadiness.document(directory, 2));
    }

    private boolean published(String framework, String number) {
        var found = survey("framework-author").get(version(framework, number));
        return found.body().path("state").asText().equals("published");
    }

    private void draft(String framework, String number, JsonNode document) {
        var author = survey("framework-author");
        if (author.get(version(framework, number)).status() == 404) {
            author.put(version(framework, number), document, null).orFail("the framework " + framework);
        }
    }

    private static String version(String framework, String number) {
        return "/v1/frameworks/" + framework + "/versions/" + number;
    }

    /** The framework of the eGovernment Benchmark, and the statistics that it reads. */
    void publish(EgovBenchmark benchmark) {
        publish(EgovBenchmark.CODE, EgovBenchmark.VERSION, benchmark.framework());
        var statistics = new Statistics(platform, out);
        benchmark.addTo(statistics);
        statistics.record();
    }

    private void publish(String framework, String number, JsonNode document) {
        draft(framework, number, document);
        if (!published(framework, number)) {
            var author = survey("framework-author");
            var version = version(framework, number);
            author.post(version + "/publication", null, author.get(version).etag())
                    .orFail("the publication of the framework " + framework);
        }
        new Progress(out, "framework " + framework + " " + number, 1).step();
    }

    private Api survey(String role) {
        return new Api(platform.url("survey"), platform.token(role, List.of(), LIFETIME));
    }
}
