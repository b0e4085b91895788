package org.phrom.kit.runtime;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Health and metrics answer on the management port, which a cluster keeps from the world, and at the same paths of the
 * main one, where whoever runs a service on one machine looks for them.
 */
@ApplicationScoped
class ManagementOnBothPorts {

    private @Nullable Router management;

    void remember(@Observes ManagementInterface event) {
        management = event.router();
    }

    void mount(@Observes Router main) {
        // a route with a path of its own would take that path away from what the other router sees
        main.route().handler(this::pass);
    }

    private void pass(RoutingContext request) {
        Router router = management;
        String path = request.normalizedPath();
        if (router != null && (path.startsWith("/q/health") || path.startsWith("/q/metrics"))) {
            router.handleContext(request);
        } else {
            request.next();
        }
    }
}
