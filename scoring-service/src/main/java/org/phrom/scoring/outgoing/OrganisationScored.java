package org.phrom.scoring.outgoing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.phrom.scoring.run.domain.OrganisationScore;
import org.phrom.scoring.run.domain.Result;
import org.phrom.scoring.run.domain.ScoreRun;

/** The body of {@code organisation-scored.v1}. */
@JsonPropertyOrder({"run", "result", "scoredAt"})
record OrganisationScored(
        @JsonProperty RunRef run,
        @JsonUnwrapped Result result,
        @JsonProperty String scoredAt) {
    static final String TYPE = "organisation-scored.v1";

    static OrganisationScored of(ScoreRun run, OrganisationScore score) {
        return new OrganisationScored(
                new RunRef(run.id(), run.kind(), run.round(), ModelRef.of(run.model())),
                score.result(),
                score.scoredAt().toString());
    }

    /** The run a score belongs to. */
    record RunRef(String id, String kind, String round, ModelRef scoringModel) {}
}
