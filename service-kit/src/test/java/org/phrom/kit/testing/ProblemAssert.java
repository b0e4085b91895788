package org.phrom.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/** Asserts that an answer is a problem document as every service gives it. */
public final class ProblemAssert {
    private final Response response;

    private ProblemAssert(Response response) {
        this.response = response;
    }

    /** The answer is application/problem+json with this status and code. */
    public static ProblemAssert assertProblem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("code")).isEqualTo(code);
        return new ProblemAssert(response);
    }

    /** One of its errors points here. */
    public ProblemAssert at(String pointer) {
        assertThat(response.jsonPath().getList("errors.pointer", String.class)).contains(pointer);
        return this;
    }
}
