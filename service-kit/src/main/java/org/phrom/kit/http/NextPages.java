package org.phrom.kit.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Links a page to the next one ({@code Link} with {@code rel="next"}, RFC 8288). The link names no host, as no address
 * of an answer does, and begins with the path: what is a query alone, {@link java.net.URI#resolve} gets wrong.
 */
class NextPages {

    private static final String PAGE_TOKEN = "pageToken=";

    private final CurrentVertxRequest current;

    NextPages(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Adds the link where there is a next page. */
    @ServerResponseFilter
    public void link(ContainerResponseContext response) {
        if (response.getEntity() instanceof Listing<?> page && page.nextPageToken() != null) {
            String[] asked = current.getCurrent().request().uri().split("\\?", 2);
            String query = next(asked.length > 1 ? asked[1] : "", page.nextPageToken());
            response.getHeaders().add("Link", "<" + asked[0] + "?" + query + ">; rel=\"next\"");
        }
    }

    private static String next(String asked, String token) {
        return Stream.concat(
                        Arrays.stream(asked.split("&")).filter(part -> !part.isEmpty() && !part.startsWith(PAGE_TOKEN)),
                        Stream.of(PAGE_TOKEN + token))
                .collect(Collectors.joining("&"));
    }
}
