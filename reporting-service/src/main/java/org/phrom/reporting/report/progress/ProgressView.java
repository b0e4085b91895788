package org.phrom.reporting.report.progress;

import java.util.List;
import org.phrom.kit.text.Text;

/** How far a round has come: altogether, by type and by every organisation above the participants. */
public record ProgressView(String round, Counts total, List<ByType> byType, List<ByAncestor> byAncestor) {

    /** Participants of one type. */
    public record ByType(String type, Counts counts) {}

    /** Participants below one organisation. */
    public record ByAncestor(String code, Text name, Counts counts) {}
}
