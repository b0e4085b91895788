package org.phrom.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What the command line asks of {@code deploy/local/up}.
 *
 * @param replicas processes of each service; of several the ports are those of the load balancer in front of them
 */
record Options(Path home, Path data, Ports ports, boolean fresh, boolean examples, int replicas) {
    static final int MOST_REPLICAS = 4;

    private static final int FIRST_PORT = 8081;

    /** Reads the arguments; the root of the sources and the data directory come from the script. */
    static Options of(List<String> arguments) {
        var ports = Ports.from(FIRST_PORT);
        boolean fresh = false;
        boolean examples = true;
        int replicas = 1;
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var option = rest.remove();
            switch (option) {
                case "--fresh" -> fresh = true;
                case "--no-examples" -> examples = false;
                case "--ports-from" -> ports = Ports.from(number(rest.isEmpty() ? "" : rest.remove()));
                case "--replicas" -> replicas = BenchOptions.number(option, rest, MOST_REPLICAS);
                default -> throw new Fault("Unknown option " + option + "; see deploy/local/up --help.");
            }
        }
        return new Options(givenHome(), givenData(), ports, fresh, examples, replicas);
    }

    static Path givenHome() {
        return Path.of(System.getProperty("phrom.home", "")).toAbsolutePath().normalize();
    }

    static Path givenData() {
        var given = System.getProperty("phrom.data");
        return given == null
                ? givenHome().resolve("deploy/local/.data")
                : Path.of(given).toAbsolutePath();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new Fault("--ports-from takes a number, not '" + text + "'.");
        }
    }
}
