package org.phrom.reporting.map.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.text.Text;
import org.phrom.reporting.map.domain.AreaMap;
import org.phrom.reporting.map.domain.MapHead;
import org.phrom.reporting.map.domain.Shape;
import org.phrom.reporting.map.store.MapStatements;

/** Keeps the maps: those that Phrom comes with until somebody replaces them, and those that were sent. */
@ApplicationScoped
public class KeepingMaps {

    private static final int MOST_MAPS = 50;
    private static final long MOST_KEPT_BYTES = 24L * 1024 * 1024;

    private final MapStatements rows;
    private final MapsOfPhrom ours;
    private final CheckingMaps checking;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;
    private final Cache<String, AreaMap> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT_BYTES)
            .weigher((String key, AreaMap map) -> map.weight())
            .build();

    KeepingMaps(
            MapStatements rows, MapsOfPhrom ours, CheckingMaps checking, AuditTrail audit, Caller caller, Clock clock) {
        this.rows = rows;
        this.ours = ours;
        this.checking = checking;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is said of all maps, in order of their codes. */
    public List<MapHead> list() {
        List<MapHead> sent = rows.heads();
        List<MapHead> all = new ArrayList<>(sent);
        ours.all().stream()
                .map(AreaMap::head)
                .filter(head -> sent.stream().noneMatch(other -> other.code().equals(head.code())))
                .forEach(all::add);
        all.sort(Comparator.comparing(MapHead::code));
        return all;
    }

    /**
     * A map.
     *
     * @throws Problem 404 when there is none
     */
    public AreaMap get(String code) {
        return find(code).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** A map by its code. */
    public Optional<AreaMap> find(String code) {
        return list().stream()
                .filter(head -> head.code().equals(code))
                .findFirst()
                .map(this::of);
    }

    /** The map that has most of these codes, of several the one with the fewest shapes; empty where none has any. */
    public Optional<AreaMap> fitting(Set<String> codes) {
        AreaMap best = null;
        int most = 0;
        for (MapHead head : list()) {
            AreaMap map = of(head);
            int matches = map.matches(codes);
            boolean closer =
                    best != null && matches == most && head.size() < best.head().size();
            if (matches > most || matches > 0 && closer) {
                best = map;
                most = matches;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Writes the next version of a map.
     *
     * @param ifMatch tag of the version that was read; not needed for the first
     */
    @Transactional
    public MapHead write(String code, MapRequest request, @Nullable String ifMatch) {
        List<Shape> shapes = checking.shapes(request);
        List<MapHead> all = list();
        long version = all.stream()
                .filter(head -> head.code().equals(code))
                .mapToLong(MapHead::version)
                .findFirst()
                .orElse(0);
        if (version > 0) {
            ETags.match(ifMatch, version);
        } else if (ifMatch != null) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        } else if (all.size() >= MOST_MAPS) {
            throw new Problem(MapProblem.TOO_MANY_MAPS);
        }
        MapHead head = new MapHead(
                code,
                version + 1,
                new Text(request.title().th(), request.title().en()),
                request.attribution(),
                request.codeProperty(),
                shapes.size(),
                caller.subject(),
                clock.instant());
        if (!rows.write(head, shapes)) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
        audit.record(
                "map.changed",
                "maps/" + code,
                Map.of("version", head.version(), "shapes", head.size(), "codeProperty", head.property()));
        return head;
    }

    private AreaMap of(MapHead head) {
        return kept.get(head.code() + "|" + head.version(), key -> ours.find(head)
                .orElseGet(() -> AreaMap.of(head, rows.shapes(head.code(), head.version()))));
    }
}
