package org.phrom.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.phrom.kit.deprecation.DeprecatedSince;

/** Marks operations that will go as deprecated; a day that is none, or comes too soon, fails the build. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 2)
public class DeprecationsInOpenApi implements OASFilter {
    private static final int MONTHS_OF_NOTICE = 12;

    private final Endpoints endpoints;

    /** Knows which operations will go. */
    public DeprecationsInOpenApi(IndexView index) {
        this.endpoints = new Endpoints(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        endpoints.each(document, DeprecationsInOpenApi::mark);
    }

    private static void mark(Operation operation, MethodInfo method) {
        AnnotationInstance stated = Endpoints.nearest(method, DeprecatedSince.class);
        if (stated == null) {
            return;
        }
        LocalDate since = LocalDate.parse(stated.value().asString());
        AnnotationValue sunset = stated.value("sunset");
        if (sunset != null && LocalDate.parse(sunset.asString()).isBefore(since.plusMonths(MONTHS_OF_NOTICE))) {
            throw new IllegalStateException(operation.getOperationId() + " would go within a year of its deprecation");
        }
        operation.setDeprecated(true);
    }
}
