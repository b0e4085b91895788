package org.phrom.kit.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Links a page to the next one ({@code Link} with {@code rel="next"}, RFC 8288). The link names no host, as no address
 * of an answer does, and begins with the path: what is a query alone, {@link java.net.URI#resolve} gets wrong.
 */
class NextPages {

    private static final String PAGE_TOKEN = "pageToken";
    private static final Pattern HOST = Pattern.compile("(?i)https?://[^/]*");
    private static final Pattern SLASHES = Pattern.compile("^/*");

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
            response.getHeaders().add("Link", "<" + path(asked[0]) + "?" + query + ">; rel=\"next\"");
        }
    }

    // a request may be for a whole address, whose host its sender made up, or for one that would be read as a host
    private static String path(String asked) {
        return SLASHES.matcher(HOST.matcher(asked).replaceFirst("")).replaceFirst("/");
    }

    private static String next(String asked, String token) {
        return Stream.concat(
                        Arrays.stream(asked.split("&")).filter(part -> !part.isEmpty() && !isToken(part)),
                        Stream.of(PAGE_TOKEN + "=" + token))
                .collect(Collectors.joining("&"));
    }

    private static boolean isToken(String part) {
        return URLDecoder.decode(part.split("=", 2)[0], StandardCharsets.UTF_8).equals(PAGE_TOKEN);
    }
}
