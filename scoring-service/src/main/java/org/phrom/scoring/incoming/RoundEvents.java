package org.phrom.scoring.incoming;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.phrom.kit.inbox.Inbox;

/** Receives the topic phrom.rounds, in order within a partition. */
@ApplicationScoped
class RoundEvents {
    private final Inbox inbox;
    private final RoundProjector projector;

    RoundEvents(Inbox inbox, RoundProjector projector) {
        this.inbox = inbox;
        this.projector = projector;
    }

    @Incoming("rounds")
    @Blocking
    void on(ConsumerRecords<String, String> polled) {
        inbox.consume(polled, projector);
    }
}
