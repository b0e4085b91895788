package org.phrom.kit.things;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.body.Body;
import org.phrom.kit.body.MaxBody;
import org.phrom.kit.database.Database;
import org.phrom.kit.events.OutgoingEvent;
import org.phrom.kit.http.ETags;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.outbox.Outbox;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.reading.Keeping;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;

@Path("/v1/things")
class ThingResource {

    private final Database database;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;

    ThingResource(Database database, Outbox outbox, AuditTrail audit, Caller caller) {
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed(Roles.OPERATOR)
    public RestResponse<Thing> create(@NotNull @Valid Thing thing) {
        database.update("insert into thing values (?, 1, ?)", thing.id(), thing.name());
        outbox.append(new OutgoingEvent("phrom.organisations", "thing-changed.v1", thing.id(), 1, thing));
        audit.record("thing.created", "things/" + thing.id(), thing);
        if ("fail".equals(thing.name())) {
            throw new IllegalStateException("failed after writing");
        }
        return RestResponse.ResponseBuilder.<Thing>create(201)
                .entity(thing)
                .location(URI.create("/v1/things/" + thing.id()))
                .tag(ETags.of(1))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Roles.OPERATOR)
    public RestResponse<Thing> change(@RestPath String id, @RestHeader("If-Match") String ifMatch, Body<Thing> body) {
        long version = database.first("select version from thing where id = ? for update", row -> row.getLong(1), id)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        ETags.match(ifMatch, version);
        Thing thing = body.read();
        database.update("update thing set version = version + 1, name = ? where id = ?", thing.name(), id);
        outbox.append(new OutgoingEvent("phrom.organisations", "thing-changed.v1", id, version + 1, thing));
        return RestResponse.ResponseBuilder.ok(thing).tag(ETags.of(version + 1)).build();
    }

    @POST
    @Path("/weight")
    @MaxBody(100 * 1024)
    @RolesAllowed(Roles.OPERATOR)
    public Map<String, Integer> weigh(byte[] body) {
        return Map.of("bytes", body.length);
    }

    @GET
    @Path("/long")
    @Authenticated
    public RestResponse<Map<String, String>> longAnswer() {
        return RestResponse.ResponseBuilder.ok(Map.of("text", "ก".repeat(5_000)))
                .tag(ETags.of(1))
                .build();
    }

    @GET
    @Authenticated
    public Page<Thing> list(
            @RestQuery Integer pageSize, @RestQuery String pageToken, @RestQuery @Max(9) Integer level, Choice choice) {
        PageRequest page = PageRequest.of(pageSize, pageToken, level);
        List<Thing> found = database.query(
                "select id, name from thing where id > ? and id like 'page-%' order by id limit ?",
                row -> new Thing(row.getString(1), row.getString(2), null, null),
                page.after() == null ? "" : page.after(),
                page.size() + 1);
        return page.page(found, Thing::id);
    }

    @GET
    @Path("/{id}/view")
    @Authenticated
    public RestResponse<Thing> view(@RestPath String id) {
        return database.first(
                        "select name, version from thing where id = ?",
                        row -> RestResponse.ResponseBuilder.ok(new Thing(id, row.getString(1), null, null))
                                .tag(ETags.of(row.getLong(2)))
                                .build(),
                        id)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    @GET
    @Path("/text")
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    public String text() {
        return "plain";
    }

    @GET
    @Path("/caller")
    @PermitAll
    public Map<String, Object> caller() {
        return Map.of(
                "subject",
                caller.subject(),
                "roles",
                caller.roles(),
                "organisations",
                caller.organisations(),
                "seesAll",
                caller.seesAll());
    }

    @GET
    @Path("/final")
    @PermitAll
    public Response isFinal() {
        return Keeping.EVERYBODY_FOR_MINUTES
                .in(Response.ok(Map.of("final", "true")))
                .build();
    }

    @GET
    @Path("/stale")
    @PermitAll
    public Response stale() {
        return Response.status(Response.Status.PRECONDITION_FAILED).build();
    }

    @GET
    @Path("/{id}/name")
    @PermitAll
    public Map<String, String> name(@RestPath String id) {
        return Map.of("id", id);
    }

    @POST
    @Path("/form")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.OPERATOR)
    public Map<String, Integer> form(MultipartFormDataInput form) {
        return Map.of("parts", form.getValues().size());
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("a secret of the inside");
    }

    record Choice(@RestQuery LocalDate day, @RestQuery boolean sure) {}

    record Thing(
            @NotNull @Size(max = 40) String id,
            @Size(max = 20) String name,
            List<@Valid Part> parts,
            Integer count) {}

    record Part(@NotNull String code) {}
}
