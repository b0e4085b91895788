package org.phrom.survey.framework.hearing.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a comment. Of a person only the subject of the token is kept, to know the own comments again; it is shown to
 * nobody.
 *
 * @param kind body or person
 * @param person subject of a person; null for a body
 * @param origin the body, or the one that a person belongs to; null for a person who names none
 */
public record Author(
        AuthorKind kind, @Nullable String person, @Nullable Origin origin) {

    /** What stands for the author in a list of supporters. */
    public String id() {
        if (person != null) {
            return person;
        }
        if (origin == null) {
            throw new IllegalStateException("neither a person nor a body");
        }
        return origin.code();
    }

    /** Whether both are the same body, or the same person. */
    public boolean isSameAs(Author other) {
        return kind == other.kind && id().equals(other.id());
    }
}
