package org.phrom.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * {@code deploy/local/fuzz [--requests N] [--seed S]}: sends every operation of the committed OpenAPI documents requests
 * that are mostly wrong, and asks that none is met with an error of the service or with one that is not described.
 */
final class Fuzz {
    private static final int CLIENTS = 4;
    private static final int MOST_SHOWN = 25;

    /** What came of it: answers by status, those that put off in order, and what should not be, with how to repeat it. */
    record Outcome(Map<Integer, Long> statuses, long later, List<String> faults) {}

    private final List<FuzzOperation> operations;
    private final Map<String, Integer> ports;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final UnaryOperator<String> mint;

    Fuzz(List<FuzzOperation> operations, Map<String, Integer> ports, UnaryOperator<String> mint) {
        this.operations = operations;
        this.ports = ports;
        this.mint = mint;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            int requests = 5_000;
            long seed = System.nanoTime() % 1_000_000;
            var rest = new ArrayDeque<>(List.of(arguments));
            while (!rest.isEmpty()) {
                var option = rest.remove();
                switch (option) {
                    case "--requests" -> requests = (int) number(option, rest);
                    case "--seed" -> seed = number(option, rest);
                    default -> throw new Fault("usage: deploy/local/fuzz [--requests N] [--seed S]");
                }
            }
            int first = Token.port() - 5;
            var fuzz = new Fuzz(
                    FuzzOperation.ofAll(Options.givenHome()),
                    Map.of("survey", first, "scoring", first + 1, "reporting", first + 2),
                    role -> Token.mint(new ArrayDeque<>(List.of(role))));
            var outcome = fuzz.run(requests, seed);
            outcome.faults().forEach(out::println);
            out.printf(
                    "%d requests, seed %d: %s, of these put off in order %d, faults %d%n",
                    requests,
                    seed,
                    outcome.statuses(),
                    outcome.later(),
                    outcome.faults().size());
            System.exit(outcome.faults().isEmpty() ? 0 : 1);
        } catch (RuntimeException cause) {
            System.err.println(Fault.lineOf(cause));
            System.exit(1);
        }
    }

    private static long number(String option, ArrayDeque<String> rest) {
        try {
            return Long.parseLong(rest.isEmpty() ? "" : rest.remove());
        } catch (NumberFormatException notANumber) {
            throw new Fault(option + " takes a number.");
        }
    }

    /** Sends so many requests, the operations in turn; the same seed sends the same ones. */
    Outcome run(int requests, long seed) {
        var statuses = new ConcurrentHashMap<Integer, LongAdder>();
        var later = new LongAdder();
        var faults = Collections.synchronizedMap(new TreeMap<String, String>());
        Parallel.each(CLIENTS, IntStream.range(0, requests).boxed().toList(), i -> {
            var request = request(i, seed);
            int port = port(request.operation());
            var role = request.role();
            var answer = request.send(port, role == null ? null : tokens.computeIfAbsent(role, mint));
            statuses.computeIfAbsent(answer.status(), status -> new LongAdder()).increment();
            if (answer.isLater()) {
                later.increment();
            }
            var fault = request.method().equals("HEAD") && answer.status() > 0 && answer.status() < 500
                    ? null
                    : answer.fault();
            if (fault != null && faults.size() < MOST_SHOWN) {
                faults.putIfAbsent(
                        request.operation().service() + " "
                                + request.operation().id() + " " + fault,
                        answer.status() + " " + answer.body().strip() + "\n  " + request.curl(port));
            }
        });
        var counted = new TreeMap<Integer, Long>();
        statuses.forEach((status, count) -> counted.put(status, count.sum()));
        var lines = new ArrayList<String>();
        faults.forEach((what, how) -> lines.add(what + ": " + how));
        return new Outcome(counted, later.sum(), lines);
    }

    private FuzzRequest request(int number, long seed) {
        var operation = operations.get(number % operations.size());
        long mixed = LongStream.of(seed, number).reduce(1, (one, other) -> one * 6364136223846793005L + other);
        return new FuzzRequests(operation, mixed).next();
    }

    private int port(FuzzOperation operation) {
        var port = ports.get(operation.service());
        if (port == null) {
            throw new IllegalArgumentException(operation.service());
        }
        return port;
    }
}
