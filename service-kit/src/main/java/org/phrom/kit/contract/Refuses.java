package org.phrom.kit.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the codes of the problems that are an operation's own, beside those that follow from what it is (its path,
 * body, {@code If-Match}, {@code Idempotency-Key}). The document lists them at the answer of their status. On a class:
 * of all its operations.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Refuses {

    /** Codes of constants of any {@code ProblemType}, such as {@code round-exists}. */
    String[] value() default {};

    /** An interface: also the codes that its implementations name of themselves. */
    Class<?> of() default void.class;
}
