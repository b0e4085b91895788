package org.phrom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the system tells of a running process; -1 where it does not tell.
 *
 * @param residentMegabytes memory that it holds now
 * @param peakMegabytes the most that it held since its start or since {@link #forgetPeak}
 */
record Vitals(long residentMegabytes, long peakMegabytes, long threads, long descriptors) {

    static Vitals of(long pid) {
        var process = Path.of("/proc", Long.toString(pid));
        return new Vitals(
                number(process, "VmRSS:", 1024),
                number(process, "VmHWM:", 1024),
                number(process, "Threads:", 1),
                descriptors(process));
    }

    /** Of each the larger. */
    static Vitals most(Vitals one, Vitals other) {
        return new Vitals(
                Math.max(one.residentMegabytes, other.residentMegabytes),
                Math.max(one.peakMegabytes, other.peakMegabytes),
                Math.max(one.threads, other.threads),
                Math.max(one.descriptors, other.descriptors));
    }

    /** Begins to count the peak anew. */
    static void forgetPeak(long pid) {
        try {
            Files.writeString(Path.of("/proc", Long.toString(pid), "clear_refs"), "5");
        } catch (IOException notLinux) {
            // then it is the most of the whole life
        }
    }

    private static long number(Path process, String name, int unit) {
        try (var lines = Files.lines(process.resolve("status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / unit)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException notLinux) {
            return -1;
        }
    }

    private static long descriptors(Path process) {
        try (var open = Files.list(process.resolve("fd"))) {
            return open.count();
        } catch (IOException notLinux) {
            return -1;
        }
    }
}
