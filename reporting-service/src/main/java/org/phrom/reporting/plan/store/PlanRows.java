package org.phrom.reporting.plan.store;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.plan.domain.Plan;
import org.phrom.reporting.plan.domain.PlanLine;
import org.phrom.reporting.plan.domain.ProgressNote;

/** Keeps action plans and their progress notes. */
@ApplicationScoped
public class PlanRows {

    private final PlanTable table;
    private final ProgressNoteTable notes;
    private final PlanQueries queries;

    PlanRows(PlanTable table, ProgressNoteTable notes, PlanQueries queries) {
        this.table = table;
        this.notes = notes;
        this.queries = queries;
    }

    /** The plan of that id, if there is one. */
    public Optional<Plan> find(UUID id) {
        return table.findByIdOptional(id).map(table::released).map(PlanRow::toDomain);
    }

    /** The same, kept from others until the transaction ends. */
    public Optional<Plan> findForChange(UUID id) {
        return table.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(PlanRow::toDomain);
    }

    /** The plan of an organisation for a round that is not dropped, if there is one. */
    public Optional<Plan> standing(String round, String organisation) {
        return queries.standing(round, organisation).stream().findFirst().flatMap(this::find);
    }

    /** So many plans that match, the oldest first, without their measures. */
    public List<PlanLine> lines(PlanQuery query, @Nullable Position after, int limit) {
        return queries.lines(query, after, limit);
    }

    /** So many plans that match, the oldest first. */
    public List<Plan> list(PlanQuery query, @Nullable Position after, int limit) {
        List<UUID> ids = queries.ids(query, after, limit);
        Map<UUID, Plan> found = new HashMap<>();
        if (!ids.isEmpty()) {
            table.list("id in ?1", ids)
                    .forEach(row -> found.put(row.id, table.released(row).toDomain()));
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The budget years of all measures of the plans that match, in order. */
    public List<Integer> budgetYears(PlanQuery query) {
        return queries.budgetYears(query);
    }

    /** Differs when any plan that matches does, or when another one matches. */
    public String stamp(PlanQuery query) {
        return queries.stamp(query);
    }

    /** Adds a plan, unless its organisation has another one for the round that is not dropped. */
    public boolean add(Plan plan) {
        return table.added(PlanRow.of(plan));
    }

    /** Replaces a plan by its next state. */
    public void update(Plan plan) {
        PlanRow row = table.rowBefore(plan.id(), plan.version());
        row.take(plan);
        table.written(row);
    }

    /** Adds a note to a plan that is kept from others. */
    public void add(ProgressNote note) {
        notes.written(ProgressNoteRow.of(note));
    }

    /** So many notes of a plan after that number, the oldest first. */
    public List<ProgressNote> notes(UUID plan, long after, int limit) {
        return notes
                .find("plan = ?1 and number > ?2 order by number", plan, (int) Math.max(after, 0))
                .page(Page.ofSize(limit))
                .list()
                .stream()
                .map(notes::released)
                .map(ProgressNoteRow::toDomain)
                .toList();
    }

    /** Where in the list a page ended. */
    public record Position(Instant createdAt, UUID id) {}
}
