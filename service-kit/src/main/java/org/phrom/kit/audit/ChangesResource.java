package org.phrom.kit.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.database.Database;
import org.phrom.kit.http.Items;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Roles;
import org.phrom.kit.text.Text;

/**
 * Tells what was changed, for systems that keep a copy. The order is that of the sealed audit trail: an entry is sealed
 * after its commit by one sealer at a time, so that none comes before one that was read already, however long its
 * transaction took.
 */
@Path("/v1/changes")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.FRAMEWORK_AUTHOR, Roles.ROUND_MANAGER, Roles.ANALYST, Roles.OPERATOR})
@Tag(name = "Changes", description = "What callers changed in this service, in order")
class ChangesResource {

    private static final int DIGITS_OF_A_HASH = 16;
    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})-([0-9a-f]{" + DIGITS_OF_A_HASH + "})");
    private static final Place BEGINNING = new Place(0, "0".repeat(DIGITS_OF_A_HASH));

    private final Database database;

    ChangesResource(Database database) {
        this.database = database;
    }

    @GET
    @Operation(
            operationId = "readChanges",
            summary = "Read what was changed after a place, oldest first",
            description =
                    "What callers changed, none left out and none twice; what follows from it (assessments of an opened"
                            + " round, scores, rankings) has no entry of its own. One is told about a second after it was made. It says"
                            + " what was done to which thing, not what the thing is now: read that at its address, where 404 means"
                            + " that it is gone or not for the caller. After a restore of the database to an earlier moment"
                            + " a place behind it is answered 410: read everything again, and go on from the beginning.")
    @APIResponse(responseCode = "200", description = "The next changes; none when all were read")
    @Refuses("changes-restarted")
    public ChangesView read(
            @RestQuery @Parameter(description = "next of the reading before; from the beginning when absent") @Nullable
                    String after,
            @RestQuery @Nullable Integer pageSize) {
        Place place = after == null || after.equals(BEGINNING.toString()) ? BEGINNING : place(after);
        List<Sealed> found = database.query(
                "select chain_position, chain_hash, subject, action, at from audit_entry where chain_position > ?"
                        + " order by chain_position limit ?",
                row -> new Sealed(
                        new Place(row.getLong(1), row.getString(2).substring(0, DIGITS_OF_A_HASH)),
                        new Change(
                                "/v1/" + row.getString(3),
                                row.getString(4),
                                row.getObject(5, OffsetDateTime.class).toInstant())),
                place.position(),
                PageRequest.of(pageSize, null).size());
        Place last = found.isEmpty() ? place : found.get(found.size() - 1).place();
        return new ChangesView(found.stream().map(Sealed::change).toList(), last.toString());
    }

    private Place place(String after) {
        Matcher matcher = PLACE.matcher(after);
        if (!matcher.matches()) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter(
                            "after",
                            "not-of-this-list",
                            new Text("ไม่ใช่ค่า next ที่ได้จากรายการนี้", "It is no next of this list"));
        }
        Place place = new Place(Long.parseLong(matcher.group(1)), matcher.group(2));
        return database.first(
                        "select 1 from audit_entry where chain_position = ? and starts_with(chain_hash, ?)",
                        row -> place,
                        place.position(),
                        place.hash())
                .orElseThrow(() -> new Problem(CommonProblem.CHANGES_RESTARTED));
    }

    private record Sealed(Place place, Change change) {}

    /** A position alone would name another entry after a restore of the database. */
    private record Place(long position, String hash) {
        @Override
        public String toString() {
            return position + "-" + hash;
        }
    }

    @Schema(name = "Changes", description = "What was changed after a place, and where to read on")
    record ChangesView(
            @Schema(description = "The changes, in the order in which they are told")
            List<Change> items,

            @Schema(description = "What to ask with for the changes that follow, now or later")
            String next)
            implements Items<Change> {}

    @Schema(name = "Change", description = "What somebody did to a thing")
    record Change(
            @Schema(description = "Address of the thing", examples = "/v1/rounds/gtmi-2022")
            String href,

            @Schema(description = "What was done: a kind of thing and a past participle", examples = "round.opened")
            String action,

            @Schema(description = "When it was done; what took long may come after what was done later")
            Instant at) {}
}
