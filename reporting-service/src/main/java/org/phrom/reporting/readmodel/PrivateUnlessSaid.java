package org.phrom.reporting.readmodel;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Nobody keeps an answer that does not say otherwise: it may depend on who asked, or be an error that passes. */
class PrivateUnlessSaid {

    @ServerResponseFilter
    public void say(ContainerResponseContext response) {
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, new ArrayList<>(List.of(Freshness.PRIVATE)));
    }
}
