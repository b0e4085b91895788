package org.phrom.scoring.run.app;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.run.domain.Result;

/** The two hashes of an official run; anybody can compute them from what is stored. */
final class RunHashes {
    private RunHashes() {}

    /**
     * Hashes the input: a line naming the form, the engine version, the model's definition, then one line per
     * organisation in order of code.
     */
    static String input(String engineVersion, String model, List<String> contents) {
        List<String> lines = new ArrayList<>(contents.size() + 3);
        lines.add("phrom-score-input/1");
        lines.add(engineVersion);
        lines.add(model);
        lines.addAll(contents);
        return CanonicalJson.hash(lines);
    }

    /** Hashes the results: a line naming the form, then one line per organisation in order of code. */
    static String results(List<Result> results) {
        List<String> lines = new ArrayList<>(results.size() + 1);
        lines.add("phrom-score-result/1");
        results.forEach(result -> lines.add(CanonicalJson.write(result)));
        return CanonicalJson.hash(lines);
    }
}
