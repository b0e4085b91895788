package org.phrom.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets readers keep what they have while it is unchanged: a strong tag made of everything the answer depends on. */
@ApplicationScoped
public class Freshness {

    private static final String PUBLIC = "public, no-cache";
    private static final String PRIVATE = "private, no-store";

    private final Rounds rounds;

    Freshness(Rounds rounds) {
        this.rounds = rounds;
    }

    /**
     * The answer, or 304 when the reader has it already. Only published rounds are tagged: what others show depends on
     * who asks.
     *
     * @param variant what else the answer depends on: query, media type, language
     */
    public Response answer(Request request, Round round, Run run, String variant, Supplier<Object> entity) {
        EntityTag tag = round.isPublished() ? tag(rounds.fingerprint(round.id(), run) + '|' + variant) : null;
        Response.ResponseBuilder unchanged = tag == null ? null : request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged == null ? Response.ok(entity.get()) : unchanged;
        return headers(response, tag).build();
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder response, @Nullable EntityTag tag) {
        return (tag == null ? response : response.tag(tag))
                .header(HttpHeaders.CACHE_CONTROL, tag == null ? PRIVATE : PUBLIC)
                .header(HttpHeaders.VARY, "Accept, Accept-Language");
    }

    private static EntityTag tag(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
