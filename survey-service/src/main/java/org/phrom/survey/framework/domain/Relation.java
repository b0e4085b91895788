package org.phrom.survey.framework.domain;

import java.util.Arrays;

/** What became of a question or node of one version in the next. */
public enum Relation {
    /** It asks the same. */
    SAME("same"),
    /** It asks all that it asked, and more. */
    WIDENED("widened"),
    /** It asks less than it did. */
    NARROWED("narrowed"),
    /** One became several. */
    SPLIT("split"),
    /** Several became one. */
    MERGED("merged"),
    /** It was not there. */
    NEW("new"),
    /** It is not there any more. */
    DROPPED("dropped");

    private final String code;

    Relation(String code) {
        this.code = code;
    }

    /** What a framework document calls it. */
    public String code() {
        return code;
    }

    /** The relation that a framework document calls by this name. */
    public static Relation of(String code) {
        return Arrays.stream(values())
                .filter(relation -> relation.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No relation of versions: " + code));
    }

    /** Whether there is something of the earlier version in it. */
    public boolean hasFrom() {
        return this != NEW;
    }

    /** Whether there is something of the later version in it. */
    public boolean hasTo() {
        return this != DROPPED;
    }

    /** Whether one answer of the earlier version can stand for one of the later. */
    public boolean canCarry() {
        return hasFrom() && hasTo() && this != MERGED;
    }
}
