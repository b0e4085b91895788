package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.kit.database.Database;
import org.phrom.kit.testing.Tokens;

@QuarkusTest
class NextPagesTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    @Inject
    Database database;

    @BeforeEach
    void fiveThings() {
        database.update("delete from thing where id like 'page-%'");
        for (int number = 1; number <= 5; number++) {
            database.update("insert into thing values (?, 1, 'linked')", "page-" + number);
        }
    }

    @Test
    void whoFollowsTheLinksComesToTheEndAndSeesEverythingOnce() {
        List<String> seen = new ArrayList<>();
        URI at = URI.create("/v1/things?pageSize=2");
        int pages = 0;
        while (at != null) {
            Response page = get(at.toString());
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            at = next(page, at);
            pages++;
        }

        assertThat(seen).containsExactly("page-1", "page-2", "page-3", "page-4", "page-5");
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void theLinkKeepsTheWholeQueryAndNamesTheTokenOnce() {
        Response first = get("/v1/things?level=1&pageSize=2&day=2026-02-28");
        String token = first.jsonPath().getString("nextPageToken");

        assertThat(first.header("Link"))
                .isEqualTo("</v1/things?level=1&pageSize=2&day=2026-02-28&pageToken=" + token + ">; rel=\"next\"");

        Response second = get("/v1/things?pageToken=" + token + "&level=1&pageSize=2&day=2026-02-28");
        String next = second.jsonPath().getString("nextPageToken");
        assertThat(second.header("Link"))
                .isEqualTo("</v1/things?level=1&pageSize=2&day=2026-02-28&pageToken=" + next + ">; rel=\"next\"");
    }

    @Test
    void aTokenWhoseNameIsWrittenInAnotherWayIsReplacedToo() {
        String token = get("/v1/things?pageSize=2").jsonPath().getString("nextPageToken");

        Response second = get("/v1/things?page%54oken=" + token + "&pageSize=2");

        assertThat(second.header("Link"))
                .isEqualTo("</v1/things?pageSize=2&pageToken="
                        + second.jsonPath().getString("nextPageToken") + ">; rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://other.example/v1/things", "//v1/things", "//other.example/../v1/things"})
    void theLinkNamesNoHostWhateverTheRequestNames(String target) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("GET " + target + "?pageSize=2 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: Bearer " + Tokens.bearer("operator") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 200").containsPattern("(?i)\r\nlink: </[^/]");
        }
    }

    @Test
    void aListThatFitsOnOnePageAndWhatIsNoListHaveNoLink() {
        assertThat(get("/v1/things").header("Link")).isNull();
        assertThat(get("/v1/things/caller").header("Link")).isNull();
    }

    private static Response get(String address) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.bearer("operator"))
                .get(address);
    }

    private static URI next(Response page, URI at) {
        String link = page.header("Link");
        if (link == null) {
            return null;
        }
        Matcher matcher = NEXT.matcher(link);
        assertThat(matcher.matches()).isTrue();
        return at.resolve(matcher.group(1));
    }
}
