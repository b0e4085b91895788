package org.phrom.kit.openapi;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;

/** An error that many operations answer with: described once in an OpenAPI document, and referred to. */
enum SharedResponse {
    UNREADABLE(
            "Unreadable",
            "The request can't be read, or a parameter is not valid or not known",
            CommonProblem.MALFORMED_REQUEST,
            CommonProblem.INVALID_PARAMETER),
    UNAUTHENTICATED("Unauthenticated", CommonProblem.UNAUTHENTICATED),
    FORBIDDEN("Forbidden", CommonProblem.FORBIDDEN),
    NOT_ACCEPTABLE("NotAcceptable", CommonProblem.NOT_ACCEPTABLE),
    PRECONDITION_FAILED("PreconditionFailed", CommonProblem.PRECONDITION_FAILED),
    PRECONDITION_REQUIRED("PreconditionRequired", CommonProblem.PRECONDITION_REQUIRED),
    TOO_MANY_REQUESTS("TooManyRequests", CommonProblem.TOO_MANY_REQUESTS),
    INTERNAL_ERROR("InternalError", CommonProblem.INTERNAL_ERROR),
    UNAVAILABLE("Unavailable", CommonProblem.UNAVAILABLE);

    private final String component;
    private final String description;
    private final CommonProblem[] problems;

    SharedResponse(String component, CommonProblem problem) {
        this(component, problem.title().en(), problem);
    }

    SharedResponse(String component, String description, CommonProblem... problems) {
        this.component = component;
        this.description = description;
        this.problems = problems;
    }

    /** The one that an answer refers to; null when it says all itself. */
    static @Nullable SharedResponse behind(APIResponse answer) {
        return Arrays.stream(values())
                .filter(shared -> shared.address().equals(answer.getRef()))
                .findFirst()
                .orElse(null);
    }

    String component() {
        return component;
    }

    String description() {
        return description;
    }

    boolean says(String code) {
        return Arrays.stream(problems).anyMatch(problem -> problem.code().equals(code));
    }

    private String address() {
        return "#/components/responses/" + component;
    }

    String status() {
        return Integer.toString(problems[0].status());
    }

    APIResponse described() {
        String codes = Arrays.stream(problems).map(CommonProblem::code).collect(Collectors.joining(", "));
        APIResponse response = described(description + " (" + codes + ")");
        Arrays.stream(problems).forEach(problem -> RefusalsInOpenApi.addCode(response, problem.code()));
        comeAgain(status(), response);
        return response;
    }

    APIResponse reference() {
        return OASFactory.createAPIResponse().ref(address());
    }

    static APIResponse described(String description) {
        return OASFactory.createAPIResponse().description(description).content(problem());
    }

    /** Takes those away that no operation answers with. */
    static void forget(OpenAPI document) {
        Set<String> used = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getResponses() != null)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(response -> String.valueOf(response.getRef()))
                .collect(Collectors.toSet());
        Arrays.stream(values())
                .filter(shared -> !used.contains(shared.address()))
                .map(SharedResponse::component)
                .forEach(document.getComponents()::removeResponse);
    }

    /** Says when to repeat a request, where its answer says so. */
    static void comeAgain(String status, APIResponse response) {
        boolean passes = status.equals("429")
                || status.equals("503")
                || RefusalsInOpenApi.codes(response).contains(CommonProblem.REQUEST_IN_FLIGHT.code());
        if (passes) {
            response.addHeader("Retry-After", OASFactory.createHeader().ref("#/components/headers/Retry-After"));
        }
    }

    static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }
}
