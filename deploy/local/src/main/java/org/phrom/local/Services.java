package org.phrom.local;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The three services of a platform: what each is told, and what is done with all of them. */
final class Services {
    private final Map<String, ServiceProcess> processes = new LinkedHashMap<>();

    private boolean ended;

    private Services() {}

    /** Prepares them; nothing is started yet. */
    static Services of(Options options, Secrets secrets, String issuer, Watchdog watchdog) {
        var services = new Services();
        var ports = options.ports();
        var byName = Map.of("survey", ports.survey(), "scoring", ports.scoring(), "reporting", ports.reporting());
        for (var name : List.of("survey", "scoring", "reporting")) {
            int port = byName.getOrDefault(name, 0);
            var application = options.home().resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
            var log = options.data().resolve("logs/" + name + ".log");
            var environment = new HashMap<>(environment(name, ports, secrets.password(name)));
            environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
            environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
            var spec = new ServiceProcess.Spec(name + "-service", application, port, environment, log);
            services.processes.put(name, new ServiceProcess(spec, watchdog));
        }
        return services;
    }

    private static Map<String, String> environment(String name, Ports ports, String password) {
        return Map.of(
                "QUARKUS_HTTP_HOST",
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
                "0s",
                "QUARKUS_SHUTDOWN_TIMEOUT",
                "3s");
    }

    ServiceProcess get(String name) {
        var service = processes.get(name);
        if (service == null) {
            throw new IllegalArgumentException(name);
        }
        return service;
    }

    /** Returns when each is ready. */
    void start() {
        synchronized (processes) {
            if (ended) {
                throw new Fault("Stopped while starting.");
            }
            processes.values().forEach(ServiceProcess::start);
        }
        processes.values().forEach(ServiceProcess::awaitReady);
    }

    /** Has those started again that end by themselves; the future fails when that is no use. */
    void attend(Attendant.Listener listener, CompletableFuture<Void> end) {
        processes.values().forEach(service -> Attendant.attend(service, listener, end));
    }

    /** True when the next start could be a faster one. */
    boolean lackClassArchives() {
        return processes.values().stream().anyMatch(service -> service.classes().missing());
    }

    void makeClassArchives() {
        Parallel.each(processes.size(), List.copyOf(processes.values()), service -> {
            if (service.classes().missing()) {
                service.classes().make(service.pid());
            }
        });
    }

    /** Returns when each has ended. */
    void end() {
        synchronized (processes) {
            ended = true;
            processes.values().forEach(ServiceProcess::terminate);
        }
        processes.values().forEach(ServiceProcess::awaitEnd);
    }
}
