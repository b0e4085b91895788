package org.phrom.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The three services of a platform and their replicas: what each is told, and what is done with all of them. */
final class Services {
    // a replica that ends says so first and serves on, until the load balancer has seen it
    private static final String UNTIL_SEEN = "2s";

    private final Map<String, List<ServiceProcess>> processes = new LinkedHashMap<>();

    private boolean ended;

    private Services() {}

    /** Prepares them; nothing is started yet. */
    static Services of(Options options, Secrets secrets, String issuer, Watchdog watchdog) {
        var services = new Services();
        var ports = options.ports();
        var unused = Ports.unused(2 * Steps.SERVICES.size() * options.replicas(), ports)
                .iterator();
        for (var name : Steps.SERVICES) {
            int port = options.replicas() == 1 ? ports.of(name) : unused.next();
            int management = options.replicas() == 1 ? ports.managementOf(name) : unused.next();
            var application = packaged(options.home(), name);
            var log = options.data().resolve("logs/" + name + ".log");
            var environment = new HashMap<>(environment(name, options, secrets.password(name)));
            environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
            environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
            environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
            var spec = new ServiceProcess.Spec(name + "-service", application, port, environment, log);
            services.processes.put(name, replicas(new ServiceProcess(spec, watchdog), options.replicas(), unused));
        }
        return services;
    }

    private static List<ServiceProcess> replicas(ServiceProcess first, int count, Iterator<Integer> ports) {
        return Stream.concat(
                        Stream.of(first),
                        IntStream.rangeClosed(2, count)
                                .mapToObj(number -> first.replica(number, ports.next(), ports.next())))
                .toList();
    }

    private static Map<String, String> environment(String name, Options options, String password) {
        var ports = options.ports();
        return Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + name,
                "QUARKUS_DATASOURCE_USERNAME",
                name,
                "QUARKUS_DATASOURCE_PASSWORD",
                password,
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + ports.kafka(),
                "QUARKUS_SHUTDOWN_DELAY",
                options.replicas() == 1 ? "0s" : UNTIL_SEEN,
                "QUARKUS_SHUTDOWN_TIMEOUT",
                "3s");
    }

    /** The first replica of a service. */
    ServiceProcess get(String name) {
        return replicas(name).get(0);
    }

    /** All replicas of a service, in the order of their numbers. */
    List<ServiceProcess> replicas(String name) {
        var replicas = processes.get(name);
        if (replicas == null) {
            throw new IllegalArgumentException(name);
        }
        return replicas;
    }

    /** True when each service has more than one replica. */
    boolean several() {
        return processes.values().stream().allMatch(replicas -> replicas.size() > 1);
    }

    /** Where a tree of sources keeps what was built of a service. */
    static Path packaged(Path home, String name) {
        return home.resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
    }

    /** A rolling restart: each replica of the service ends and is ready again before the next one ends. */
    void restart(String name) {
        replicas(name).forEach(Services::restart);
    }

    /** Ends a replica, starts it again, and returns when it is ready and the load balancer has seen it. */
    static void restart(ServiceProcess replica) {
        replica.terminate();
        replica.awaitEnd();
        replica.start();
        replica.awaitReady();
        Pause.milliseconds(2 * LoadBalancer.BEAT_MILLISECONDS);
    }

    /** Ends all of them without a word to them. */
    void kill() {
        all().forEach(ServiceProcess::kill);
    }

    private List<ServiceProcess> all() {
        return processes.values().stream().flatMap(List::stream).toList();
    }

    /** Returns when each is ready. */
    void start() {
        synchronized (processes) {
            if (ended) {
                throw new Fault("Stopped while starting.");
            }
            all().forEach(ServiceProcess::start);
        }
        all().forEach(ServiceProcess::awaitReady);
    }

    /** Has those started again that end by themselves; the future fails when that is no use. */
    void attend(Attendant.Listener listener, CompletableFuture<Void> end) {
        all().forEach(service -> Attendant.attend(service, listener, end));
    }

    /** True when the next start could be a faster one. */
    boolean lackClassArchives() {
        return firsts().stream().anyMatch(service -> service.classes().missing());
    }

    void makeClassArchives() {
        Parallel.each(processes.size(), firsts(), service -> {
            if (service.classes().missing()) {
                service.classes().make(service.pid());
            }
        });
    }

    private List<ServiceProcess> firsts() {
        return processes.values().stream().map(replicas -> replicas.get(0)).toList();
    }

    /** Returns when each has ended. */
    void end() {
        synchronized (processes) {
            ended = true;
            all().forEach(ServiceProcess::terminate);
        }
        all().forEach(ServiceProcess::awaitEnd);
    }
}
