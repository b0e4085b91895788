package org.phrom.reporting.readmodel;

import io.quarkus.runtime.util.HashUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.reading.Keeping;
import org.phrom.kit.runtime.AtOnce;

/**
 * Lets readers keep what they have while it is unchanged: a strong tag made of everything the answer depends on, the
 * build that words it included.
 */
@ApplicationScoped
public class Freshness {

    private static final int DIGITS_OF_A_TAG = 32;
    private static final int AT_ONCE = 8;

    private final Runs runs;
    private final String build;
    private final AtOnce room = new AtOnce(AT_ONCE);

    @Inject
    Freshness(Runs runs) {
        this(runs, BuildId.ofThis());
    }

    Freshness(Runs runs, String build) {
        this.runs = runs;
        this.build = build;
    }

    /**
     * The answer, or 304 when the reader has it already. Only published rounds are tagged: what others show depends on
     * who asks.
     *
     * @param variant what else the answer depends on: query, media type, language
     */
    public Response answer(Request request, ReportContext context, String variant, Supplier<Object> entity) {
        EntityTag tag = tag(context.round(), context.run(), variant);
        Response.ResponseBuilder unchanged = tag == null ? null : request.evaluatePreconditions(tag);
        return headers(unchanged == null ? Response.ok(room.in(entity)) : unchanged, context, tag)
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    /** What names this state of an answer; {@code null} for a round that is not published. */
    public @Nullable EntityTag tag(Round round, Run run, String variant) {
        return round.isPublished() ? tag(build + '|' + runs.fingerprint(round.id(), run) + '|' + variant) : null;
    }

    /** Names the answer, and says who may keep it: an official result is final once its round is published. */
    public static Response.ResponseBuilder headers(
            Response.ResponseBuilder response, ReportContext context, @Nullable EntityTag tag) {
        if (tag == null) {
            return Keeping.NOBODY.in(response);
        }
        Keeping keeping = context.run().provisional() ? Keeping.EVERYBODY : Keeping.EVERYBODY_FOR_MINUTES;
        return keeping.in(response.tag(tag));
    }

    private static EntityTag tag(String text) {
        return new EntityTag(HashUtil.sha256(text).substring(0, DIGITS_OF_A_TAG));
    }
}
