package org.phrom.survey.round.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * What is laid down for a round before it opens.
 *
 * @param title its title
 * @param framework code of the framework
 * @param frameworkVersion its version
 * @param referenceDate day as of which the participants are taken
 * @param stages at least one, in the order of time and without overlap; the first is that of answering
 * @param participants who takes part
 */
public record RoundPlan(
        Text title,
        String framework,
        String frameworkVersion,
        LocalDate referenceDate,
        List<Stage> stages,
        Selection participants) {

    /** Keeps its own copy. */
    public RoundPlan {
        stages = List.copyOf(stages);
    }

    /** The moment from which on answers are refused: the close of the first stage. */
    public @Nullable Instant answersUntil() {
        return stages.get(0).closes();
    }

    /** Whether a stage of that kind runs at that moment. */
    public boolean isIn(StageKind kind, Instant moment) {
        return stages.stream().anyMatch(stage -> stage.kind() == kind && stage.runsAt(moment));
    }

    /** The same with the first stage closing then. */
    public RoundPlan until(@Nullable Instant newAnswersUntil) {
        List<Stage> moved = new ArrayList<>(stages);
        moved.set(0, moved.get(0).closing(newAnswersUntil));
        return within(moved);
    }

    RoundPlan within(List<Stage> newStages) {
        return new RoundPlan(title, framework, frameworkVersion, referenceDate, newStages, participants);
    }
}
