package org.phrom.kit.deprecation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an endpoint, or all of a resource, will go. Its answers have {@code Deprecation} (RFC 9745), {@code Sunset}
 * (RFC 8594) and a link to what to use instead, and the OpenAPI document says {@code deprecated}. Days are ISO days and
 * mean their beginning in UTC.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DeprecatedSince {

    /** Day from which on it should not be used any more. */
    String value();

    /** Day from which on it may be gone; nothing is said when empty. */
    String sunset() default "";

    /** Address of a page that says what to use instead ({@code rel="deprecation"}); nothing is said when empty. */
    String link() default "";
}
