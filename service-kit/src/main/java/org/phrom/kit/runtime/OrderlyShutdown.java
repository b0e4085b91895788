package org.phrom.kit.runtime;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.PausableChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** When the service is told to end: readiness is off already, so stop taking events and let those under way finish. */
@ApplicationScoped
class OrderlyShutdown {

    private static final Logger LOG = Logger.getLogger(OrderlyShutdown.class);

    private final ChannelRegistry channels;

    OrderlyShutdown(ChannelRegistry channels) {
        this.channels = channels;
    }

    void pauseChannels(@Observes ShutdownDelayInitiatedEvent event) {
        for (String name : channels.getIncomingNames()) {
            PausableChannel channel = channels.getPausable(name);
            if (channel != null && !channel.isPaused()) {
                channel.pause();
                LOG.infof("Channel %s paused for shutdown", name);
            }
        }
    }
}
