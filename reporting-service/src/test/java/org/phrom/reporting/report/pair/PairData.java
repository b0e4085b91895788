package org.phrom.reporting.report.pair;

import java.util.List;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.reporting.Given;
import org.phrom.reporting.report.trend.TrendData;

/**
 * Two rounds of one framework: an index over a and b, weighted ½ and ½ in the first version and ¼ and ¾ in the second. TH-50
 * and TH-83 are in both, TH-51 in the first round only, TH-10 in the second only.
 */
public record PairData(String framework) {

    static final String BANDS = ",\"bands\":[{\"code\":\"A\",\"name\":{\"th\":\"สูง\",\"en\":\"High\"},\"from\":0.75},"
            + "{\"code\":\"B\",\"name\":{\"th\":\"กลาง\",\"en\":\"Medium\"},\"from\":0.5},"
            + "{\"code\":\"C\",\"name\":{\"th\":\"ต่ำ\",\"en\":\"Low\"},\"from\":0}]";

    public static final List<Body> BEFORE = List.of(
            new Body("TH-50", "0.5", "B", "0.25", "0.75"),
            new Body("TH-83", "0.5", "B", "0.5", "0.5"),
            new Body("TH-51", "0.25", "C", "0.25", "0.25"));
    public static final List<Body> NOW = List.of(
            new Body("TH-50", "0.75", "A", "0.75", "0.75"),
            new Body("TH-83", "0.6875", "B", "0.5", "0.75"),
            new Body("TH-10", "1", "A", "1", "1"));

    /** The scores of one organisation. */
    public record Body(String code, String index, String band, String a, String b) {}

    public void versions() {
        TrendData versions = new TrendData(framework);
        versions.version("1", List.of("a", "b"), TrendData.QUESTIONS, TrendData.GOALPOSTS, BANDS);
        versions.version(
                "2",
                List.of("a", "b/3"),
                TrendData.QUESTIONS,
                TrendData.GOALPOSTS,
                TrendData.derived("same:a:a") + BANDS);
    }

    /** Tells of a round and waits until it is ranked; gives its id. */
    public String round(String name, String version, int year, String state, List<Body> bodies) {
        String id = framework + "-" + name;
        Topics.send("phrom.rounds", new TrendData(framework).told(name, version, year, state, 5));
        for (Body body : bodies) {
            Given.Participant who = Given.FOUR.stream()
                    .filter(one -> one.code().equals(body.code()))
                    .findFirst()
                    .orElseThrow();
            Topics.send("phrom.assessments", Given.assessment(id, who, "submitted", 1));
            Topics.send("phrom.scores", Sent.of("organisation-scored.v1", id + "-live:" + body.code(), 1, """
                    {"run":{"id":"%1$s-live","kind":"live","round":"%1$s","scoringModel":{"framework":"%2$s","frameworkVersion":"%3$s",
                    "number":1}},"organisation":"%4$s","assessment":"5c0e1c52-9c1b-4d0e-8f0b-0f2f6f0a7e11","state":"scored",
                    "score":%5$s,"band":"%6$s","coverage":1.0,"nodes":[{"code":"index","score":%5$s,"band":"%6$s","coverage":1},
                    {"code":"a","score":%7$s,"coverage":1},{"code":"b","score":%8$s,"coverage":1}],
                    "scoredAt":"2022-11-23T01:12:30.123456Z"}
                    """.formatted(
                            id, framework, version, body.code(), body.index(), body.band(), body.a(), body.b())));
        }
        Given.arrived("round", "id = '" + id + "'", 1);
        Given.arrived(
                "standing", "run = '" + id + "-live' and ancestors is not null and score is not null", bodies.size());
        return id;
    }
}
