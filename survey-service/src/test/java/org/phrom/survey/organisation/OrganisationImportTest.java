package org.phrom.survey.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.survey.organisation.app.TakingSnapshots;

@QuarkusTest
class OrganisationImportTest {

    private static final String HEADER =
            "code,type,parent,nameTh,nameEn,validFrom,validTo,codes.dopa,attribute.seat\r\n";

    @Inject
    TakingSnapshots snapshots;

    private final String p = "I" + UUID.randomUUID().toString().substring(0, 8) + "-";

    private Response send(String csv, boolean dryRun) {
        return send(csv.replace("~", p).getBytes(StandardCharsets.UTF_8), dryRun);
    }

    private static Response send(byte[] csv, boolean dryRun) {
        return given().auth()
                .oauth2(Tokens.bearer("administrator"))
                .contentType("text/csv")
                .queryParam("dryRun", dryRun)
                .body(csv)
                .post("/v1/organisations/import");
    }

    private Response get(String code) {
        return given().auth().oauth2(Tokens.bearer("analyst")).get("/v1/organisations/" + p + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dryrun=true", "dryRun=yes", "dryRun=", "dryRun=TRUE", "dryRun=true&colour=red"})
    void aMistypedDryRunImportsNothing(String query) {
        Response refused = given().auth()
                .oauth2(Tokens.bearer("administrator"))
                .contentType("text/csv")
                .body((HEADER + "~A,region,,เหนือ,North,,,,\r\n")
                        .replace("~", p)
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/organisations/import?" + query);

        assertProblem(refused, 400, "invalid-parameter");
        get("A").then().statusCode(404);
    }

    @Test
    void aFileComesInWhateverTheOrderOfParents() {
        String file = "\ufeff" + HEADER
                + "~B,province,~A,\"ก, ข\",\"B \"\"quoted\"\"\",,,~50,Town\r\n"
                + "~A,region,,เหนือ,North,,,,\r\n";

        send(file, false)
                .then()
                .statusCode(200)
                .body("created", equalTo(2))
                .body("refused", equalTo(0))
                .body("rows.row", contains(2, 3))
                .body("rows.outcome", contains("created", "created"));

        get("B").then()
                .statusCode(200)
                .body("name.th", equalTo("ก, ข"))
                .body("name.en", equalTo("B \"quoted\""))
                .body("ancestors", contains(p + "A"))
                .body("codes.dopa", equalTo(p + "50"))
                .body("attributes.seat", equalTo("Town"))
                .body("periods[0].validFrom", equalTo("1900-01-01"));
        get("A").then().body("codes.dopa", nullValue());
        send(file, false)
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(2))
                .body("rows.outcome", contains("unchanged", "unchanged"));
        get("B").then().header("ETag", startsWith("\"1-"));
        send(HEADER + "~B,province,~A,ใหม่,New,2020-01-01,,~50,\r\n", false)
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));
        get("B").then()
                .header("ETag", startsWith("\"2-"))
                .body("name.en", equalTo("New"))
                .body("periods", hasSize(2))
                .body("attributes.seat", nullValue());
        Topics.await(
                "phrom.organisations",
                all -> all.stream().filter(r -> r.key().equals(p + "B")).count() == 2);
    }

    @Test
    void aDryRunChangesNothing() {
        send(HEADER + "~D,region,,ก,D,,,,\r\n~E,region,~none,ก,E,,,,\r\n", true)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1))
                .body("refused", equalTo(1))
                .body("rows[1].errors[0].field", equalTo("parent"))
                .body("rows[1].errors[0].code", equalTo("parent-unknown"));

        get("D").then().statusCode(404);
    }

    @Test
    void oneRefusedRowKeepsTheWholeFileOut() {
        Response refused = send(
                HEADER + "~G,region,,ก,G,,,,\r\n"
                        + "~H,region,,=cmd(),H,tomorrow,,,\r\n"
                        + "~J,region,~K,ก,J,,,,=1+1\r\n"
                        + "~K,region,~J,ก,K,,,,\r\n"
                        + "~L,region\r\n"
                        + "~G,region,,ก,G again,,,,\r\n",
                false);

        assertProblem(refused, 422, "import-refused")
                .at("/rows/3/validFrom")
                .at("/rows/4/attribute.seat")
                .at("/rows/6/code")
                .at("/rows/7/code");
        assertThat(refused.jsonPath().getList("rows.row")).contains(3, 4, 6, 7).doesNotContain(2);
        get("G").then().statusCode(404);
    }

    @Test
    void aColumnIsOneStepOfAPointerWhateverItsName() {
        String file = "code,type,nameTh,nameEn,attribute.land/sea~1\r\n" + p + "M,region,ก,M,x\r\n";

        Response refused = send(file.getBytes(StandardCharsets.UTF_8), false);

        assertProblem(refused, 422, "import-refused").at("/rows/2/attribute.land~1sea~01");
        assertThat(refused.jsonPath().getList("rows[0].errors.field")).containsExactly("attribute.land/sea~1");
    }

    @Test
    void whatIsNoTableOfOrganisationsIsRefused() {
        assertProblem(send("", false), 422, "import-unreadable");
        assertProblem(send("code,type,nameTh,colour,code\r\n", false), 422, "import-unreadable")
                .at("/rows/1/nameEn")
                .at("/rows/1/colour")
                .at("/rows/1/code");
        assertProblem(
                send((HEADER + "X,region,,ก,X,,,,\r\n").getBytes(Charset.forName("TIS-620")), false),
                422,
                "import-unreadable");
        assertProblem(send(HEADER + "~X,region,,\"ก,X,,,,\r\n", false), 422, "import-unreadable");
        assertProblem(send(HEADER + "~X,region,,ก,X,,,,\r\n".repeat(20_001), false), 413, "too-large");
        assertProblem(send(new byte[11 * 1024 * 1024], false), 413, "too-large");
        assertProblem(
                given().auth()
                        .oauth2(Tokens.bearer("respondent"))
                        .contentType("text/csv")
                        .body(HEADER)
                        .post("/v1/organisations/import"),
                403,
                "forbidden");
        assertProblem(
                given().contentType("text/csv").body(HEADER).post("/v1/organisations/import"), 401, "unauthenticated");
        assertProblem(
                given().auth()
                        .oauth2(Tokens.bearer("administrator"))
                        .contentType("application/json")
                        .body("{}")
                        .post("/v1/organisations/import"),
                415,
                "unsupported-media-type");
    }

    @Test
    void tenThousandOrganisationsAreQuickToReadAsATree() {
        StringBuilder file = new StringBuilder(HEADER).append("~R,country,,ราก,Root,,,,\r\n");
        for (int i = 0; i < 100; i++) {
            file.append("~R").append(i).append(",province,~R,จังหวัด,Province,,,,\r\n");
            for (int j = 0; j < 99; j++) {
                file.append("~R")
                        .append(i)
                        .append('-')
                        .append(j)
                        .append(",district,~R")
                        .append(i)
                        .append(",อำเภอ,District,,,,\r\n");
            }
        }
        send(file.toString(), false).then().statusCode(200).body("created", equalTo(10_001));

        long begin = System.nanoTime();
        assertThat(snapshots.subTree(LocalDate.of(2026, 1, 1), p + "R")).hasSize(10_001);
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);

        // a round of this size is opened within one request; usually a tenth of a second
        assertThat(taken).isLessThan(Duration.ofSeconds(3));
        given().auth()
                .oauth2(Tokens.bearer("analyst"))
                .get("/v1/organisations?level=2&type=district&pageSize=200&ancestor=" + p + "R7")
                .then()
                .statusCode(200)
                .body("items", hasSize(99));
    }
}
