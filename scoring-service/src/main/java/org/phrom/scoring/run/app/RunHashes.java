package org.phrom.scoring.run.app;

import org.phrom.scoring.canonical.LineHash;
import org.phrom.scoring.run.domain.ScoreRun;

/** The two hashes of an official run; anybody can compute them from what is stored. */
final class RunHashes {
    private RunHashes() {}

    /**
     * Begins the hash of the input: a line naming the form, the engine version, the text of the model; then follows one
     * line per organisation in order of code. In form 2 the text is the full model: structure, rules and steps; for the
     * settings that steps leave out stands the engine version.
     */
    static LineHash input(ScoreRun run, String model) {
        return new LineHash()
                .add("phrom-score-input/" + run.hashForm())
                .add(run.engineVersion())
                .add(model);
    }

    /** Begins the hash of the results: a line naming the form; then follows one line per organisation in order of code. */
    static LineHash results() {
        return new LineHash().add("phrom-score-result/1");
    }
}
