package org.phrom.reporting.budget.app;

import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Round;

/** Bands that begin at a score and at nothing else: at gates or shares, of which a sum of points says nothing, can't be aimed. */
final class PlainBands {

    private PlainBands() {}

    static boolean of(Round round, Framework framework, Frameworks frameworks) {
        boolean gated = frameworks
                .document(round.framework(), round.frameworkVersion())
                .map(document -> document.path("bands").findValue("gates") != null)
                .orElse(false);
        return framework.banded()
                && !gated
                && framework.bandsFromTop().stream().allMatch(band -> band.from() != null && !band.open());
    }
}
