package org.phrom.local;

import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The steps of a measurement: how long each took, and that no service ended meanwhile. */
final class Steps implements Attendant.Listener {
    static final List<String> SERVICES = List.of("survey", "scoring", "reporting");

    private final Platform platform;
    private final PrintStream out;
    private final Map<String, Step> taken = new LinkedHashMap<>();
    private volatile String ended = "";

    Steps(Platform platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
    }

    /**
     * What one step took.
     *
     * @param peaks the most resident MB of survey, scoring and reporting during it, of several replicas the largest
     */
    record Step(double seconds, List<Long> peaks) {

        /** The three peaks as people read them. */
        String megabytes() {
            return peaks.stream().map(String::valueOf).collect(Collectors.joining(" / "));
        }

        long most() {
            return peaks.stream().mapToLong(Long::longValue).max().orElse(-1);
        }
    }

    /** What was measured, in the order of the steps. */
    Map<String, Step> taken() {
        return taken;
    }

    /** The largest peak of each service. */
    static String most(Collection<Step> steps) {
        return new Step(
                        0,
                        IntStream.range(0, SERVICES.size())
                                .mapToObj(service -> steps.stream()
                                        .mapToLong(step -> step.peaks.get(service))
                                        .max()
                                        .orElse(-1))
                                .toList())
                .megabytes();
    }

    void run(String name, Runnable step) {
        each(Vitals::forgetPeak);
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
        var took = new Step(seconds, peaks());
        taken.put(name, took);
        out.printf("  %-34s %8.1f s   peak memory %s MB%n", name, seconds, took.megabytes());
    }

    private List<Long> peaks() {
        return SERVICES.stream()
                .map(name -> platform.services().replicas(name).stream()
                        .mapToLong(replica -> replica.vitals().peakMegabytes())
                        .max()
                        .orElse(-1))
                .toList();
    }

    private void each(LongConsumer step) {
        SERVICES.stream()
                .flatMap(name -> platform.services().replicas(name).stream())
                .forEach(replica -> step.accept(replica.pid()));
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
