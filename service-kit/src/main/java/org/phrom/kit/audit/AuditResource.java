package org.phrom.kit.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail.Entry;
import org.phrom.kit.database.Database;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.security.Roles;

/** Shows the audit trail and proves that nothing in it was altered. */
@Path("/v1/audit-entries")
@RolesAllowed({Roles.OPERATOR, Roles.ADMINISTRATOR})
@Tag(
        name = "Operation",
        description = "What operators need: audit entries, dead letters, telling and making things again")
class AuditResource {

    private static final int PORTION = 1_000;

    private final Database database;

    AuditResource(Database database) {
        this.database = database;
    }

    @GET
    @Operation(operationId = "listAuditEntries", summary = "List who did what, oldest first")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<Entry> list(
            @RestQuery
                    @Parameter(description = "Path of a thing below /v1, such as rounds/2026: only what was done to it")
                    @Nullable
                    String subject,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        PageRequest page = PageRequest.of(pageSize, pageToken, subject);
        List<Entry> found = database.query(
                "select " + Entry.COLUMNS + " from audit_entry"
                        + " where position > ? and (?::text is null or subject = ?) order by position limit ?",
                Entry::read,
                page.afterNumber(),
                subject,
                subject,
                page.size() + 1);
        return page.page(found, entry -> Long.toString(entry.position()));
    }

    @GET
    @Path("/verification")
    @Operation(operationId = "verifyAuditEntries", summary = "Recompute the hash chain over all sealed entries")
    @APIResponse(responseCode = "200", description = "Whether the chain is intact, and its head to compare later")
    public VerificationView verify() {
        long place = 0;
        String hash = Entry.GENESIS;
        List<Entry> portion;
        do {
            portion = sealedAfter(place);
            for (Entry entry : portion) {
                place++;
                hash = entry.hashAfter(hash, place);
                if (!Long.valueOf(place).equals(entry.chainPosition()) || !hash.equals(entry.chainHash())) {
                    return new VerificationView(false, place - 1, unsealed(), null, place);
                }
            }
        } while (portion.size() == PORTION);
        return new VerificationView(true, place, unsealed(), hash, null);
    }

    private List<Entry> sealedAfter(long place) {
        return database.query(
                "select " + Entry.COLUMNS
                        + " from audit_entry where chain_position > ? order by chain_position limit ?",
                Entry::read,
                place,
                PORTION);
    }

    private long unsealed() {
        return database.first("select count(*) from audit_entry where chain_position is null", row -> row.getLong(1))
                .orElse(0L);
    }

    /**
     * What the verification found.
     *
     * @param intact whether every sealed entry is as it was when it was sealed
     * @param sealed how many entries were found intact
     * @param unsealed committed entries the sealer has not come to yet
     * @param head hash of the last entry
     * @param brokenAt place in the chain of the first altered or missing entry
     */
    @Schema(name = "AuditVerification", description = "What recomputing the hash chain found")
    record VerificationView(
            @Schema(description = "Whether every sealed entry is as it was when it was sealed")
            boolean intact,

            @Schema(description = "How many entries were found intact")
            long sealed,

            @Schema(description = "How many committed entries are not sealed yet")
            long unsealed,

            @Schema(description = "Hash of the last entry, in hexadecimal; absent where the chain is broken") @Nullable
            String head,

            @Schema(description = "Place in the chain of the first altered or missing entry, from 1") @Nullable
            Long brokenAt) {}
}
