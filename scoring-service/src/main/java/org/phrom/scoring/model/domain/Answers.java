package org.phrom.scoring.model.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.statistic.domain.Selection;

/**
 * The answers of one organisation as a rule sees them: about the organisation itself, and inside a roster also those
 * about one of its items, or one observation of an item.
 */
public final class Answers {
    private final AnswerSheet sheet;
    private final Map<String, Roster> rosters;
    private final Map<String, Statistic> statistics;
    private final @Nullable String type;
    private final @Nullable Place place;
    private final Map<String, Chosen> chosen;

    /**
     * A thing of a roster.
     *
     * @param code of the item, or item/observation
     */
    private record Place(Roster roster, String item, String code) {
        boolean observation() {
            return !item.equals(code);
        }
    }

    /**
     * An answer that stands for those of several things.
     *
     * @param thing of which it is; null when of none
     */
    record Chosen(Answer answer, @Nullable String thing) {}

    private Answers(
            AnswerSheet sheet,
            Map<String, Roster> rosters,
            Map<String, Statistic> statistics,
            @Nullable String type,
            @Nullable Place place,
            Map<String, Chosen> chosen) {
        this.sheet = sheet;
        this.rosters = rosters;
        this.statistics = statistics;
        this.type = type;
        this.place = place;
        this.chosen = chosen;
    }

    /** All answers of an organisation of a type and the statistics about it, these by key of their selection. */
    static Answers of(
            AnswerSheet sheet, Map<String, Roster> rosters, Map<String, Statistic> statistics, @Nullable String type) {
        return new Answers(sheet, rosters, statistics, type, null, Map.of());
    }

    /** Answers about the organisation itself, by question. */
    public static Answers of(Map<String, Answer> byQuestion) {
        return of(AnswerSheet.of(byQuestion), Map.of(), Map.of(), null);
    }

    /** Returns what a series says of the organisation; null when that is nothing. */
    public @Nullable Statistic statistic(Selection selection) {
        return statistics.get(selection.key());
    }

    /** Returns the type of the organisation; null where nobody told. */
    @Nullable
    String type() {
        return type;
    }

    /** Returns whether a question is asked about several things here: of another roster, or of the item at hand. */
    boolean several(Question question) {
        boolean here = place != null
                && place.roster().code().equals(question.roster())
                && (place.observation() || !question.perObservation());
        return question.roster() != null && !here && !chosen.containsKey(question.code());
    }

    /** Returns what is seen at each thing that a question is asked about; here alone, where that is one. */
    public List<Answers> each(Question question) {
        String roster = question.roster();
        if (roster == null || !several(question)) {
            return List.of(this);
        }
        return question.perObservation() ? observations(roster) : items(roster);
    }

    /** Returns the codes of the items of a roster that there are. */
    List<String> itemCodes(String roster) {
        return codes(roster(roster));
    }

    /** Returns the answer to a question, about the thing at hand where it is asked about things. */
    public Answer to(Question question) {
        Chosen instead = chosen.get(question.code());
        if (instead != null) {
            return instead.answer();
        }
        String thing = thing(question);
        return thing == null ? sheet.to(question.code()) : sheet.to(question.code(), thing);
    }

    /** Returns of which item, or item/observation, the answer to a question is; null for the organisation itself. */
    public @Nullable String thing(Question question) {
        Chosen instead = chosen.get(question.code());
        if (instead != null) {
            return instead.thing();
        }
        if (place == null || !place.roster().code().equals(question.roster())) {
            return null;
        }
        return question.perObservation() ? place.code() : place.item();
    }

    /** Returns the item, or item/observation, at hand; null for the organisation itself. */
    public @Nullable String thing() {
        return place == null ? null : place.code();
    }

    /** Returns what is seen inside every item of a roster. */
    List<Answers> items(String roster) {
        Roster asked = roster(roster);
        return codes(asked).stream()
                .map(item -> at(new Place(asked, item, item)))
                .toList();
    }

    /** The fixed items in their order, then the open ones in that of their codes. */
    private List<String> codes(Roster roster) {
        List<String> codes = new ArrayList<>(roster.items().keySet());
        if (roster.open()) {
            for (String entry : sheet.entries(roster.code())) {
                if (entry.indexOf('/') < 0) {
                    codes.add(entry);
                }
            }
        }
        return codes;
    }

    /** Returns what is seen inside every observation of the item at hand, or of all items outside of one. */
    List<Answers> observations(String roster) {
        Roster asked = roster(roster);
        List<String> items =
                place == null || !place.roster().code().equals(roster) ? codes(asked) : List.of(place.item());
        List<Answers> observations = new ArrayList<>();
        for (String item : items) {
            for (String observation : sheet.observations(roster, item)) {
                observations.add(at(new Place(asked, item, observation)));
            }
        }
        return observations;
    }

    private Roster roster(String code) {
        Roster roster = rosters.get(code);
        if (roster == null) {
            throw new IllegalArgumentException("there is no roster " + code);
        }
        return roster;
    }

    private Answers at(@Nullable Place thing) {
        return new Answers(sheet, rosters, statistics, type, thing, chosen);
    }

    /** Returns what is seen around the observation at hand, which is in its item, or around the item. */
    Answers around() {
        boolean inItem = place != null && place.observation();
        return at(inItem && place != null ? new Place(place.roster(), place.item(), place.item()) : null);
    }

    /** Returns the same with other answers to some questions. */
    Answers with(Map<String, Chosen> others) {
        Map<String, Chosen> all = new HashMap<>(chosen);
        all.putAll(others);
        return new Answers(sheet, rosters, statistics, type, place, all);
    }

    /** Returns an attribute of the observation at hand, or of its item; null when there is none. */
    @Nullable
    Object attribute(String name) {
        Object own = place != null && place.observation() ? observed(name) : null;
        return own == null ? itemAttribute(name) : own;
    }

    /** Returns an attribute of the observation at hand; null when there is none. */
    @Nullable
    Object observed(String name) {
        return place == null || !place.observation()
                ? null
                : sheet.attributes(place.roster().code(), place.code()).get(name);
    }

    /** Returns an attribute of the item at hand; null when there is none. */
    @Nullable
    Object itemAttribute(String name) {
        if (place == null) {
            return null;
        }
        Map<String, Object> fixed = place.roster().items().get(place.item());
        return fixed == null
                ? sheet.attributes(place.roster().code(), place.item()).get(name)
                : fixed.get(name);
    }
}
