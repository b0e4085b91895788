package org.phrom.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code deploy/local/bench --framework}: what judging, saving and publishing take of a framework of the most questions
 * and items that one may have.
 */
final class LargestFramework {
    private static final MadeForm LARGEST = new MadeForm("largest", "province", 5_000);
    private static final double MOST_FOR_VALIDATION = 2;
    private static final double MOST_FOR_SAVE = 1;
    private static final int TURNS = 7;
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final String PATH = "/v1/frameworks/largest/versions/1";

    private final Platform platform;
    private final PrintStream out;
    private final Api author;
    private final Aims aims = new Aims();
    private int saves;

    private LargestFramework(Platform platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
        this.author = new Api(platform.url("survey"), platform.token("framework-author", List.of(), LIFETIME));
    }

    static void measure(PrintStream out) {
        try (var own = OwnPlatform.start(out)) {
            new LargestFramework(own.platform(), out).measure();
        }
    }

    private void measure() {
        var document = LARGEST.document();
        int bytes = document.toString().getBytes(StandardCharsets.UTF_8).length;
        out.println(
                "| framework of %,d questions, %,d options, %,d conditions, %.1f MB as JSON | first | median | aim |"
                        .formatted(LARGEST.questions(), LARGEST.options(), LARGEST.conditions(), bytes / 1e6));
        out.println("|---|---|---|---|");
        held("validation", MOST_FOR_VALIDATION, () -> {
            var judged = author.post(PATH + "/validation", document, null);
            if (!judged.body().path("valid").asBoolean()) {
                throw new Fault("The framework is not valid: " + judged.body());
            }
            return judged;
        });
        held(
                "save of a draft",
                MOST_FOR_SAVE,
                () -> author.put(PATH, changed(document), author.get(PATH).etag()));
        long began = System.nanoTime();
        author.post(PATH + "/publication", null, author.get(PATH).etag()).orFail("the publication");
        out.println("| publication | %.2f s | | |".formatted((System.nanoTime() - began) / 1e9));
        row("as a workbook", "", () -> {
            author.stream(PATH + "?format=xlsx", "*/*", LargestFramework::readAll);
            return new Api.Answer(200, null, document);
        });
        Pause.milliseconds(5_000);
        Steps.SERVICES.forEach(name -> out.println("| %s-service: most memory | %d MB | | |"
                .formatted(name, platform.service(name).vitals().peakMegabytes())));
        aims.orFail();
    }

    private ObjectNode changed(ObjectNode document) {
        document.withObject("/title").put("en", "Saved %d times".formatted(++saves));
        return document;
    }

    private static void readAll(java.io.InputStream stream) {
        try {
            stream.readAllBytes();
        } catch (java.io.IOException e) {
            throw new Fault("The workbook broke off.");
        }
    }

    // the first is that of a cold service and says as much of it as of the framework
    private void held(String what, double most, Supplier<Api.Answer> request) {
        aims.most("the median of " + what + ", in seconds", row(what, "%.0f s".formatted(most), request), most);
    }

    /** Measures and prints; returns the median, in seconds. */
    private double row(String what, String aim, Supplier<Api.Answer> request) {
        var seconds = new ArrayList<Double>();
        for (int turn = 0; turn < TURNS; turn++) {
            long began = System.nanoTime();
            request.get().orFail(what);
            seconds.add((System.nanoTime() - began) / 1e9);
        }
        double first = seconds.get(0);
        var sorted = seconds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        out.println("| %s | %.2f s | %.2f s | %s |".formatted(what, first, sorted[TURNS / 2], aim));
        return sorted[TURNS / 2];
    }
}
