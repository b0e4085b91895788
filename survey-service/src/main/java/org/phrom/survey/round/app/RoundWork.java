package org.phrom.survey.round.app;

import java.util.List;
import org.phrom.survey.round.domain.Participant;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.Tally;

/** The work that the participants of a round do; it begins and stops with the round, in the same transaction. */
public interface RoundWork {

    /** Lets every participant of a round that was opened begin. */
    void begin(Round round, List<Participant> participants);

    /** Waits for what is being done in a round and holds back the rest until the transaction ends. */
    void hold(String round);

    /** How much was done in a round; only of one that is held or closed does it stay as it is. */
    Tally tally(String round);
}
