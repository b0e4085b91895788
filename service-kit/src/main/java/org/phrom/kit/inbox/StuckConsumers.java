package org.phrom.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * A service whose consumer has ended or hangs is to be started again. One that waits for Kafka or for the database is
 * not: it tries again and again, which is a sign of life.
 */
@Liveness
@ApplicationScoped
class StuckConsumers implements HealthCheck {

    private final Listeners listeners;
    private final Duration patience;

    StuckConsumers(
            @Readiness Listeners listeners,
            @ConfigProperty(name = "phrom.inbox.stuck", defaultValue = "45M") Duration patience) {
        this.listeners = listeners;
        this.patience = patience;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> stuck = listeners.stuckFor(patience);
        return HealthCheckResponse.named("consumers not stuck")
                .status(stuck.isEmpty())
                .withData("stuck", String.join(", ", stuck))
                .build();
    }
}
