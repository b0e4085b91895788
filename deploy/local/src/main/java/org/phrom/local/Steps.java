package org.phrom.local;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The steps of a measurement: how long each took, and that no service ended meanwhile. */
final class Steps implements Attendant.Listener {
    static final List<String> SERVICES = List.of("survey", "scoring", "reporting");

    private final Platform platform;
    private final PrintStream out;
    private final Map<String, String> values = new LinkedHashMap<>();
    private volatile String ended = "";

    Steps(Platform platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
    }

    /** What was measured, in the order of the steps. */
    Map<String, String> values() {
        return values;
    }

    void run(String name, Runnable step) {
        long began = System.nanoTime();
        try {
            step.run();
        } catch (RuntimeException cause) {
            // a connection breaks a moment before its service is seen to have ended
            Pause.milliseconds(1000);
            throw new Fault(name + ": " + (ended.isEmpty() ? Fault.lineOf(cause) : ended));
        }
        if (!ended.isEmpty()) {
            throw new Fault(name + ": " + ended);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        values.put(name, "%.1f s".formatted(seconds));
        out.printf("  %-34s %8.1f s   peak memory %s MB%n", name, seconds, peaks());
    }

    private String peaks() {
        return SERVICES.stream()
                .map(name -> Long.toString(platform.service(name).vitals().peakMegabytes()))
                .collect(Collectors.joining(" / "));
    }

    /** Adds the most memory that each service held at any time. */
    void takePeaks() {
        SERVICES.forEach(name -> values.put(
                name + "-service: peak resident memory",
                platform.service(name).vitals().peakMegabytes() + " MB"));
    }

    @Override
    public void says(String line) {
        out.println(line);
    }

    @Override
    public void trouble(String service, String what) {
        if (ended.isEmpty()) {
            ended = what;
        }
    }
}
