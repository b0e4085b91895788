package org.phrom.local;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;

/**
 * Whether a service holds more and more. Compared are the medians of an earlier and a later stretch without faults:
 * threads and descriptors may grow by a tenth and ten, memory by a tenth and 16 MB, which a heap takes until it is full.
 */
final class SoakLevel {
    private static final long MOST_MEGABYTES = 320;

    private final Platform platform;
    private final Map<String, List<Sample>> samples = new TreeMap<>();

    private record Sample(long at, Vitals vitals) {}

    SoakLevel(Platform platform) {
        this.platform = platform;
        Steps.SERVICES.forEach(name -> samples.put(name, new CopyOnWriteArrayList<>()));
    }

    void sample() {
        samples.forEach((name, list) ->
                list.add(new Sample(System.nanoTime(), most(platform.services().replicas(name)))));
        Pause.milliseconds(1000);
    }

    private static Vitals most(List<ServiceProcess> replicas) {
        return replicas.stream()
                .map(ServiceProcess::vitals)
                .reduce(Vitals::most)
                .orElseThrow();
    }

    /** One row for each service and kind; begin and length of both stretches are times of this JVM. */
    void compare(long earlier, long later, long length, SoakTable table) {
        samples.forEach((name, list) -> {
            table.atMost(name + ": most resident MB", peak(list), MOST_MEGABYTES);
            compare(name + ": threads", medians(list, earlier, later, length, Vitals::threads), 10, table);
            compare(name + ": descriptors", medians(list, earlier, later, length, Vitals::descriptors), 10, table);
            compare(
                    name + ": resident MB",
                    medians(list, earlier, later, length, Vitals::residentMegabytes),
                    16,
                    table);
        });
    }

    private static long peak(List<Sample> list) {
        return list.stream()
                .mapToLong(sample -> sample.vitals.peakMegabytes())
                .max()
                .orElse(-1);
    }

    private static void compare(String what, long[] medians, long allowance, SoakTable table) {
        long most = medians[0] + medians[0] / 10 + allowance;
        table.atMost("level of " + what + ", earlier " + medians[0] + ", later", medians[1], most);
    }

    private static long[] medians(
            List<Sample> list, long earlier, long later, long length, ToLongFunction<Vitals> kind) {
        return new long[] {median(list, earlier, length, kind), median(list, later, length, kind)};
    }

    private static long median(List<Sample> list, long begin, long length, ToLongFunction<Vitals> kind) {
        var sorted = list.stream()
                .filter(sample -> sample.at >= begin && sample.at <= begin + length)
                .mapToLong(sample -> kind.applyAsLong(sample.vitals))
                .sorted()
                .toArray();
        return sorted.length == 0
                ? -1
                : Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(-1);
    }
}
