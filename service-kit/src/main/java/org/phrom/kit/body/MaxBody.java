package org.phrom.kit.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How large a body the endpoints of a method or class take; a method's word counts before that of its class. What an
 * endpoint does not need it should not take: without the annotation it is {@link #DEFAULT}. Larger bodies are 413.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface MaxBody {

    /** The limit of an endpoint that states none, in bytes. */
    long DEFAULT = 64 * 1024;

    /** Limit in bytes of the body as it is after unpacking; 1 or more. */
    long value();

    /**
     * Whether the endpoint puts the body aside, on disk, as it comes, and bounds itself what it then holds in memory.
     * Such a body is not held against the budget of all.
     */
    boolean aside() default false;
}
