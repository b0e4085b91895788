package org.phrom.kit.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which values a text of the API has, of which there may be more one day: an extensible enumeration. The document
 * names them as {@code x-extensible-enum}, so that no generated client breaks on a new one. On a list or a map, the
 * values of its elements.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER})
public @interface KnownValues {

    /** The values themselves, where no enumeration of the code holds them. */
    String[] value() default {};

    /**
     * The enumeration that holds them, by {@code code()} of its constants or else by their names; or the interface whose
     * implementations have one each, in a constant {@code KIND}.
     */
    Class<?> of() default void.class;
}
