package org.phrom.scoring.model.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.Outcome;
import org.phrom.kit.condition.Reference;
import org.phrom.kit.condition.Scope;
import org.phrom.kit.condition.Type;
import org.phrom.kit.condition.Vocabulary;
import org.phrom.scoring.statistic.domain.Selection;

/**
 * The peer groups of a model: organisations that are fairly held against each other. The first whose condition is true is
 * the organisation's; a condition that can not be said before it leaves the organisation without one, as in a decision
 * table. Conditions see the organisation and statistics about it, never an answer.
 *
 * @param groups in the order in which they are tried; none for a model without peer groups
 * @param selections which values of statistics are meant, by code of the series
 */
public record PeerGroups(List<Group> groups, Map<String, Selection> selections) {
    /** Those of a model that has none. */
    public static final PeerGroups NONE = new PeerGroups(List.of(), Map.of());

    /** Why an organisation is in no group: no condition is true. */
    public static final String OF_NONE = "none";

    /** Why an organisation is in no group: a statistic that decides has no value for it. */
    public static final String NO_STATISTIC = AnswerStatus.NO_STATISTIC.code();

    /** Why an organisation is in no group: nobody told its type, which decides. */
    public static final String NO_TYPE = "unknownType";

    /** Why an organisation is in no group: a condition comes to nothing, as after a division by zero. */
    public static final String UNDEFINED = AnswerStatus.UNDEFINED.code();

    private static final String STATISTICS = "statistics";
    private static final String ORGANISATION = "organisation";
    private static final String TYPE = "type";
    private static final String ANCESTORS = "ancestors";

    // what a condition costs was judged when its framework was published
    private static final int MOST = 1;

    /** Copies both. */
    public PeerGroups {
        groups = List.copyOf(groups);
        selections = Map.copyOf(selections);
    }

    /** A group, and who is in it. */
    public record Group(String code, Map<String, String> name, Condition when) {}

    /**
     * What the groups know of an organisation.
     *
     * @param type null where nobody told
     * @param ancestors codes from the root down
     * @param statistics by key of their selection
     */
    public record Known(@Nullable String type, List<String> ancestors, Map<String, Statistic> statistics) {}

    /**
     * The group of an organisation.
     *
     * @param row number of the group that decided, from 1; 0 when no condition is true
     * @param code null when it is in none
     * @param missing why it is in none; null when it is in one
     */
    public record Place(
            int row, @Nullable String code, @Nullable String missing) {}

    /** Returns the names that conditions may use. */
    public static Vocabulary vocabulary() {
        return new Vocabulary(Map.of(
                ORGANISATION,
                Type.fields(Map.of(TYPE, Type.TEXT, ANCESTORS, Type.listOf(Type.TEXT, MOST))),
                STATISTICS,
                Type.fields(series -> Type.NUMBER)));
    }

    /** Returns the codes of the series that a condition reads. */
    public static List<String> series(Condition when) {
        return when.references().stream()
                .filter(name -> name.name().equals(STATISTICS) && name.path().size() > 1)
                .map(name -> name.path().get(1))
                .sorted()
                .distinct()
                .toList();
    }

    /** Returns whether there are any. */
    public boolean any() {
        return !groups.isEmpty();
    }

    /** Returns whether some group hangs on the type of the organisation. */
    public boolean askForType() {
        return ask(name -> name.equals(Reference.of(ORGANISATION, TYPE)));
    }

    /** Returns whether some group hangs on what is above the organisation. */
    public boolean askForAncestors() {
        return ask(name -> name.equals(Reference.of(ORGANISATION, ANCESTORS)));
    }

    private boolean ask(Predicate<Reference> name) {
        return groups.stream()
                .anyMatch(group -> group.when().references().stream().anyMatch(name));
    }

    /** Returns the group of an organisation. */
    public Place of(Known known) {
        int row = 0;
        for (Group group : groups) {
            row++;
            Outcome outcome = group.when().evaluate(name -> value(name, known));
            if (outcome == Outcome.TRUE) {
                return new Place(row, group.code(), null);
            }
            if (outcome == Outcome.UNDETERMINED) {
                return new Place(row, null, reason(group.when(), known));
            }
        }
        return new Place(0, null, OF_NONE);
    }

    /** Returns which values of statistics the conditions up to the one that decided read. */
    public List<Selection> read(Place place) {
        List<String> series = new ArrayList<>();
        groups.subList(0, place.row() == 0 ? groups.size() : place.row()).stream()
                .flatMap(group -> series(group.when()).stream())
                .distinct()
                .forEach(series::add);
        return series.stream().map(this::selection).toList();
    }

    private String reason(Condition when, Known known) {
        if (series(when).stream().anyMatch(series -> number(series, known) == Scope.UNANSWERED)) {
            return NO_STATISTIC;
        }
        boolean byType = known.type() == null && when.references().contains(Reference.of(ORGANISATION, TYPE));
        return byType ? NO_TYPE : UNDEFINED;
    }

    private Object value(Reference name, Known known) {
        if (name.path().size() < 2) {
            return Scope.UNANSWERED;
        }
        String field = name.path().get(1);
        if (name.name().equals(STATISTICS)) {
            return number(field, known);
        }
        return field.equals(ANCESTORS) ? known.ancestors() : known.type() == null ? Scope.UNANSWERED : known.type();
    }

    private Object number(String series, Known known) {
        Statistic found = known.statistics().get(selection(series).key());
        Double value = found == null ? null : found.value();
        return value == null ? Scope.UNANSWERED : BigDecimal.valueOf(value);
    }

    private Selection selection(String series) {
        return selections.getOrDefault(series, new Selection(series, null, null));
    }
}
