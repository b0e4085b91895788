package org.phrom.kit.deprecation;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Marks operations that will go as deprecated. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 2)
public class DeprecationsInOpenApi implements OASFilter {

    private final Set<String> deprecated = new HashSet<>();

    /** Knows which operations will go. */
    public DeprecationsInOpenApi(IndexView index) {
        for (AnnotationInstance operation :
                index.getAnnotations(org.eclipse.microprofile.openapi.annotations.Operation.class)) {
            MethodInfo method = operation.target().asMethod();
            if (operation.value("operationId") != null
                    && (method.hasDeclaredAnnotation(DeprecatedSince.class)
                            || method.declaringClass().hasDeclaredAnnotation(DeprecatedSince.class))) {
                deprecated.add(operation.value("operationId").asString());
            }
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (deprecated.contains(String.valueOf(operation.getOperationId()))) {
            operation.setDeprecated(true);
        }
        return operation;
    }
}
