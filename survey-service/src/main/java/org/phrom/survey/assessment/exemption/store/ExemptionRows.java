package org.phrom.survey.assessment.exemption.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.assessment.exemption.domain.ExemptionRequest;
import org.phrom.survey.assessment.exemption.domain.ExemptionState;

/** Keeps requests for exemptions; who changes one holds its assessment. */
@ApplicationScoped
public class ExemptionRows {

    private final ExemptionTable table;
    private final ExemptionQueries queries;

    ExemptionRows(ExemptionTable table, ExemptionQueries queries) {
        this.table = table;
        this.queries = queries;
    }

    /** The request of that id, if there is one. */
    public Optional<ExemptionRequest> find(UUID id) {
        return table.findByIdOptional(id).map(table::released).map(ExemptionRow::toDomain);
    }

    /** So many requests that match, the oldest first. */
    public List<ExemptionRequest> list(ExemptionQuery query, @Nullable Position after, int limit) {
        return all(queries.ids(query, after, limit));
    }

    /** Differs when any request that matches does, or when another one matches. */
    public String stamp(ExemptionQuery query) {
        return queries.stamp(query);
    }

    /** Those of these ids that there are, in their order. */
    public List<ExemptionRequest> all(List<UUID> ids) {
        Map<UUID, ExemptionRequest> found = new HashMap<>();
        if (!ids.isEmpty()) {
            table.list("id in ?1", ids)
                    .forEach(row -> found.put(row.id, table.released(row).toDomain()));
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** How many requests of an assessment are not decided. */
    public long countUndecided(UUID assessment) {
        return table.count("assessment = ?1 and state = ?2", assessment, ExemptionState.REQUESTED.code());
    }

    /** Adds a request that was just made, or replaces one by its next state. */
    public void keep(ExemptionRequest request) {
        if (request.version() == 1) {
            table.written(ExemptionRow.of(request));
        } else {
            ExemptionRow row = table.rowBefore(request.id(), request.version());
            row.take(request);
            table.written(row);
        }
    }

    /** Where in the list a page ended. */
    public record Position(Instant askedAt, UUID id) {}
}
