package org.phrom.local;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code deploy/local/bench --reading}: how often what is published is read, beside a static file of the same service.
 * Every address takes a turn after the file, so that each is held against a rate of the same minute.
 */
final class Reading {
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final double LEAST = 0.5;
    private static final String ROUND = "gtmi-2022";
    private static final String FILE = "/phrom.css";
    // as many lines as make about as many bytes as the file has
    private static final String RANKING = "/v1/rounds/" + ROUND + "/ranking?pageSize=22";
    private static final String CSV = "/v1/rounds/" + ROUND + "/ranking?format=csv";
    private static final String PAGE = "/rounds/" + ROUND + "?lang=th";
    private static final String ORGANISATION = "/rounds/" + ROUND + "/organisations/THA?lang=th";

    private final URI reporting;
    private final Api reader;
    private final Load load;
    private final PrintStream out;
    private final List<String> table = new ArrayList<>();
    private final Aims aims = new Aims();

    private Reading(Platform platform, int seconds, PrintStream out) {
        var service = platform.url("reporting");
        this.reporting = URI.create(service);
        this.reader = new Api(service, null);
        this.load = new Load(CLIENTS, WARM_UP, Duration.ofSeconds(seconds));
        this.out = out;
    }

    static void measure(int seconds, PrintStream out) {
        try (var own = OwnPlatform.start(out)) {
            var examples = new Examples(own.platform(), own.examples(), out);
            examples.organisations();
            examples.framework();
            Round.read(own.examples()).stream()
                    .filter(round -> round.id().equals(ROUND))
                    .forEach(round -> new RoundPlayer(own.platform(), round, out).play());
            new Reading(own.platform(), seconds, out).measure();
        }
    }

    private void measure() {
        Retry.untilOk("the ranking", Duration.ofMinutes(1), () -> reader.get(RANKING));
        table.add("| read by %d clients over the loopback | bytes | a second | beside the file | aim |"
                .formatted(CLIENTS));
        table.add("|---|---|---|---|---|");
        held("ranking as JSON", RANKING, 200, Map.of());
        held("ranking as CSV", CSV, 200, Map.of());
        held("page of the round", PAGE, 200, Map.of());
        held("page of an organisation", ORGANISATION, 200, Map.of());
        held("page of the round, packed", PAGE, 200, Map.of("Accept-Encoding", "gzip"));
        var tag = reader.get(RANKING).etag();
        held("ranking that the reader has", RANKING, 304, Map.of("If-None-Match", tag == null ? "" : tag));
        table.forEach(out::println);
        aims.orFail();
    }

    private void held(String what, String path, int status, Map<String, String> headers) {
        var file = rate("the static file", FILE, 200, Map.of());
        var read = rate(what, path, status, headers);
        double ratio = read.perSecond() / file.perSecond();
        table.add("| static file | %,d | %,.0f | | |".formatted(file.bytes(), file.perSecond()));
        table.add("| %s | %,d | %,.0f | %.0f %% | %.0f %% |"
                .formatted(what, read.bytes(), read.perSecond(), 100 * ratio, 100 * LEAST));
        aims.most("the static file beside " + what, 1 / ratio, 1 / LEAST);
    }

    private Rate rate(String what, String path, int status, Map<String, String> headers) {
        var readers = new ArrayList<RawReader>();
        for (int client = 0; client < CLIENTS; client++) {
            readers.add(new RawReader(reporting, path, status, headers));
        }
        try {
            var result = load.run(new Progress(out, what, load.seconds()), readers::get);
            return new Rate(result.perSecond(), readers.get(0).size());
        } finally {
            readers.forEach(RawReader::close);
        }
    }

    private record Rate(double perSecond, int bytes) {}
}
