package org.phrom.survey.framework.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Finding;

/** Collects findings, each once. */
final class Findings {

    /** Nobody reads more, and an answer stays of a size that can be sent. */
    private static final int MOST = 1_000;

    private final Set<Finding> all = new LinkedHashSet<>();

    void add(Spot spot, String code, String th, String en) {
        add(spot.pointer(), code, new Text(th, en));
    }

    void add(String pointer, String code, Text message) {
        if (all.size() < MOST) {
            all.add(new Finding(pointer, code, message));
        }
    }

    boolean anyAt(String pointer) {
        return all.stream().anyMatch(finding -> finding.pointer().equals(pointer));
    }

    List<Finding> list() {
        return new ArrayList<>(all);
    }
}
