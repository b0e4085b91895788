package org.phrom.reporting.rebuild;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.database.Database;
import org.phrom.kit.events.EventHandler;
import org.phrom.kit.inbox.Inbox;
import org.phrom.kit.job.JobKind;
import org.phrom.kit.job.Work;
import org.phrom.kit.problem.Problem;
import org.phrom.reporting.readmodel.MadeOfEvents;
import org.phrom.reporting.readmodel.ReportProblem;
import org.phrom.reporting.readmodel.Standings;
import org.phrom.reporting.readmodel.Turns;

/**
 * Empties the read model and applies every event again, in one transaction: readers see the old rows until it commits.
 * Live events wait meanwhile, and find their place by their sequence afterwards.
 */
@ApplicationScoped
@Refuses("topics-unreachable")
class RebuildingReadModel implements JobKind {

    static final String KIND = "rebuild";

    private static final Logger LOG = Logger.getLogger(RebuildingReadModel.class);
    private static final int LONGEST_SECONDS = (int) Duration.ofHours(6).toSeconds();

    private final TopicReplay topics;
    private final Turns turns;
    private final List<MadeOfEvents> owners;
    private final Standings standings;
    private final Database database;
    private final Inbox inbox;
    private final Map<String, EventHandler> handlers;

    RebuildingReadModel(
            TopicReplay topics,
            Turns turns,
            @All List<MadeOfEvents> owners,
            Standings standings,
            Database database,
            Inbox inbox,
            @All List<EventHandler> handlers) {
        this.topics = topics;
        this.turns = turns;
        this.owners = owners;
        this.standings = standings;
        this.database = database;
        this.inbox = inbox;
        this.handlers = handlers.stream().collect(Collectors.toMap(EventHandler::topic, Function.identity()));
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(Work work) {
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> replay(work));
        } catch (KafkaException e) {
            LOG.errorf(e, "Rebuild failed, the old read model stays: rebuild=%s", work.id());
            throw new Problem(ReportProblem.TOPICS_UNREACHABLE);
        }
    }

    private void replay(Work work) {
        turns.ofRebuild(work::check);
        work.check();
        owners.stream()
                .flatMap(owner -> owner.tables().stream())
                .forEach(table -> database.update("delete from " + table));
        Replay replay = new Replay(database, inbox, handlers, work);
        // the topics' ends are taken after the rows are gone, so that no row is deleted whose event is not read again
        topics.read(handlers.keySet(), replay);
        replay.finish();
        standings.makeAll(work::check);
        owners.forEach(MadeOfEvents::rebuilt);
        work.complete();
    }
}
