package org.phrom.scoring.model.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.model.domain.document.Data;
import org.phrom.scoring.model.domain.document.ModelDocument;
import org.phrom.scoring.model.domain.document.Structure;
import org.phrom.scoring.statistic.domain.Selection;

/**
 * A scoring model ready to use: rules that turn answers into columns, and the model document that turns columns into
 * scores. Immutable.
 *
 * @param form of the text, and of the hashes of its runs: 1, or 2 since models have steps
 * @param text what is stored and hashed
 * @param structure tree, denominators and groups; the last two by the code of the question that gives them
 * @param names of nodes, by code and language
 * @param rules by code of their indicator or denominator, in the order of the structure
 * @param appliesTo types of organisation that an indicator is for, by its code; for all that is not in it
 * @param levels of the ladder that an indicator carries, by its code; those without one are not in it
 * @param rosters that rules are over, by code
 * @param peers groups of organisations that are held against each other
 * @param groups codes of the questions whose choice is the organisation's group
 * @param questions codes of all questions that are read, sorted
 * @param statistics values of series that are read
 * @param carries nodes that take the value of a round before where they have none, by code: how many rounds back at
 *     most
 * @param index what the engine computes
 * @param together computes all organisations at once
 * @param ranks how places are counted
 * @param acrossUnits whether some score depends on other organisations
 */
public record ScoringModel(
        ModelId id,
        int form,
        String text,
        Structure structure,
        Map<String, Map<String, String>> names,
        Map<String, IndicatorRule> rules,
        Map<String, Set<String>> appliesTo,
        Map<String, Levels> levels,
        Map<String, Roster> rosters,
        PeerGroups peers,
        List<String> groups,
        List<String> questions,
        List<Selection> statistics,
        Map<String, Integer> carries,
        ModelDocument document,
        IndexModel index,
        Function<Data, IndexRun> together,
        RankRule ranks,
        boolean acrossUnits) {

    /** Returns whether a column is for organisations of this type; one whose type nobody told is taken for any. */
    public boolean applies(String column, @Nullable String type) {
        Set<String> types = appliesTo.get(column);
        return types == null || type == null || types.contains(type);
    }

    /** Returns whether some node may take the value of a round before. */
    public boolean carriesForward() {
        return !carries.isEmpty();
    }

    /** Returns how many columns the engine needs of an organisation. */
    public int columns() {
        return rules.size() + carries.size();
    }

    /** Returns whether some score or group hangs on the type of the organisation. */
    public boolean asksForType() {
        return !appliesTo.isEmpty()
                || peers.askForType()
                || rules.values().stream().anyMatch(ScoringModel::asksForType);
    }

    private static boolean asksForType(IndicatorRule rule) {
        return rule instanceof TableRule table && table.asksForType()
                || rule.rules().stream().anyMatch(ScoringModel::asksForType);
    }

    /**
     * Returns what rules see of an organisation.
     *
     * @param known statistics by key of their selection
     * @param type of the organisation; null where nobody told
     */
    public Answers answers(AnswerSheet sheet, Map<String, Statistic> known, @Nullable String type) {
        return Answers.of(sheet, rosters, known, type);
    }

    /**
     * Computes one organisation, or several at once, when no score depends on another.
     *
     * @throws org.phrom.scoring.engine.ModelRefused when a step is not defined for its values
     */
    public IndexRun alone(DataSet organisations) {
        return IndexRun.ofUnit(index, organisations);
    }
}
