package org.phrom.kit.problem;

import java.util.Locale;
import org.phrom.kit.text.Text;

/** A kind of problem that clients can tell apart by its code; services implement it with an enum. */
public interface ProblemType {

    /** Status code of the response. */
    int status();

    /** What went wrong in general. */
    Text title();

    /** Name of the constant; the code is made of it. */
    String name();

    /** Stable code in kebab case, such as {@code not-found}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
