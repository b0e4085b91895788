package org.phrom.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.ProblemType;

/** Documents the codes of the problems that each operation answers with, and when to come again. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = -1)
public class RefusalsInOpenApi implements OASFilter {

    static final String CODES = "x-problem-codes";

    private static final Map<String, List<CommonProblem>> ALWAYS = Map.of(
            "400", List.of(CommonProblem.MALFORMED_REQUEST, CommonProblem.INVALID_PARAMETER),
            "404", List.of(CommonProblem.NOT_FOUND),
            "412", List.of(CommonProblem.PRECONDITION_FAILED),
            "413", List.of(CommonProblem.TOO_LARGE),
            "415", List.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE),
            "429", List.of(CommonProblem.TOO_MANY_REQUESTS),
            "500", List.of(CommonProblem.INTERNAL_ERROR),
            "503", List.of(CommonProblem.UNAVAILABLE));

    private final IndexView index;
    private final Endpoints endpoints;
    private final Map<String, ProblemType> problems = new HashMap<>();

    /** Knows the problems that a service has. */
    public RefusalsInOpenApi(IndexView index) {
        this.index = index;
        this.endpoints = new Endpoints(index);
        index.getAllKnownImplementations(ProblemType.class).stream()
                .filter(ClassInfo::isEnum)
                .flatMap(type -> KnownConstants.constants(type.name()).stream())
                .map(ProblemType.class::cast)
                .forEach(problem -> problems.putIfAbsent(problem.code(), problem));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        endpoints.each(document, (operation, method) -> {
            Stream.of(
                            method.declaredAnnotation(Refuses.class),
                            method.declaringClass().declaredAnnotation(Refuses.class))
                    .filter(Objects::nonNull)
                    .flatMap(this::codes)
                    .forEach(code -> add(operation, method, code));
            if (takes(operation, "Idempotency-Key")) {
                add(operation, method, CommonProblem.REQUEST_IN_FLIGHT.code());
                add(operation, method, CommonProblem.IDEMPOTENCY_KEY_REUSED.code());
            }
            if (operation.getRequestBody() != null) {
                add(operation, method, CommonProblem.OVERLOADED.code());
            }
        });
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(item -> item.getOperations().values().stream())
                    .filter(operation -> operation.getResponses() != null)
                    .flatMap(operation -> operation.getResponses().getAPIResponses().entrySet().stream())
                    .filter(response -> response.getKey().matches("[45]..")
                            && response.getValue().getRef() == null)
                    .forEach(response -> finish(response.getKey(), response.getValue()));
            SharedResponse.forget(document);
        }
    }

    private Stream<String> codes(AnnotationInstance refuses) {
        AnnotationValue own = refuses.value();
        AnnotationValue of = refuses.value("of");
        Stream<String> others = of == null
                ? Stream.empty()
                : index.getAllKnownImplementations(of.asClass().name()).stream()
                        .map(implementation -> implementation.declaredAnnotation(Refuses.class))
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(named -> named.target().toString()))
                        .flatMap(this::codes);
        return Stream.concat(own == null ? Stream.empty() : Arrays.stream(own.asStringArray()), others);
    }

    private static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> parameter.equals(one.getName()));
    }

    private static void finish(String status, APIResponse response) {
        ALWAYS.getOrDefault(status, List.of()).forEach(problem -> addCode(response, problem.code()));
        String codes = String.join(", ", codes(response));
        if (!codes.isEmpty() && !String.valueOf(response.getDescription()).endsWith("(" + codes + ")")) {
            response.setDescription(response.getDescription() + " (" + codes + ")");
        }
        SharedResponse.comeAgain(status, response);
    }

    private void add(Operation operation, MethodInfo method, String code) {
        ProblemType problem = problems.get(code);
        if (problem == null) {
            throw new IllegalStateException(method + " refuses with " + code + ", which no ProblemType has");
        }
        String status = Integer.toString(problem.status());
        APIResponse response = operation.getResponses().getAPIResponse(status);
        SharedResponse shared = response == null ? null : SharedResponse.behind(response);
        if (shared != null && shared.says(code)) {
            return;
        }
        if (response == null || shared != null) {
            response = SharedResponse.described(shared == null ? problem.title().en() : shared.description());
            operation.getResponses().addAPIResponse(status, response);
        }
        addCode(response, code);
    }

    /** Adds a code to those that an answer may have. */
    static void addCode(APIResponse response, String code) {
        List<String> codes = new ArrayList<>(codes(response));
        if (!codes.contains(code)) {
            codes.add(code);
        }
        response.addExtension(CODES, codes);
    }

    @SuppressWarnings("unchecked")
    static List<String> codes(APIResponse response) {
        Object codes = response.getExtensions() == null
                ? null
                : response.getExtensions().get(CODES);
        return codes == null ? List.of() : (List<String>) codes;
    }
}
