package org.phrom.kit.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.phrom.kit.events.EventHandler;

/**
 * One listener for each handler of the service, from its start until it is told to end: readiness is off then already,
 * so events under way finish and no new ones are taken. The service is ready when all of them have their partitions.
 */
@Readiness
@ApplicationScoped
class Listeners implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration IMPATIENCE = Duration.ofMillis(100);

    private final List<Listener> all;

    Listeners(
            @All List<EventHandler> handlers,
            @ConfigProperty(name = "phrom.inbox.group", defaultValue = "none") String group,
            RawConsumers consumers,
            Inbox inbox,
            MeterRegistry metrics) {
        all = handlers.stream()
                .map(handler -> new Listener(handler, group, consumers, inbox))
                .toList();
        all.forEach(listener -> Gauge.builder("phrom.inbox.lag", listener, Listener::lag)
                .description("Records of the topic that are not yet taken")
                .tag("consumer", listener.name())
                .register(metrics));
    }

    void start(@Observes StartupEvent event) {
        all.forEach(Listener::start);
    }

    void stopTaking(@Observes ShutdownDelayInitiatedEvent event) {
        all.forEach(Listener::stop);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        all.forEach(Listener::stop);
        // they end side by side: who is patient with one has been so with all
        Duration patience = PATIENCE;
        for (Listener listener : all) {
            patience = listener.join(patience) ? patience : IMPATIENCE;
        }
    }

    /** The names of those whose thread has ended or has shown no sign of life for longer than that. */
    List<String> stuckFor(Duration patience) {
        return all.stream()
                .filter(listener -> listener.isStuckFor(patience))
                .map(Listener::name)
                .toList();
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("consumers");
        all.forEach(listener -> response.withData(listener.name(), listener.isAssigned() ? "assigned" : "waiting"));
        return response.status(all.stream().allMatch(Listener::isAssigned)).build();
    }
}
