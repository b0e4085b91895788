package org.phrom.reporting.report.scorecard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Run;
import org.phrom.reporting.readmodel.Runs;

/**
 * How the scores of each part of the index are spread over all organisations, or over a peer group.
 *
 * <p>Everybody who looks at an organisation asks for the same, and it takes all scores of the run to tell, so it is kept.
 * For a published round it is kept for the state that was read, as its readers keep what they got for as long. Before
 * that it may be behind by twenty times as long as it took to read: milliseconds in a small round, and in a large one a
 * twentieth of the database's time at most.
 */
@ApplicationScoped
public class DistributionQueries {

    private static final int SHARE = 20;
    private static final long KEPT = Duration.ofMinutes(10).toNanos();
    private static final long MOST_SCORES = 2_000_000;
    private static final String SCORES = """
            select node.key as code, array_agg((node.value ->> 'score')::float8) as scores
            from score s, jsonb_each(s.nodes) as node
            where s.run = ? and s.state = 'scored' and (?::text is null or s.peer_group = ?) and node.value ->> 'score' is not null
            group by node.key
            """;

    private final Database database;
    private final Runs runs;
    private final Cache<String, Spread> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_SCORES)
            .weigher((String key, Spread spread) -> spread.size())
            .expireAfter(Expiry.creating((String key, Spread spread) -> Duration.ofNanos(spread.keptFor())))
            .build();

    DistributionQueries(Database database, Runs runs) {
        this.database = database;
        this.runs = runs;
    }

    /** By code of the part of the index; what nobody has a score in is not there. */
    public Map<String, Distribution> of(Round round, Run run) {
        return of(round, run, null);
    }

    /** The same inside a peer group; over all without one. */
    public Map<String, Distribution> of(Round round, Run run, @Nullable String peerGroup) {
        String state = round.isPublished() ? runs.fingerprint(round.id(), run) : "";
        String key = run.id() + '|' + state + (peerGroup == null ? "" : "|" + peerGroup);
        return kept.get(key, ignored -> read(run, peerGroup, round.isPublished()))
                .byNode();
    }

    private Spread read(Run run, @Nullable String peerGroup, boolean unchanging) {
        long began = System.nanoTime();
        Map<String, Distribution> byNode = new HashMap<>();
        database.each(
                SCORES,
                row -> Map.entry(row.getString("code"), Distribution.of((Double[])
                        row.getArray("scores").getArray())),
                entry -> byNode.put(entry.getKey(), entry.getValue()),
                run.id(),
                peerGroup,
                peerGroup);
        long took = System.nanoTime() - began;
        return new Spread(byNode, unchanging ? KEPT : SHARE * took);
    }

    private record Spread(Map<String, Distribution> byNode, long keptFor) {

        int size() {
            return byNode.values().stream().mapToInt(Distribution::size).sum();
        }
    }
}
