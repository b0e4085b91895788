package org.phrom.survey.framework.hearing.app;

import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.hearing.domain.AuthorKind;
import org.phrom.survey.framework.hearing.domain.Comment.Opinion;
import org.phrom.survey.framework.hearing.domain.TargetKind;

/** A comment as somebody wants it: about what, for whom, and what it says. */
public record Wish(About about, Voice voice, Opinion opinion) {

    /** What it is about: the code is absent for the whole, the question there for an option. */
    public record About(
            TargetKind kind,
            @Nullable String question,
            @Nullable String code) {}

    /** For whom it is said: the organisation is absent for a person who names none. */
    public record Voice(AuthorKind kind, @Nullable String organisation) {}
}
