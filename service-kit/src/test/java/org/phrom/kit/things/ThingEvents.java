package org.phrom.kit.things;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.NewestSequence;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;

@ApplicationScoped
class ThingEvents implements EventHandler {

    static volatile boolean refuseBad = true;

    private final NewestSequence newest;
    private final Database database;

    ThingEvents(NewestSequence newest, Database database) {
        this.newest = newest;
        this.database = database;
    }

    @Override
    public String name() {
        return "things";
    }

    @Override
    public String topic() {
        return "phrom.organisations";
    }

    @Override
    public void handle(Event event) {
        ThingSeen thing = event.as(ThingSeen.class);
        database.update("update seen_thing set applied = applied + 1 where id = ?", event.key());
        if (refuseBad && "bad".equals(thing.name())) {
            throw new IllegalStateException("can't apply a bad thing");
        }
        if ("endless".equals(thing.name())) {
            throw new StackOverflowError("an error is no reason to end");
        }
        newest.upsert("seen_thing", Map.of("id", event.key()), event.sequence(), Map.of("name", thing.name()));
    }

    record ThingSeen(String name) {}
}
