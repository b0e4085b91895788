package org.phrom.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.problem.CommonProblem;

/** Documents who may call each operation, as its annotations say. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = -1)
public class CallersInOpenApi implements OASFilter {

    private static final String SCHEME = "bearer";

    private final Endpoints endpoints;

    /** Knows who may call. */
    public CallersInOpenApi(IndexView index) {
        this.endpoints = new Endpoints(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        endpoints.each(document, CallersInOpenApi::say);
    }

    private static void say(Operation operation, MethodInfo method) {
        boolean open = method.hasDeclaredAnnotation(PermitAll.class)
                || (operation.getSecurity() == null || operation.getSecurity().isEmpty());
        AnnotationInstance roles = roles(method);
        String callers = "It takes the token of anyone.";
        // open to everybody, and not everything it has to give
        if (open && refuses(method, CommonProblem.UNAUTHENTICATED)) {
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement(),
                    OASFactory.createSecurityRequirement().addScheme(SCHEME)));
            callers = "It takes a token, and needs none for what is public.";
        } else if (open) {
            operation.setSecurity(List.of());
            callers = "It needs no token.";
        } else if (roles != null) {
            String[] named = roles.value().asStringArray();
            Arrays.sort(named);
            callers = "It takes a token with the role " + String.join(" or ", named) + ".";
        } else if (!refuses(method, CommonProblem.FORBIDDEN)) {
            operation.getResponses().removeAPIResponse("403");
        }
        operation.setDescription((Objects.requireNonNullElse(operation.getDescription(), "") + " " + callers).strip());
    }

    private static boolean refuses(MethodInfo method, CommonProblem problem) {
        AnnotationInstance refuses = Endpoints.nearest(method, Refuses.class);
        return refuses != null && List.of(refuses.value().asStringArray()).contains(problem.code());
    }

    // what the method says of callers hides what its class says
    private static @Nullable AnnotationInstance roles(MethodInfo method) {
        boolean saysOther = method.hasDeclaredAnnotation(io.quarkus.security.Authenticated.class);
        return saysOther ? null : Endpoints.nearest(method, RolesAllowed.class);
    }
}
