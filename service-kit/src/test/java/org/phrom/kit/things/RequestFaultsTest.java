package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;

@QuarkusTest
class RequestFaultsTest {

    @Inject
    IdentityProviderManager identities;

    @Inject
    Clock clock;

    @Test
    void aBodyThatIsNotJsonIsMalformed() {
        problem(operator().body("{\"id\": ").post("/v1/things"), 400, "malformed-request")
                .body("line", equalTo(1));
    }

    @Test
    void aValueOfAWrongTypeIsNamedByItsPointer() {
        problem(operator().body("{\"id\":\"a\",\"name\":7}").post("/v1/things"), 400, "malformed-request")
                .body("errors[0].pointer", equalTo("/name"))
                .body("errors[0].code", equalTo("wrong-type"))
                .body("errors[0].message", equalTo("A text is expected"));
        problem(operator().body("[]").post("/v1/things"), 400, "malformed-request")
                .body("errors[0].message", equalTo("An object is expected, { … }"));
        problem(operator().body("{\"id\":\"a\",\"parts\":{}}").post("/v1/things"), 400, "malformed-request")
                .body("errors[0].pointer", equalTo("/parts"))
                .body("errors[0].message", equalTo("A list is expected, [ … ]"));
    }

    @Test
    void anUnknownFieldIsRefused() {
        problem(operator().body("{\"id\":\"a\",\"colour\":\"red\"}").post("/v1/things"), 400, "malformed-request")
                .body("errors[0].pointer", equalTo("/colour"))
                .body("errors[0].code", equalTo("unknown-field"));
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        problem(operator().body("{\"id\":\"a\",\"id\":\"b\"}").post("/v1/things"), 400, "malformed-request");
    }

    @Test
    void everyViolatedConstraintIsNamedWithoutJavaNames() {
        problem(
                        operator()
                                .body(
                                        "{\"name\":\"a name of more than twenty letters\",\"parts\":[{\"code\":\"a\"},{}]}")
                                .post("/v1/things"),
                        422,
                        "invalid")
                .body("errors", hasSize(3))
                .body("errors.pointer", equalTo(java.util.List.of("/id", "/name", "/parts/1/code")))
                .body("errors.code", equalTo(java.util.List.of("not-null", "size", "not-null")));
    }

    @Test
    void aParameterOutOfRangeIsNamed() {
        problem(operator().get("/v1/things?level=10"), 400, "invalid-parameter")
                .body("errors[0].parameter", equalTo("level"));
        problem(operator().get("/v1/things?pageSize=0"), 400, "invalid-parameter")
                .body("errors[0].parameter", equalTo("pageSize"));
        problem(operator().get("/v1/things?pageToken=rubbish"), 400, "invalid-parameter")
                .body("errors[0].parameter", equalTo("pageToken"));
    }

    @Test
    void aParameterOfAWrongTypeIsNamed() {
        problem(operator().get("/v1/things?level=high"), 400, "invalid-parameter")
                .body("errors[0].parameter", equalTo("level"))
                .body("errors[0].code", equalTo("wrong-type"));
        problem(operator().get("/v1/things?day=2026-02-30"), 400, "invalid-parameter")
                .body("errors[0].parameter", equalTo("day"));
        problem(operator().get("/v1/things?sure=yes"), 400, "invalid-parameter")
                .body("errors[0].parameter", equalTo("sure"));
        operator().get("/v1/things?level=1&day=2026-02-28&sure=true").then().statusCode(200);
    }

    @Test
    void aParameterThatIsNotKnownIsNamedWithTheKnownOnes() {
        problem(operator().get("/v1/things?Level=1"), 400, "invalid-parameter")
                .body("errors[0].parameter", equalTo("Level"))
                .body("errors[0].code", equalTo("unknown-parameter"))
                .body(
                        "knownParameters",
                        equalTo(java.util.List.of("day", "fields", "level", "pageSize", "pageToken", "sure")));
        problem(given().get("/v1/things/caller?x=1"), 400, "invalid-parameter")
                .body("knownParameters", equalTo(java.util.List.of("fields")));
    }

    @Test
    void todayIsThatOfTheAgency() {
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Bangkok"));
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeItIsRead() {
        problem(operator().body("x".repeat(64 * 1024 + 1)).post("/v1/things"), 413, "too-large")
                .body("maxBytes", equalTo(64 * 1024));
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        problem(operator().get("/v1/nothing"), 404, "not-found");
        problem(operator().delete("/v1/things"), 405, "method-not-allowed");
        problem(operator().contentType("text/plain").body("x").post("/v1/things"), 415, "unsupported-media-type")
                .body("detail", containsString("application/json"));
        problem(operator().accept("image/png").get("/v1/things"), 406, "not-acceptable");
    }

    @Test
    void anInternalErrorTellsNothingOfTheInside() {
        problem(given().get("/v1/things/broken"), 500, "internal-error")
                .body(not(containsString("secret")))
                .body(not(containsString("IllegalState")))
                .body("traceId", org.hamcrest.Matchers.matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void problemsSpeakTheLanguageAskedFor() {
        problem(operator().header("Accept-Language", "th-TH,th;q=0.9,en;q=0.5").get("/v1/nothing"), 404, "not-found")
                .body("title", equalTo("ไม่พบสิ่งที่ขอ"))
                .header("Content-Language", "th");
        problem(operator().header("Accept-Language", "de").get("/v1/nothing"), 404, "not-found")
                .header("Content-Language", "en");
    }

    @Test
    void withoutAValidTokenNothingIsShown() {
        problem(given().get("/v1/things"), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
        problem(given().auth().oauth2("not.a.token").get("/v1/things"), 401, "unauthenticated");
        problem(given().auth().oauth2(Tokens.expired("operator")).get("/v1/things"), 401, "unauthenticated");
        problem(
                given().auth()
                        .oauth2(Tokens.bearer("analyst"))
                        .contentType("application/json")
                        .body("{\"id\":\"a\"}")
                        .post("/v1/things"),
                403,
                "forbidden");
    }

    @Test
    void aTokenFoundGoodIsRememberedAndNotCheckedAgain() {
        String token = Tokens.bearer("operator");
        given().auth().oauth2(token).get("/v1/things").then().statusCode(200);

        SecurityIdentity remembered =
                identities.authenticateBlocking(new TokenAuthenticationRequest(new TokenCredential(token, "bearer")));

        assertThat(remembered.getRoles()).containsExactly("operator");
        assertThat(remembered.<Boolean>getAttribute("phrom.remembered")).isTrue();
    }

    @Test
    void aTokenThatWasGoodIsRefusedWhenItsTimeIsOver() {
        String token = Tokens.lasting("operator", 6);
        given().auth().oauth2(token).get("/v1/things").then().statusCode(200);
        given().auth().oauth2(token).get("/v1/things").then().statusCode(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> problem(given().auth().oauth2(token).get("/v1/things"), 401, "unauthenticated"));
    }

    @Test
    void aTokenThatBorrowsTheSignatureOfAGoodOneIsRefused() {
        String good = Tokens.bearer("analyst");
        given().auth().oauth2(good).get("/v1/things").then().statusCode(200);
        String other = Tokens.bearer("administrator");
        String borrowed = other.substring(0, other.lastIndexOf('.')) + good.substring(good.lastIndexOf('.'));

        problem(given().auth().oauth2(borrowed).get("/v1/things"), 401, "unauthenticated");
    }

    @Test
    void theTokenSaysWhoCallsAndForWhichSubTrees() {
        given().auth()
                .oauth2(Tokens.of("somchai", java.util.List.of("respondent", "approver"), "TH-50", "TH-51"))
                .get("/v1/things/caller")
                .then()
                .statusCode(200)
                .body("subject", equalTo("somchai"))
                .body("roles", org.hamcrest.Matchers.containsInAnyOrder("respondent", "approver"))
                .body("organisations", equalTo(java.util.List.of("TH-50", "TH-51")));
        given().get("/v1/things/caller").then().statusCode(200).body("subject", equalTo("anonymous"));
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.bearer("operator")).contentType("application/json");
    }

    private static ValidatableResponse problem(io.restassured.response.Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("urn:phrom:problem:" + code));
    }
}
