package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.Ranks;

class LargeScoresTest {

    /** The same scores and ranks as in the RankingTest of reporting-service, where live ranks are derived by a query. */
    @Test
    void shareARankByTheRuleOfLiveRankings() {
        double[] scores = {5000.000000000001, 5000, 1000.000000000001, 1000.0000000000001, 1000};

        assertThat(Ranks.competition(scores)).containsExactly(1, 2, 3, 4, 4);
    }
}
