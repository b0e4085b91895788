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
        rounds.add(MadeReadiness.read(directory).get(0).round());
        if (published(EgovBenchmark.ROUND) && rounds.stream().map(Round::id).allMatch(this::published)) {
            out.println("The examples are there already.");
            return;
        }
        out.println("Playing the examples in:");
        organisations();
        framework();
        readiness();
        var provinces = new Statistics(platform, out);
        MadeStatistics.addTo(provinces, directory);
        provinces.record();
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

    /** The provincial framework: version 1. */
    void readiness() {
        publish(MadeReadiness.FOLDER, "1", MadeReadiness.document(directory, 1));
    }

    /** The framework of the eGovernment Benchmark, and the statistics that it reads. */
    void publish(EgovBenchmark benchmark) {
        publish(EgovBenchmark.CODE, EgovBenchmark.VERSION, benchmark.framework());
        var statistics = new Statistics(platform, out);
        benchmark.addTo(statistics);
        statistics.record();
    }

    private void publish(String framework, String number, JsonNode document) {
        var version = "/v1/frameworks/" + framework + "/versions/" + number;
        var author = survey("framework-author");
        var found = author.get(version);
        if (found.status() == 404) {
            found = author.put(version, document, null).orFail("the framework " + framework);
        }
        if (!"published".equals(found.body().path("state").asText())) {
            author.post(version + "/publication", null, author.get(version).etag())
                    .orFail("the publication of the framework " + framework);
        }
        new Progress(out, "framework " + framework + " " + number, 1).step();
    }

    private Api survey(String role) {
        return new Api(platform.url("survey"), platform.token(role, List.of(), LIFETIME));
    }
}
