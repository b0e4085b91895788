package org.phrom.scoring.run.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.AnswerSheet;
import org.phrom.scoring.model.domain.Answers;
import org.phrom.scoring.model.domain.PeerGroups;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.Statistic;

/**
 * A submitted assessment that counts in a run, with the answers and statistics the model reads.
 *
 * @param type of the organisation at the opening of the round; null where nobody told, or the model asks for none
 * @param ancestors of the organisation at the opening of the round, from the root down; empty where the model asks for
 *     none
 * @param statistics by key of their selection
 * @param earlier what stands in for a node that has no value, by its code
 */
public record Counted(
        String organisation,
        @Nullable String type,
        List<String> ancestors,
        UUID assessment,
        AnswerSheet answers,
        Map<String, Statistic> statistics,
        Map<String, Earlier> earlier) {

    /** An assessment under a model that takes nothing of rounds before. */
    public Counted(
            String organisation,
            @Nullable String type,
            List<String> ancestors,
            UUID assessment,
            AnswerSheet answers,
            Map<String, Statistic> statistics) {
        this(organisation, type, ancestors, assessment, answers, statistics, Map.of());
    }

    /** An assessment of an organisation of which nobody asks what is above it. */
    public Counted(
            String organisation,
            @Nullable String type,
            UUID assessment,
            AnswerSheet answers,
            Map<String, Statistic> statistics) {
        this(organisation, type, List.of(), assessment, answers, statistics);
    }

    /** An assessment of an organisation whose type nobody asks for, nor statistics. */
    public Counted(String organisation, UUID assessment, AnswerSheet answers) {
        this(organisation, null, assessment, answers, Map.of());
    }

    /** The same, with answers about the organisation itself alone. */
    public Counted(String organisation, UUID assessment, Map<String, Answer> answers) {
        this(organisation, assessment, AnswerSheet.of(answers));
    }

    /** Returns the same with what stands in for its gaps. */
    public Counted with(Map<String, Earlier> found) {
        return new Counted(organisation, type, ancestors, assessment, answers, statistics, found);
    }

    /** Returns what rules of a model read. */
    public Answers read(ScoringModel model) {
        return model.answers(answers, statistics, type);
    }

    /** Returns the organisation's place in the peer groups of a model. */
    PeerGroups.Place among(PeerGroups peers) {
        return peers.of(new PeerGroups.Known(type, ancestors, statistics));
    }
}
