package org.phrom.scoring.run.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.Statistic;

/**
 * What an official run counted of one organisation, in the form that is stored and hashed.
 *
 * @param type null where the model asks for none
 * @param statistics by key of their selection; null for none
 * @param sequence version of the assessment that was counted
 */
public record FrozenInput(
        String organisation,
        @Nullable String type,
        UUID assessment,
        long sequence,
        Map<String, FrozenAnswer> answers,
        @Nullable Map<String, Statistic> statistics) {

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
        Map<String, FrozenAnswer> answers = new TreeMap<>();
        counted.answers().forEach((question, answer) -> answers.put(question, FrozenAnswer.of(answer)));
        return new FrozenInput(
                counted.organisation(),
                counted.type(),
                counted.assessment(),
                sequence,
                answers,
                counted.statistics().isEmpty() ? null : new TreeMap<>(counted.statistics()));
    }

    /** Returns the input as it was counted. */
    public Counted thaw() {
        Map<String, Answer> thawed = new TreeMap<>();
        answers.forEach((question, answer) -> thawed.put(question, answer.thaw()));
        return new Counted(organisation, type, assessment, thawed, statistics == null ? Map.of() : statistics);
    }
}
