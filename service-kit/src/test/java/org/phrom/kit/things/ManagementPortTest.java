package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and metrics have a port of their own, and answer on the main one as well. */
@QuarkusTest
class ManagementPortTest {

    @TestHTTPResource(management = true)
    URI management;

    @TestHTTPResource
    URI main;

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics"})
    void bothPortsAnswerTheSamePaths(String path) {
        assertThat(management.getPort()).isNotEqualTo(main.getPort());
        for (URI port : new URI[] {management, main}) {
            given().get(port.resolve(path)).then().statusCode(200);
        }
    }

    @Test
    void theManagementPortServesNothingElse() throws IOException, InterruptedException {
        for (String path : List.of("/v1/things", "/q/openapi", "/q/swagger-ui", "/", "/q/health/none")) {
            HttpRequest request =
                    HttpRequest.newBuilder(management.resolve(path)).build();
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(request.toString()).isEqualTo(404);
        }
    }

    @Test
    void whatIsNoHealthCheckIsNotFoundOnTheMainPortInWords() {
        given().get(main.resolve("/q/health/none")).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void aServiceHasStartedWhenItsDatabaseHasAllMigrations() {
        given().get(management.resolve("/q/health/started"))
                .then()
                .statusCode(200)
                .body("checks.name", equalTo(List.of("migrations")))
                .body("checks[0].data.newest", equalTo("0901"));
    }

    @Test
    void aLiveServiceNeedsNeitherDatabaseNorKafka() {
        given().get(management.resolve("/q/health/live"))
                .then()
                .statusCode(200)
                .body("checks.name", equalTo(List.of("consumers not stuck")));
    }
}
