package org.phrom.scoring.model.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a scoring model; number 1 is the framework version's own. */
public record ModelId(String framework, String frameworkVersion, int number) {
    private static final int DEFAULT = 1;
    private static final Pattern TEXT = Pattern.compile("([^:]{1,128}):([^:]{1,128}):([1-9][0-9]{0,5})");

    /** The model that rounds of a framework version are scored by. */
    public static ModelId ofRounds(String framework, String frameworkVersion) {
        return new ModelId(framework, frameworkVersion, DEFAULT);
    }

    /** Reads {@code framework:version:number}; empty when it is none. */
    public static Optional<ModelId> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new ModelId(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return framework + ":" + frameworkVersion + ":" + number;
    }
}
