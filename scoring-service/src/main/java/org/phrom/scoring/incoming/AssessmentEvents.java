package org.phrom.scoring.incoming;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.phrom.kit.inbox.Inbox;

/** Receives the topic phrom.assessments, in order within a partition. */
@ApplicationScoped
class AssessmentEvents {
    private final Inbox inbox;
    private final AssessmentProjector projector;

    AssessmentEvents(Inbox inbox, AssessmentProjector projector) {
        this.inbox = inbox;
        this.projector = projector;
    }

    @Incoming("assessments")
    @Blocking
    void on(ConsumerRecords<String, String> polled) {
        inbox.consume(polled, projector);
    }
}
