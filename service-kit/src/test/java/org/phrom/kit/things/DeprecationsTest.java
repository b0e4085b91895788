package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeprecationsTest {

    @Test
    void anEndpointThatWillGoSaysSinceWhenUntilWhenAndWhatToUseInstead() {
        Response answer = given().get("/v1/old-things");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Deprecation")).isEqualTo("@1796083200");
        assertThat(answer.header("Sunset")).isEqualTo("Wed, 01 Dec 2027 00:00:00 GMT");
        assertThat(answer.header("Link")).isEqualTo("</v1/things>; rel=\"deprecation\"");
    }

    @Test
    void itsErrorsSayItTooAndWhatIsNotStatedIsNotSaid() {
        Response answer = given().get("/v1/old-things/broken");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.header("Deprecation")).isEqualTo("@1796083200");
        assertThat(answer.header("Sunset")).isNull();
        assertThat(answer.header("Link")).isNull();
    }

    @Test
    void otherEndpointsSayNothing() {
        assertThat(given().get("/v1/things/caller").header("Deprecation")).isNull();
    }

    @Test
    void theDocumentSaysIt() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .body("paths.'/v1/old-things'.get.deprecated", equalTo(true))
                .body("paths.'/v1/things'.get.deprecated", nullValue());
    }
}
