package org.phrom.local;

import java.nio.file.Path;
import java.util.List;

/** How a service's JVM is started here: small, since three of them, a database and a broker share a laptop. */
final class Jvm {
    private Jvm() {}

    static Path tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name);
    }

    /** Scoring has twice the heap: 100 MB of it are for what analysts compute from their own data. */
    private static String heap(String service) {
        return service.startsWith("scoring") ? "-Xmx256m" : "-Xmx128m";
    }

    static List<String> command(String service, String classes, Path application) {
        return List.of(
                tool("java").toString(),
                classes,
                "-Xms32m",
                heap(service),
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-jar",
                application.toString());
    }
}
