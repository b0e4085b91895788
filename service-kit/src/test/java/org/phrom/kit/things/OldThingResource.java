package org.phrom.kit.things;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.phrom.kit.deprecation.DeprecatedSince;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;

@Path("/v1/old-things")
@PermitAll
class OldThingResource {

    @GET
    @DeprecatedSince(value = "2026-12-01", sunset = "2027-12-01", link = "/v1/things")
    @Operation(operationId = "getOldThing", summary = "Show what will go")
    public Map<String, String> old() {
        return Map.of("state", "old");
    }

    @GET
    @Path("/broken")
    @DeprecatedSince("2026-12-01")
    @Operation(operationId = "getBrokenOldThing", summary = "Fail")
    public Map<String, String> broken() {
        throw new Problem(CommonProblem.CONFLICT);
    }
}
