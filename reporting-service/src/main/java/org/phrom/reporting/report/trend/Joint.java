package org.phrom.reporting.report.trend;

import java.util.List;

/**
 * Where a node comes from.
 *
 * @param comparability how it stands to them
 * @param from codes of the nodes of the version before; none for a new one
 */
record Joint(Comparability comparability, List<String> from) {

    /** That of something that is new. */
    static final Joint NEW = new Joint(Comparability.NEW, List.of());
}
