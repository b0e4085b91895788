package org.phrom.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The six ports of a platform, all on the loopback interface. */
record Ports(int survey, int scoring, int reporting, int postgres, int kafka, int issuer) {
    private static final int LAST = 65_535;

    /** Consecutive ports from the first one on. */
    static Ports from(int first) {
        if (first < 1024 || first + 5 > LAST) {
            throw new Fault("--ports-from takes a number from 1024 to " + (LAST - 5) + ".");
        }
        return new Ports(first, first + 1, first + 2, first + 3, first + 4, first + 5);
    }

    /** Six ports nobody uses now. */
    static Ports free() {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < 6; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            var found = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            return new Ports(found[0], found[1], found[2], found[3], found[4], found[5]);
        } catch (IOException cause) {
            throw new Fault("There are no free ports: " + cause.getMessage());
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    /** One port nobody uses now. */
    static int unused() {
        return free().survey;
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
