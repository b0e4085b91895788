package org.phrom.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** A round whose bodies answer and submit evenly over some time, while others read, and something happens meanwhile. */
final class RoundUnderLoad {
    private static final int RESPONDENTS = 4;
    private static final int READERS = 2;

    private final Platform platform;
    private final MadeIndex index;
    private final int bodies;
    private final MadeRound round;
    private final Traffic traffic = new Traffic();
    private final SoakRespondents respondents;
    private final AtomicBoolean over = new AtomicBoolean();
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final List<CompletableFuture<Void>> responding;
    private final List<CompletableFuture<Void>> reading;

    private RoundUnderLoad(Platform platform, MadeIndex index, int bodies, Duration length) {
        this.platform = platform;
        this.index = index;
        this.bodies = bodies;
        this.round = new MadeRound(platform, index, bodies);
        round.framework();
        var assessments = round.open();
        this.respondents = new SoakRespondents(platform, index, assessments, traffic);
        var strangers = new SoakStrangers(platform, round, assessments, traffic);
        long begin = System.nanoTime();
        this.responding = some(RESPONDENTS, () -> respondents.work(begin, begin + length.toNanos()));
        this.reading = some(READERS, () -> {
            while (!over.get()) {
                strangers.read();
            }
        });
    }

    /** Opens a round of bodies that are in the registry already, and begins the load. */
    static RoundUnderLoad begin(Platform platform, MadeIndex index, int bodies, Duration length) {
        return new RoundUnderLoad(platform, index, bodies, length);
    }

    private List<CompletableFuture<Void>> some(int count, Runnable work) {
        return IntStream.range(0, count)
                .mapToObj(number -> CompletableFuture.runAsync(work, clients))
                .toList();
    }

    /** How many have submitted so far. */
    int submitted() {
        return respondents.submitted().size();
    }

    /** Waits for all respondents, ends the readers, and looks whether anything was lost, doubled, wrong or refused. */
    void check(SoakTable table) {
        responding.forEach(work -> work.orTimeout(3, TimeUnit.MINUTES).join());
        over.set(true);
        reading.forEach(work -> work.orTimeout(1, TimeUnit.MINUTES).join());
        clients.shutdown();
        table.note("requests answered with 2xx", traffic.good());
        table.note("closed connections, after which the client asked again", traffic.unreachable());
        table.equal("503", traffic.unavailable(), 0);
        traffic.wrong().forEach((what, times) -> table.require(false, what + " (" + times + " times)"));
        table.equal("bodies that have submitted", submitted(), bodies);
        new SoakCounts(platform, index, round).check(respondents.submitted(), table);
    }
}
