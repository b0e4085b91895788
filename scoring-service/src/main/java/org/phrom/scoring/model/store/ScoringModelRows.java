package org.phrom.scoring.model.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.KeptModel;
import org.phrom.scoring.model.domain.ModelId;
import org.phrom.scoring.model.store.ScoringModelRow.Key;

/** Keeps scoring models, which never change. */
@ApplicationScoped
public class ScoringModelRows {
    private static final String PLACE =
            "framework || ':' || framework_version || ':' || lpad(cast(number as text), 6, '0')";

    private final ScoringModelTable table;

    ScoringModelRows(ScoringModelTable table) {
        this.table = table;
    }

    /** Keeps a model; false when its number is taken. Only in the turn of its framework, which no other shares. */
    public boolean add(KeptModel model) {
        if (find(model.id()).isPresent()) {
            return false;
        }
        table.written(ScoringModelRow.of(model));
        return true;
    }

    public Optional<KeptModel> find(ModelId id) {
        return table.findByIdOptional(Key.of(id)).map(table::released).map(ScoringModelRow::toDomain);
    }

    public List<KeptModel> list(Filter filter, @Nullable String after, int limit) {
        // the order of the texts by their bytes, which HQL has no word for
        return table
                .getEntityManager()
                .createNativeQuery(
                        "select * from scoring_model where (cast(:framework as text) is null or framework = :framework)"
                                + " and (cast(:since as text) is null"
                                + " or created_at >= cast(cast(:since as text) as timestamptz))"
                                + " and (cast(:after as text) is null or " + PLACE
                                + " collate \"C\" > :after) order by " + PLACE + " collate \"C\" limit :limit",
                        ScoringModelRow.class)
                .setParameter("framework", filter.framework())
                .setParameter("since", Objects.toString(filter.changedSince(), null))
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> table.released((ScoringModelRow) row).toDomain())
                .toList();
    }

    /** Which models a list has: absent parts do not restrict it. */
    public record Filter(
            @Nullable String framework, @Nullable Instant changedSince) {}
}
