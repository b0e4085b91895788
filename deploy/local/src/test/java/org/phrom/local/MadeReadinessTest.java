package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class MadeReadinessTest {
    private static final Path EXAMPLES = Path.of("examples");
    private static final List<MadeReadiness> MADE = MadeReadiness.read(EXAMPLES);

    private static JsonNode answersOf(MadeReadiness made, String province) {
        return made.round().answersOf(province).path("answers");
    }

    private static List<Integer> ladders(MadeReadiness made, String province) {
        int version = MADE.indexOf(made) + 1;
        var document = MadeReadiness.document(EXAMPLES, version);
        return StreamSupport.stream(document.path("questions").spliterator(), false)
                .filter(question -> question.path("type").asText().equals("ladder"))
                .map(question ->
                        answersOf(made, province).path(question.path("code").asText()))
                .filter(answer -> answer.has("value"))
                .map(answer -> answer.path("value").asInt())
                .toList();
    }

    @Test
    void seventySevenProvincesAnswerTwoRoundsThatAreCalledGenerated() {
        assertThat(MADE).hasSize(2).allSatisfy(made -> {
            assertThat(made.round().answers()).hasSize(77);
            assertThat(made.round().plan().at("/title/th").asText()).contains("ข้อมูลจำลอง");
            assertThat(made.round().plan().at("/title/en").asText()).contains("generated data");
        });
    }

    @Test
    void theSeedMakesTheSameBytesEverywhere() throws Exception {
        var mapper = Api.JSON.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        var digest = MessageDigest.getInstance("SHA-256");
        for (var made : MADE) {
            digest.update(mapper.writeValueAsString(made.round().answers()).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("a9e0b1739f77500e866fadea72436bce9cd700c3d316f54ec6b066135ef9fd9e");
    }

    @Test
    void someQuestionsStayOpenInTheFirstRound() {
        int questions = MadeReadiness.document(EXAMPLES, 1).path("questions").size();
        double answered = MADE.get(0).round().answers().values().stream()
                .mapToInt(body -> body.path("answers").size())
                .average()
                .orElseThrow();

        assertThat(answered / questions).isBetween(0.8, 0.93);
    }

    @Test
    void aboutOneClaimInSevenIsOneLevelTooHighAndTheCorrectionIsTold() {
        for (var made : MADE) {
            assertThat(made.corrections())
                    .allSatisfy(correction -> assertThat(correction.claimed()).isEqualTo(correction.found() + 1));
            long claims = made.round().answers().keySet().stream()
                    .mapToLong(province -> ladders(made, province).size())
                    .sum();
            long wrong = made.corrections().stream()
                    .filter(correction -> correction.item().isEmpty())
                    .count();
            assertThat((double) wrong / claims).isBetween(0.11, 0.16);
        }
    }

    @Test
    void theListOfCorrectionsIsThatOfTheRounds() throws Exception {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("round", "province", "question", "item", "claimed", "found"));
        MADE.forEach(made -> made.corrections()
                .forEach(one -> rows.add(List.of(
                        one.round(),
                        one.province(),
                        one.question(),
                        one.item(),
                        String.valueOf(one.claimed()),
                        String.valueOf(one.found())))));

        assertThat(Files.readString(EXAMPLES.resolve(MadeReadiness.FOLDER).resolve("corrections.csv")))
                .isEqualToNormalizingNewlines(Csv.write(rows));
    }

    @Test
    void oneProvinceAnswersEverythingAlikeAndThreeHaveTheSameSuggestion() {
        assertThat(new HashSet<>(ladders(MADE.get(1), "TH-27"))).containsExactly(3);
        assertThat(new HashSet<>(ladders(MADE.get(0), "TH-27"))).hasSizeGreaterThan(1);
        assertThat(List.of("TH-35", "TH-37", "TH-49"))
                .extracting(province ->
                        answersOf(MADE.get(1), province).at("/GEN7/value").asText())
                .containsOnly("ขอให้ลดจำนวนคำถามและขยายเวลาตอบออกไปอีกหนึ่งเดือน เพราะช่วงสิ้นปีงบประมาณมีภาระงานมาก"
                        + " (ข้อมูลจำลอง)");
    }

    @Test
    void pillarsOfAProvinceGoTogether() {
        var provinces = MadeProvince.read(EXAMPLES);
        var one = provinces.stream()
                .mapToDouble(p -> p.level("policy.plan", 2568))
                .toArray();
        var other = provinces.stream()
                .mapToDouble(p -> p.level("data.catalogue", 2568))
                .toArray();

        assertThat(correlation(one, other)).isBetween(0.3, 0.75);
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = java.util.Arrays.stream(x).average().orElseThrow();
        double meanY = java.util.Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
