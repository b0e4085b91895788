package org.phrom.survey.round.app;

import org.jspecify.annotations.Nullable;
import org.phrom.survey.outgoing.RoundChanged;
import org.phrom.survey.outgoing.RoundChanged.StageTimes;
import org.phrom.survey.outgoing.RoundChanged.Tally;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundPlan;
import org.phrom.survey.round.domain.RoundTimes;

/** Puts a round into the words of its event. */
final class RoundBody {

    private RoundBody() {}

    static RoundChanged of(Round round, @Nullable Tally assessments) {
        RoundPlan plan = round.plan();
        RoundTimes times = round.times();
        return new RoundChanged(
                round.id(),
                plan.title(),
                plan.framework(),
                plan.frameworkVersion(),
                round.state().code(),
                plan.referenceDate(),
                plan.answersUntil(),
                plan.stages().stream()
                        .map(stage -> new StageTimes(stage.kind().code(), stage.opens(), stage.closes()))
                        .toList(),
                round.participantCount(),
                times.openedAt(),
                times.closedAt(),
                times.publishedAt(),
                times.changedAt(),
                assessments);
    }
}
