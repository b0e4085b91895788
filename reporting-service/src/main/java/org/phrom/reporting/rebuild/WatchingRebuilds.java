package org.phrom.reporting.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.runtime.Pulse;

/** Looks, from the start on, for rebuilds that a service has left behind in the middle. */
@ApplicationScoped
class WatchingRebuilds {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final Rebuilds rebuilds;
    private @Nullable Pulse pulse;

    WatchingRebuilds(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    void start(@Observes StartupEvent event) {
        pulse = Pulse.start("rebuild-watch", INTERVAL, rebuilds::endInterrupted);
        pulse.nudge();
    }

    void stop(@Observes ShutdownEvent event) {
        if (pulse != null) {
            pulse.close();
        }
    }
}
