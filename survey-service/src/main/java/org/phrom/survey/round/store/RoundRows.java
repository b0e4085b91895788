package org.phrom.survey.round.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundState;

/** Keeps rounds. */
@ApplicationScoped
public class RoundRows {

    private final RoundTable table;
    private final RoundQueries queries;
    private final Map<String, Kept> open = new ConcurrentHashMap<>();

    RoundRows(RoundTable table, RoundQueries queries) {
        this.table = table;
        this.queries = queries;
    }

    /**
     * The round of that id, if there is one. Every answer asks for its round, which may name thousands of participants:
     * an open one is read again only when it has changed.
     */
    public Optional<Round> find(String id) {
        Kept known = open.get(id);
        return known != null && queries.stands(id, known.stamp()) ? Optional.of(known.round()) : read(id);
    }

    private Optional<Round> read(String id) {
        Optional<Kept> found =
                table.findByIdOptional(id).map(table::released).map(row -> new Kept(row.toDomain(), row.stamp));
        found.filter(kept -> kept.round().state() == RoundState.OPEN)
                .ifPresentOrElse(kept -> open.put(id, kept), () -> open.remove(id));
        return found.map(Kept::round);
    }

    /** The same, kept from others until the transaction ends. */
    public Optional<Round> findForChange(String id) {
        return table.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(RoundRow::toDomain);
    }

    /** So many rounds after an id, in their order. */
    public List<Round> list(Filter filter, @Nullable String after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        if (filter.state() != null) {
            conditions.add("state = :state");
            values.put("state", filter.state());
        }
        if (filter.changedSince() != null) {
            conditions.add("changedAt >= :changedSince");
            values.put("changedSince", filter.changedSince());
        }
        if (!filter.plannedToo()) {
            conditions.add("state <> 'planned'");
        }
        if (after != null) {
            conditions.add("id > :after");
            values.put("after", after);
        }
        return table.find(String.join(" and ", conditions) + " order by id", values).page(0, limit).list().stream()
                .map(table::released)
                .map(RoundRow::toDomain)
                .toList();
    }

    /** Adds a round unless its id is taken; then the transaction is lost. */
    public boolean insert(Round round) {
        return table.added(RoundRow.of(round));
    }

    /** Replaces a round by its next state. */
    public void update(Round round) {
        RoundRow row = table.rowBefore(round.id(), round.version());
        row.take(round);
        table.written(row);
    }

    /** Which rounds a list has: absent parts do not restrict it. */
    public record Filter(@Nullable String state, @Nullable Instant changedSince, boolean plannedToo) {}

    /** A round as it was read, and the stamp that it then had. */
    private record Kept(Round round, String stamp) {}
}
