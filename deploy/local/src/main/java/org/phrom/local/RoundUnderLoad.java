package org.phrom.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A round whose bodies answer and submit evenly over some time, while others read, and something happens meanwhile. */
final class RoundUnderLoad implements AutoCloseable {
    private static final int RESPONDENTS = 4;
    private static final int READERS = 2;
    /** Beyond the time over which they are spread: a body that is late has lost nothing. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
        long spread = begin + length.toNanos();
        this.responding = some(RESPONDENTS, () -> respondents.work(begin, spread, spread + PATIENCE.toNanos()));
        this.reading = Stream.of(some(READERS, untilOver(strangers::read)), some(1, untilOver(strangers::calculate)))
                .flatMap(List::stream)
                .toList();
    }

    /** Opens a round of bodies that are in the registry already, and begins the load. */
    static RoundUnderLoad begin(Platform platform, MadeIndex index, int bodies, Duration length) {
        return new RoundUnderLoad(platform, index, bodies, length);
    }

    private Runnable untilOver(Runnable work) {
        return () -> {
            while (!over.get()) {
                work.run();
            }
        };
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

    /** How many requests were answered well so far. */
    long answered() {
        return traffic.good();
    }

    /** Waits for all respondents, ends the readers, and looks whether anything was lost, doubled, wrong or refused. */
    void check(SoakTable table) {
        responding.forEach(work ->
                work.orTimeout(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS).join());
        over.set(true);
        reading.forEach(work -> work.orTimeout(1, TimeUnit.MINUTES).join());
        table.note("requests answered with 2xx", traffic.good());
        table.note("closed connections, after which the client asked again", traffic.closed());
        table.equal("connections that nobody took", traffic.notConnected(), 0);
        table.equal("answers that did not come in time", traffic.late(), 0);
        table.equal("503", traffic.unavailable(), 0);
        traffic.wrong().forEach((what, times) -> table.require(false, what + " (" + times + " times)"));
        table.equal("bodies that have submitted", submitted(), bodies);
        new SoakCounts(platform, index, round).check(respondents.submitted(), table);
    }

    /** Ends the load, also where something went wrong. */
    @Override
    public void close() {
        over.set(true);
        clients.shutdownNow();
    }
}
