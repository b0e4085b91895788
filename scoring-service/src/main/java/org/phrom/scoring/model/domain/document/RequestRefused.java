package org.phrom.scoring.model.domain.document;

/** A request has faults; carries every one of them. */
public final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Findings findings;

    RequestRefused(Findings findings) {
        super(findings.count() + " findings, the first: " + findings.list().get(0));
        this.findings = findings;
    }

    /** Returns all of them. */
    public Findings findings() {
        return findings;
    }
}
