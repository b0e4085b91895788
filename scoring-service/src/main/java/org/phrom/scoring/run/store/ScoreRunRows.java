package org.phrom.scoring.run.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.run.domain.ScoreRun;

/** Keeps runs, which never change. */
@ApplicationScoped
public class ScoreRunRows {
    private final ScoreRunTable table;

    ScoreRunRows(ScoreRunTable table) {
        this.table = table;
    }

    /**
     * Adds a run; false when it is there already. Only in the turn of its framework, its round or its official runs,
     * which no other shares.
     */
    public boolean add(ScoreRun run) {
        if (find(run.id()).isPresent()) {
            return false;
        }
        table.written(ScoreRunRow.of(run));
        return true;
    }

    public Optional<ScoreRun> find(String id) {
        return table.findByIdOptional(id).map(table::released).map(ScoreRunRow::toDomain);
    }

    /** Returns the runs of a round in the order of their ids. */
    public List<ScoreRun> ofRound(String round, @Nullable String after, int limit) {
        // the order of the ids by their bytes, which HQL has no word for
        return table
                .getEntityManager()
                .createNativeQuery(
                        "select * from score_run where round = :round and (cast(:after as text) is null"
                                + " or id collate \"C\" > :after) order by id collate \"C\" limit :limit",
                        ScoreRunRow.class)
                .setParameter("round", round)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> table.released((ScoreRunRow) row).toDomain())
                .toList();
    }

    /** Returns the number the next official run of the round gets; ask only in the round's turn. */
    public int nextOfficial(String round) {
        return table.find("round = ?1 and kind = 'official' order by number desc", round)
                        .firstResultOptional()
                        .map(table::released)
                        .map(last -> last.number)
                        .orElse(0)
                + 1;
    }

    /** Returns the live runs. */
    public List<ScoreRun> live() {
        return table.list("kind", ScoreRun.LIVE).stream()
                .map(table::released)
                .map(ScoreRunRow::toDomain)
                .toList();
    }

    /** Returns all runs, the oldest first. */
    public List<ScoreRun> all() {
        return table.find("order by createdAt, id").list().stream()
                .map(table::released)
                .map(ScoreRunRow::toDomain)
                .toList();
    }
}
