package org.phrom.kit.deprecation;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Tells callers of endpoints that will go, as {@link DeprecatedSince} says. */
class Deprecations {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Adds the headers. */
    @ServerResponseFilter
    public void tell(ContainerResponseContext response, ResourceInfo endpoint) {
        DeprecatedSince stated = stated(endpoint.getResourceMethod());
        if (stated == null) {
            return;
        }
        response.getHeaders()
                .putSingle("Deprecation", "@" + start(stated.value()).getEpochSecond());
        if (!stated.sunset().isEmpty()) {
            response.getHeaders().putSingle("Sunset", HTTP_DATE.format(start(stated.sunset())));
        }
        if (!stated.link().isEmpty()) {
            response.getHeaders().add("Link", "<" + stated.link() + ">; rel=\"deprecation\"");
        }
    }

    private static @Nullable DeprecatedSince stated(@Nullable Method endpoint) {
        if (endpoint == null) {
            return null;
        }
        DeprecatedSince own = endpoint.getAnnotation(DeprecatedSince.class);
        return own == null ? endpoint.getDeclaringClass().getAnnotation(DeprecatedSince.class) : own;
    }

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
