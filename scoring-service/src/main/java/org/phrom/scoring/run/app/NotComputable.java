package org.phrom.scoring.run.app;

import java.util.List;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.scoring.engine.Refusal;

/** Refuses a run of a model that is not defined for the answers; of the places it names a hundred. */
final class NotComputable {
    static final int MOST_REFUSALS = 100;

    private NotComputable() {}

    static void refuse(List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return;
        }
        Refusal first = refusals.get(0);
        throw new Problem(ScoringProblem.NOT_COMPUTABLE)
                .detail(new Text(
                        "แบบจำลองใช้กับคำตอบบางส่วนไม่ได้: " + first.place(), first.place() + ": " + first.reason()))
                .with("refusals", refusals.stream().limit(MOST_REFUSALS).toList());
    }
}
