package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.kit.testing.Tokens;

@QuarkusTest
@TestProfile(BehindAProxy.class)
class BehindAProxyTest {

    @Inject
    Database database;

    @Test
    void addressesInAnswersHaveThePathThatTheProxyGaveTheService() {
        database.update("delete from thing where id like 'page-%'");
        database.update("insert into thing values ('page-1', 1, 'one'), ('page-2', 1, 'two')");

        Response page = given().header("X-Forwarded-Prefix", "/survey")
                .auth()
                .oauth2(Tokens.bearer("operator"))
                .get("/v1/things?pageSize=1");

        assertThat(page.header("Link"))
                .isEqualTo("</survey/v1/things?pageSize=1&pageToken="
                        + page.jsonPath().getString("nextPageToken") + ">; rel=\"next\"");
    }

    @Test
    void soHasTheLocationOfWhatWasCreated() {
        Response created = given().header("X-Forwarded-Prefix", "/survey")
                .contentType("application/json")
                .body("{\"id\": \"proxied-" + System.nanoTime() + "\", \"name\": \"one\"}")
                .auth()
                .oauth2(Tokens.bearer("operator"))
                .post("/v1/things");

        assertThat(created.header("Location")).startsWith("/survey/v1/things/proxied-");
    }
}
