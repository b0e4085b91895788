package org.phrom.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The nine ports of a platform, all on the loopback interface.
 *
 * @param management for health and metrics of survey, scoring and reporting, in this order
 */
record Ports(int survey, int scoring, int reporting, int postgres, int kafka, int issuer, List<Integer> management) {
    private static final int LAST = 65_535;
    private static final int COUNT = 9;

    /** Consecutive ports from the first one on. */
    static Ports from(int first) {
        if (first < 1024 || first + COUNT - 1 > LAST) {
            throw new Fault("--ports-from takes a number from 1024 to " + (LAST - COUNT + 1) + ".");
        }
        return of(IntStream.range(first, first + COUNT).boxed().toList());
    }

    /** Nine ports nobody uses now. */
    static Ports free() {
        return of(unused(COUNT));
    }

    /** So many ports nobody uses now, and that no platform on these ports will use. */
    static List<Integer> unused(int count, Ports others) {
        var taken = others.all();
        return unused(count + COUNT).stream()
                .filter(port -> !taken.contains(port))
                .limit(count)
                .toList();
    }

    // all are open before the first is closed, or one would be given out twice
    private static List<Integer> unused(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException cause) {
            throw new Fault("There are no free ports: " + cause.getMessage());
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    private List<Integer> all() {
        return Stream.concat(Stream.of(survey, scoring, reporting, postgres, kafka, issuer), management.stream())
                .toList();
    }

    private static Ports of(List<Integer> all) {
        return new Ports(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5), all.subList(6, COUNT));
    }

    /** The port where a service is asked. */
    int of(String service) {
        return switch (service) {
            case "survey" -> survey;
            case "scoring" -> scoring;
            case "reporting" -> reporting;
            default -> throw new IllegalArgumentException(service);
        };
    }

    /** The port where health and metrics of a service answer. */
    int managementOf(String service) {
        return management.get(Steps.SERVICES.indexOf(service));
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException stillFree) {
            // it was only opened to learn its number
        }
    }

    /** Refuses ports that somebody listens on. */
    void requireFree() {
        var names = List.of("survey-service", "scoring-service", "reporting-service", "PostgreSQL", "Kafka", "tokens");
        var ports = List.of(survey, scoring, reporting, postgres, kafka, issuer);
        for (int i = 0; i < ports.size(); i++) {
            requireFree(names.get(i), ports.get(i));
        }
        for (int i = 0; i < management.size(); i++) {
            requireFree("health and metrics of " + names.get(i), management.get(i));
        }
    }

    private static void requireFree(String name, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new Fault("Port " + port + " (for " + name
                    + ") is taken: stop what uses it or choose others: --ports-from N.");
        }
    }
}
