package org.phrom.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Documents the parameters that mean the same everywhere, and which values others have. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 2)
public class ParametersInOpenApi implements OASFilter {

    private static final DotName QUERY = DotName.createSimple(RestQuery.class);
    private static final Map<String, String> EVERYWHERE = Map.of(
            "pageSize", "At most so many items, 1 or more; 50 when absent, and never more than 200",
            "pageToken", "nextPageToken of the page before; good for a list with the same filter only",
            "If-Match", "ETag of the version that the caller saw last",
            "If-None-Match", "* where it must not be there yet",
            "X-Action-Reason", "Why it is done, for the audit trail; its first 1,000 characters are kept",
            "ancestor", "Code of an organisation anywhere above");

    private final Endpoints endpoints;
    private final IndexView index;

    /** Knows the parameters of all methods. */
    public ParametersInOpenApi(IndexView index) {
        this.index = index;
        this.endpoints = new Endpoints(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                    .values()
                    .forEach(operation -> describe(path, operation)));
        }
        endpoints.each(document, (operation, method) -> {
            Map<String, AnnotationInstance> known = known(method);
            parameters(operation).forEach(parameter -> {
                AnnotationInstance values = known.get(parameter.getName());
                if (values != null) {
                    SchemasInOpenApi.name(parameter.getSchema(), KnownConstants.of(values, index));
                }
            });
        });
    }

    private static void describe(String path, Operation operation) {
        Map<String, String> things = Endpoints.thingByParameter(path);
        boolean mayBeNew =
                parameters(operation).stream().anyMatch(parameter -> "If-None-Match".equals(parameter.getName()));
        for (Parameter parameter : parameters(operation)) {
            String name = parameter.getName();
            String thing = things.get(name);
            if (parameter.getDescription() == null && thing != null) {
                parameter.setDescription((name.equals("id") ? "Id of the " : "Code of the ") + thing);
            } else if (parameter.getDescription() == null) {
                parameter.setDescription(EVERYWHERE.get(name));
            }
            if (name.equals("pageSize")) {
                parameter.getSchema().setMinimum(BigDecimal.ONE);
            }
            if (name.equals("If-Match") && !mayBeNew) {
                parameter.setRequired(true);
            }
        }
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private Map<String, AnnotationInstance> known(MethodInfo method) {
        Map<String, AnnotationInstance> known = new HashMap<>();
        for (MethodParameterInfo parameter : method.parameters()) {
            AnnotationInstance values = parameter.annotation(SchemasInOpenApi.KNOWN_VALUES);
            if (values != null) {
                known.put(name(parameter.annotation(QUERY), String.valueOf(parameter.name())), values);
            }
            fields(index.getClassByName(parameter.type().name())).forEach(field -> {
                AnnotationInstance of = field.annotation(SchemasInOpenApi.KNOWN_VALUES);
                if (of != null) {
                    known.put(name(field.annotation(QUERY), field.name()), of);
                }
            });
        }
        return known;
    }

    private List<FieldInfo> fields(@Nullable ClassInfo type) {
        List<FieldInfo> fields = new ArrayList<>();
        for (ClassInfo at = type; at != null; at = index.getClassByName(at.superName())) {
            fields.addAll(at.fields());
            if (at.superName() == null) {
                break;
            }
        }
        return fields;
    }

    private static String name(@Nullable AnnotationInstance query, String otherwise) {
        AnnotationValue name = query == null ? null : query.value();
        return name == null || name.asString().isEmpty() ? otherwise : name.asString();
    }
}
