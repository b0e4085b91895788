package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.phrom.scoring.engine.Refusal;

/** Checks of the names that steps use. */
final class Named {
    private Named() {}

    /** Returns one finding for each code that is no indicator, in the order of the codes. */
    static List<Refusal> findings(Collection<String> codes, Frame frame) {
        List<Refusal> findings = new ArrayList<>();
        for (String code : codes.stream().sorted().toList()) {
            if (!frame.isIndicator(code)) {
                findings.add(new Refusal(code, "no such indicator"));
            }
        }
        return findings;
    }

    /** Returns a finding when there is no such grouping. */
    static List<Refusal> grouping(String name, Frame frame) {
        return frame.groups().byName().containsKey(name)
                ? List.of()
                : List.of(new Refusal(name, "the data set has no such grouping"));
    }
}
