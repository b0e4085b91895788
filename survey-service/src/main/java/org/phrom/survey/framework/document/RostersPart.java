package org.phrom.survey.framework.document;

/** Things that questions are asked about, such as services; not supported yet. */
final class RostersPart implements Part {

    private final Spot document;
    private final Findings findings;

    RostersPart(Spot document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    @Override
    public void support() {
        if (document.has("rosters")) {
            findings.notSupported(document.get("rosters"));
        }
    }
}
