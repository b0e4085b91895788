package org.phrom.kit.things;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.Streamed;
import org.phrom.kit.reading.Keeping;

/** What is published, and how often it was made. */
@Path("/v1/publications/{id}")
@PermitAll
public class PublicationResource {

    private static final Map<String, AtomicInteger> MADE = new ConcurrentHashMap<>();
    private static final Map<String, Boolean> WITHDRAWN = new ConcurrentHashMap<>();

    static int made(String id) {
        return MADE.getOrDefault(id, new AtomicInteger()).get();
    }

    static void withdraw(String id) {
        WITHDRAWN.put(id, true);
    }

    private static int make(String id) {
        return MADE.computeIfAbsent(id, made -> new AtomicInteger()).incrementAndGet();
    }

    private static Response.ResponseBuilder kept(String id, Object entity) {
        Keeping keeping = WITHDRAWN.containsKey(id) ? Keeping.NOBODY : Keeping.EVERYBODY_FOR_MINUTES;
        return keeping.in(Response.ok(entity)).header("Vary", "Accept, Accept-Language");
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(
            @RestPath String id,
            @RestQuery @Nullable String part,
            @RestHeader("Accept-Language") @Nullable String language) {
        return kept(id, Map.of("made", make(id), "text", "ก".repeat(1_000), "language", String.valueOf(language)))
                .tag("tag-of-" + id)
                .header("Content-Disposition", "inline; filename=\"" + id + ".json\"")
                .build();
    }

    @GET
    @Path("/rows")
    @Streamed
    @Produces("text/csv")
    public Response rows(@RestPath String id, @RestQuery int bytes) {
        byte[] row = (make(id) + "\n").getBytes(StandardCharsets.UTF_8);
        StreamingOutput rows = out -> {
            for (int sent = 0; sent < bytes; sent += row.length) {
                out.write(row);
            }
        };
        return kept(id, rows).type("text/csv;charset=UTF-8").build();
    }

    @GET
    @Path("/broken-off")
    @Streamed
    @Produces("text/csv")
    public Response brokenOff(@RestPath String id, @RestQuery @DefaultValue("10") int after) {
        make(id);
        StreamingOutput rows = out -> {
            out.write(new byte[after]);
            throw new IllegalStateException("the rest can not be read");
        };
        return kept(id, rows).build();
    }
}
