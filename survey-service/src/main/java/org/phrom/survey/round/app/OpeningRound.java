package org.phrom.survey.round.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.ETags;
import org.phrom.survey.round.domain.Participant;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundAction;

/** Opens a round: its participants are taken down as of the reference day and begin to answer. */
@ApplicationScoped
public class OpeningRound {

    private final Rounds rounds;
    private final SelectingParticipants selecting;
    private final RoundWork work;
    private final Clock clock;

    OpeningRound(Rounds rounds, SelectingParticipants selecting, RoundWork work, Clock clock) {
        this.rounds = rounds;
        this.selecting = selecting;
        this.work = work;
        this.clock = clock;
    }

    /** Opens a planned round. */
    @Transactional
    public Round open(String id, @Nullable String ifMatch) {
        Round round = rounds.forAction(id, ETags.required(ifMatch), RoundAction.OPENING);
        List<Participant> participants = selecting.select(round.plan());
        Round opened = round.opened(participants.size(), clock.instant());
        rounds.replace("round.opened", opened);
        work.begin(opened, participants);
        return opened;
    }
}
