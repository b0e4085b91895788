package org.phrom.kit.openapi;

import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** The methods behind the operations of a document. */
public final class Endpoints {

    private final Map<String, MethodInfo> methods = new HashMap<>();

    /** The ids of the operations whose methods have an annotation of their own. */
    public static Set<String> operations(IndexView index, Class<? extends Annotation> annotation) {
        return index.getAnnotations(annotation).stream()
                .filter(found -> found.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(found -> found.target().asMethod())
                .map(method -> method.annotation(org.eclipse.microprofile.openapi.annotations.Operation.class))
                .filter(Objects::nonNull)
                .map(operation -> operation.value("operationId").asString())
                .collect(Collectors.toSet());
    }

    Endpoints(IndexView index) {
        for (AnnotationInstance operation :
                index.getAnnotations(org.eclipse.microprofile.openapi.annotations.Operation.class)) {
            AnnotationValue id = operation.value("operationId");
            if (id != null) {
                methods.put(id.asString(), operation.target().asMethod());
            }
        }
    }

    /** Shows every operation of the document whose method is known. */
    void each(OpenAPI document, BiConsumer<Operation, MethodInfo> work) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> {
                    MethodInfo method = methods.get(String.valueOf(operation.getOperationId()));
                    if (method != null && operation.getResponses() != null) {
                        work.accept(operation, method);
                    }
                }));
    }

    /** The annotation of the method, or else of its class. */
    static @Nullable AnnotationInstance nearest(MethodInfo method, Class<?> annotation) {
        DotName name = DotName.createSimple(annotation);
        AnnotationInstance own = method.declaredAnnotation(name);
        return own == null ? method.declaringClass().declaredAnnotation(name) : own;
    }

    /** What a path names by its parameters: "round or organisation" for {@code /rounds/{id}/organisations/{code}}. */
    static String things(String path) {
        return String.join(" or ", thingByParameter(path).values());
    }

    /** What each parameter of a path names: "round" and "organisation" for the same. */
    static Map<String, String> thingByParameter(String path) {
        List<String> segments = List.of(path.split("/"));
        Map<String, String> things = new LinkedHashMap<>();
        IntStream.range(1, segments.size())
                .filter(at -> segments.get(at).startsWith("{"))
                .forEach(at -> things.put(
                        segments.get(at).replaceAll("[{}]", ""),
                        segments.get(at - 1).replaceFirst("s$", "").replace('-', ' ')));
        return things;
    }
}
