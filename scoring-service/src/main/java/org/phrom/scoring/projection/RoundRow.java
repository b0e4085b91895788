package org.phrom.scoring.projection;

/** A round as far as scoring needs it. */
public record RoundRow(String id, String framework, String frameworkVersion, String state) {
    /** Until it opens, a round may still change its framework. */
    public boolean planned() {
        return "planned".equals(state);
    }

    public boolean published() {
        return "published".equals(state);
    }

    /** Returns whether no more answers come in. */
    public boolean closed() {
        return "closed".equals(state) || published();
    }
}
