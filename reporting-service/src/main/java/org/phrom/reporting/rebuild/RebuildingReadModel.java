package org.phrom.reporting.rebuild;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.DatabaseFault;
import org.phrom.kit.events.EventHandler;
import org.phrom.kit.inbox.Inbox;
import org.phrom.reporting.readmodel.Standings;
import org.phrom.reporting.readmodel.Turns;
import org.phrom.reporting.rebuild.Rebuilds.Progress;

/**
 * Empties the read model and applies every event again, in one transaction: readers see the old rows until it commits.
 * Live events wait meanwhile, and find their place by their sequence afterwards.
 */
@ApplicationScoped
class RebuildingReadModel {

    private static final Logger LOG = Logger.getLogger(RebuildingReadModel.class);
    private static final List<String> TABLES =
            List.of("organisation", "framework", "round", "assessment", "score_run", "score");
    private static final int LONGEST_SECONDS = (int) Duration.ofHours(6).toSeconds();
    private static final int ATTEMPTS = 5;

    private final Rebuilds rebuilds;
    private final TopicReplay topics;
    private final Turns turns;
    private final Standings standings;
    private final Database database;
    private final Inbox inbox;
    private final Map<String, EventHandler> handlers;
    private final ExecutorService background;

    RebuildingReadModel(
            Rebuilds rebuilds,
            TopicReplay topics,
            Turns turns,
            Standings standings,
            Database database,
            Inbox inbox,
            @All List<EventHandler> handlers,
            ExecutorService background) {
        this.rebuilds = rebuilds;
        this.topics = topics;
        this.turns = turns;
        this.standings = standings;
        this.database = database;
        this.inbox = inbox;
        this.handlers = handlers.stream().collect(Collectors.toMap(EventHandler::topic, Function.identity()));
        this.background = background;
    }

    /** A rebuild that was asked for; work begins when the request is committed. */
    record Asked(UUID id) {}

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Asked asked) {
        background.execute(() -> run(asked.id()));
    }

    private void run(UUID id) {
        for (int attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> replay(id));
                rebuilds.complete(id);
                return;
            } catch (RuntimeException | Error e) { // also an Error: whoever asked wants to know
                // the database went away, or took too much at once
                if (attempt == ATTEMPTS || !DatabaseFault.isPassing(e)) {
                    LOG.errorf(e, "Rebuild failed, the old read model stays: rebuild=%s", id);
                    rebuilds.fail(id, RebuildFailure.of(e));
                    return;
                }
                LOG.infof("Rebuild begins again: rebuild=%s attempt=%d", id, attempt);
                pause(id, Duration.ofSeconds(1L << (attempt - 1)));
            }
        }
    }

    private void pause(UUID id, Duration pause) {
        for (long second = 0; second < pause.toSeconds(); second++) {
            try {
                Thread.sleep(1000);
                rebuilds.touch(id);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (DatabaseFault e) {
                LOG.debugf(e, "Nobody can be told that the rebuild goes on: rebuild=%s", id);
            }
        }
    }

    private void replay(UUID id) {
        if (!rebuilds.hold(id)) {
            return;
        }
        turns.ofRebuild();
        TABLES.forEach(table -> database.update("delete from " + table));
        standings.forgetAll();
        Replay replay = new Replay(database, inbox, handlers, progress -> report(id, progress));
        // the topics' ends are taken after the rows are gone, so that no row is deleted whose event is not read again
        topics.read(handlers.keySet(), replay::take);
        replay.finish();
        standings.makeAll();
    }

    private void report(UUID id, Progress progress) {
        QuarkusTransaction.requiringNew().run(() -> rebuilds.progress(id, progress));
    }
}
