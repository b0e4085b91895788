package org.phrom.scoring.run.app;

import org.phrom.scoring.canonical.LineHash;

/** The two hashes of an official run; anybody can compute them from what is stored. */
final class RunHashes {
    private RunHashes() {}

    /**
     * Begins the hash of the input: a line naming the form, the engine version, the model's definition; then follows one
     * line per organisation in order of code.
     */
    static LineHash input(String engineVersion, String model) {
        return new LineHash().add("phrom-score-input/1").add(engineVersion).add(model);
    }

    /** Begins the hash of the results: a line naming the form; then follows one line per organisation in order of code. */
    static LineHash results() {
        return new LineHash().add("phrom-score-result/1");
    }
}
