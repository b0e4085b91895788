package org.phrom.kit.things;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.NewestSequence;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.kit.inbox.Inbox;

@ApplicationScoped
class ThingEvents {

    private final Inbox inbox;
    private final ThingProjector projector;

    ThingEvents(Inbox inbox, ThingProjector projector) {
        this.inbox = inbox;
        this.projector = projector;
    }

    @Incoming("things")
    @Blocking
    void on(ConsumerRecords<String, String> polled) {
        inbox.consume(polled, projector);
    }

    @ApplicationScoped
    static class ThingProjector implements EventHandler {

        static volatile boolean refuseBad = true;

        private final NewestSequence newest;
        private final Database database;

        ThingProjector(NewestSequence newest, Database database) {
            this.newest = newest;
            this.database = database;
        }

        @Override
        public String name() {
            return "things";
        }

        @Override
        public void handle(Event event) {
            ThingSeen thing = event.as(ThingSeen.class);
            database.update("update seen_thing set applied = applied + 1 where id = ?", event.key());
            if (refuseBad && "bad".equals(thing.name())) {
                throw new IllegalStateException("can't apply a bad thing");
            }
            newest.upsert("seen_thing", Map.of("id", event.key()), event.sequence(), Map.of("name", thing.name()));
        }
    }

    record ThingSeen(String name) {}
}
