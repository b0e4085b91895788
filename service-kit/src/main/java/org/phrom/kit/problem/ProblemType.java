package org.phrom.kit.problem;

import java.util.Locale;
import org.phrom.kit.text.Text;

/** A kind of problem that clients can tell apart by its code; services implement it with an enum. */
public interface ProblemType {

    /** What it says of itself. */
    Kind kind();

    /** Status code of the response. */
    default int status() {
        return kind().status();
    }

    /** What went wrong in general. */
    default Text title() {
        return kind().title();
    }

    /** Name of the constant; the code is made of it. */
    String name();

    /** Stable code in kebab case, such as {@code not-found}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Status and title of a kind of problem.
     *
     * @param status status code of the response
     * @param title what went wrong in general
     */
    record Kind(int status, Text title) {}
}
