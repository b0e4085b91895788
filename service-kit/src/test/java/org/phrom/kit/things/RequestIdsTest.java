package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.kit.testing.Tokens;

@QuarkusTest
class RequestIdsTest {

    private static final String MADE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void theIdOfTheCallerComesBackWithTheAnswerAndInTheProblem() {
        given().header("X-Request-Id", "front-end:7/a")
                .get("/v1/things/caller")
                .then()
                .statusCode(200)
                .header("X-Request-Id", "front-end:7/a");
        given().header("X-Request-Id", "front-end:7/a")
                .get("/v1/things")
                .then()
                .statusCode(401)
                .header("X-Request-Id", "front-end:7/a")
                .body("requestId", equalTo("front-end:7/a"));
    }

    @Test
    void aRequestWithoutAnIdIsGivenOneOfItsOwn() {
        String first = given().get("/v1/things/caller").header("X-Request-Id");
        String second = given().get("/v1/things/caller").header("X-Request-Id");

        assertThat(first).matches(MADE);
        assertThat(second).matches(MADE).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "quote\"d", "ก", "a,b", "<b>"})
    void anIdThatCouldMisleadWhoReadsTheLogsIsReplaced(String sent) {
        assertThat(given().header("X-Request-Id", sent).get("/v1/things/caller").header("X-Request-Id"))
                .matches(MADE);
    }

    @Test
    void anIdHas128CharactersAtMost() {
        assertThat(with("x".repeat(128)).header("X-Request-Id")).isEqualTo("x".repeat(128));
        assertThat(with("x".repeat(129)).header("X-Request-Id")).matches(MADE);
    }

    @Test
    void answersThatNoEndpointGivesHaveItToo() {
        for (String path : List.of("/v1/nothing", "/nothing", "/v1/things/caller;x=1", "/q/health/live")) {
            assertThat(given().header("X-Request-Id", "mine").get(path).header("X-Request-Id"))
                    .as(path)
                    .isEqualTo("mine");
        }
        given().header("X-Request-Id", "mine")
                .header("Accept", "no type")
                .get("/v1/things/caller")
                .then()
                .statusCode(400)
                .header("X-Request-Id", "mine")
                .body("requestId", equalTo("mine"));
    }

    @Test
    void whatIsLoggedOfARequestHasItsId() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line instanceof ExtLogRecord extended && line.getMessage().startsWith("Request failed")) {
                    logged.add(extended.getMdc("requestId"));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(ear);
        try {
            given().header("X-Request-Id", "first").get("/v1/things/broken");
            given().header("X-Request-Id", "second").get("/v1/things/broken");
        } finally {
            root.removeHandler(ear);
        }

        assertThat(logged).containsExactly("first", "second");
    }

    private static Response with(String id) {
        return given().auth()
                .oauth2(Tokens.bearer("operator"))
                .header("X-Request-Id", id)
                .get("/v1/things/caller");
    }
}
