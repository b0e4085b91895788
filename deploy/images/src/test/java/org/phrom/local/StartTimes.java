package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How long a start takes in a container, with and without the classes that the image keeps; other classes of the JVM are
 * shared in both. Run by hand on an idle machine: deploy/images/README.md.
 */
class StartTimes {
    private static final int STARTS = 5;
    private static final String ARCHIVE = "-XX:SharedArchiveFile=";
    private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");

    /** In seconds, from the call of runc to the first answer that the service is ready, and as Quarkus says it. */
    private record Start(double ready, double said) {}

    @Test
    void aStartWithTheClassesKeptAndWithout() throws IOException {
        try (var images = RunImages.build()) {
            images.platform().start();
            System.out.println(
                    "| service | ready, classes kept | ready, without | Quarkus says, kept | without |\n|---|---|---|---|---|");
            for (var service : RunImages.SERVICES) {
                System.out.println(row(images, service));
            }
        }
    }

    private static String row(RunImages images, String service) throws IOException {
        var process = images.platform().service(service);
        var container = images.container(service);
        var entrypoint = Contained.texts(container.image().path("Entrypoint"));
        var without =
                entrypoint.stream().filter(word -> !word.startsWith(ARCHIVE)).toList();
        assertThat(without).hasSize(entrypoint.size() - 1);
        var kept = new ArrayList<Start>();
        var loaded = new ArrayList<Start>();
        for (int start = 0; start < STARTS; start++) {
            kept.add(start(process, spec -> container.command(spec, entrypoint)));
            loaded.add(start(process, spec -> container.command(spec, without)));
        }
        return Stream.of(
                        median(kept, Start::ready),
                        median(loaded, Start::ready),
                        median(kept, Start::said),
                        median(loaded, Start::said))
                .collect(Collectors.joining(" | ", "| " + service + "-service | ", " |"));
    }

    private static Start start(ServiceProcess process, Launcher launcher) throws IOException {
        process.terminate();
        process.awaitEnd();
        process.launchBy(launcher);
        process.start();
        process.awaitReady();
        double said = STARTED.matcher(Files.readString(process.log()))
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .reduce(0, (before, last) -> last);
        return new Start(process.startUp().toMillis() / 1000.0, said);
    }

    private static String median(List<Start> starts, ToDoubleFunction<Start> time) {
        var sorted = starts.stream().mapToDouble(time).sorted().toArray();
        return String.format(Locale.ROOT, "%.1f s (%.1f to %.1f)", sorted[STARTS / 2], sorted[0], sorted[STARTS - 1]);
    }
}
