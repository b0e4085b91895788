package org.phrom.scoring.run.domain;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.AnswerSheet;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.Statistic;

/**
 * What an official run counted of one organisation, in the form that is stored and hashed.
 *
 * @param type null where the model asks for none
 * @param statistics by key of their selection; null for none
 * @param sequence version of the assessment that was counted
 * @param answers about the organisation itself, by question
 * @param items answers by question and item, or item/observation; null when there are none
 * @param rosters attributes of open items and observations, by roster and item, or item/observation; null when there are
 *     none
 * @param ancestors from the root down; null where the model asks for none, or there are none
 * @param earlier what stood in for nodes without a value, if they had none, by code; null when nothing did
 */
public record FrozenInput(
        String organisation,
        @Nullable String type,
        UUID assessment,
        long sequence,
        Map<String, FrozenAnswer> answers,
        @Nullable Map<String, Statistic> statistics,
        @Nullable Map<String, Map<String, FrozenAnswer>> items,
        @Nullable Map<String, NavigableMap<String, Map<String, Object>>> rosters,
        @Nullable List<String> ancestors,
        @Nullable Map<String, Earlier> earlier) {

    /** An answer with only the part that its type has. */
    public record FrozenAnswer(
            String status,
            @Nullable Double number,
            @Nullable List<String> choices) {
        static FrozenAnswer of(Answer answer) {
            return new FrozenAnswer(
                    answer.status().code(),
                    Double.isNaN(answer.number()) ? null : answer.number(),
                    answer.answered() && Double.isNaN(answer.number()) ? answer.choices() : null);
        }

        Answer thaw() {
            return new Answer(
                    AnswerStatus.of(status),
                    number == null ? Double.NaN : number,
                    choices == null ? List.of() : choices);
        }
    }

    public static FrozenInput of(Counted counted, long sequence) {
        AnswerSheet sheet = counted.answers();
        Map<String, Map<String, FrozenAnswer>> items = new TreeMap<>();
        sheet.byItem().forEach((question, answers) -> items.put(question, frozen(answers)));
        return new FrozenInput(
                counted.organisation(),
                counted.type(),
                counted.assessment(),
                sequence,
                frozen(sheet.answers()),
                counted.statistics().isEmpty() ? null : new TreeMap<>(counted.statistics()),
                items.isEmpty() ? null : items,
                sheet.entries().isEmpty() ? null : new TreeMap<>(sheet.entries()),
                counted.ancestors().isEmpty() ? null : counted.ancestors(),
                counted.earlier().isEmpty() ? null : new TreeMap<>(counted.earlier()));
    }

    private static Map<String, FrozenAnswer> frozen(Map<String, Answer> answers) {
        Map<String, FrozenAnswer> frozen = new TreeMap<>();
        answers.forEach((key, answer) -> frozen.put(key, FrozenAnswer.of(answer)));
        return frozen;
    }

    /** Returns the input as it was counted. */
    public Counted thaw() {
        Map<String, Map<String, Answer>> byItem = new TreeMap<>();
        if (items != null) {
            items.forEach((question, answers) -> byItem.put(question, thawed(answers)));
        }
        return new Counted(
                organisation,
                type,
                ancestors == null ? List.of() : ancestors,
                assessment,
                new AnswerSheet(thawed(answers), byItem, rosters == null ? Map.of() : rosters),
                statistics == null ? Map.of() : statistics,
                earlier == null ? Map.of() : earlier);
    }

    private static Map<String, Answer> thawed(Map<String, FrozenAnswer> answers) {
        Map<String, Answer> thawed = new TreeMap<>();
        answers.forEach((key, answer) -> thawed.put(key, answer.thaw()));
        return thawed;
    }
}
