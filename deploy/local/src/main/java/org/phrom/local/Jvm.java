package org.phrom.local;

import java.nio.file.Path;
import java.util.List;

/** How a service's JVM is started here: as in the images, with a heap that suits a laptop or {@code PHROM_HEAP}. */
final class Jvm {
    private Jvm() {}

    static Path tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name);
    }

    /** Scoring has twice the heap: 100 MB of it are for what analysts compute from their own data. */
    private static String heap(String service) {
        var megabytes = System.getProperty("phrom.heap", service.startsWith("scoring") ? "256" : "128");
        return "-Xmx" + megabytes + "m";
    }

    static List<String> command(String service, String classes, Path application) {
        return List.of(
                tool("java").toString(),
                classes,
                "@" + Options.givenHome().resolve("deploy/jvm.args"),
                "-Xms32m",
                heap(service),
                "-jar",
                application.toString());
    }
}
