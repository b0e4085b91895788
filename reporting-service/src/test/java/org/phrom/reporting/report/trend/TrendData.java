package org.phrom.reporting.report.trend;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.reporting.Given;

/** Versions of one framework, each an index over nodes of one question, and rounds in which one body was scored. */
public record TrendData(String framework) {

    public static final String BODY = "TH-38";
    public static final String GOALPOSTS =
            "{\"steps\":[{\"step\":\"normalise\",\"method\":\"goalposts\",\"lower\":0,\"upper\":1,\"range\":[0,1]}]}";
    public static final String QUESTIONS = Stream.of("A", "B", "C", "D", "E", "G", "H", "I")
            .map(code -> "{\"code\":\"" + code + "\",\"text\":{\"th\":\"" + code + "\",\"en\":\"" + code
                    + "\"},\"type\":\"yesNo\",\"help\":{\"th\":\"x\",\"en\":\"x\"}}")
            .collect(Collectors.joining(",", "[", "]"));

    public static String derived(String row) {
        return derived("1", row);
    }

    public static String derived(String version, String... rows) {
        return Stream.of(rows)
                .map(row -> row.split(":", -1))
                .map(row -> "{\"relation\":\"" + row[0] + "\""
                        + (row[1].isEmpty() ? "" : ",\"from\":\"" + row[1] + "\"")
                        + (row[2].isEmpty() ? "" : ",\"to\":\"" + row[2] + "\"") + "}")
                .collect(Collectors.joining(
                        ",", ",\"derivedFrom\":{\"version\":\"" + version + "\",\"crosswalk\":[", "]}"));
    }

    /**
     * Tells of a version.
     *
     * @param nodes codes, with a weight other than 1 as {@code a/0}
     */
    public void version(String version, List<String> nodes, String questions, String scoring, String more) {
        String children = nodes.stream()
                .map(node -> node.split("/"))
                .map(node -> "{\"code\":\"" + node[0] + "\",\"name\":{\"th\":\"" + node[0] + "\",\"en\":\"" + node[0]
                        + "\"}," + (node.length > 1 ? "\"weight\":" + node[1] + "," : "")
                        + "\"indicator\":{\"rule\":\"points\",\"questions\":[\"" + node[0].toUpperCase(Locale.ROOT)
                        + "\"]}}")
                .collect(Collectors.joining(","));
        Topics.send("phrom.frameworks", Sent.of("framework-published.v1", framework + ":" + version, 1, """
                {"framework":"%1$s","version":"%2$s","publishedAt":"2026-11-23T01:12:00Z","document":{"framework":"%1$s",
                "version":"%2$s","title":{"th":"ดัชนี","en":"Index"},"questions":%3$s,"scoring":%4$s%5$s,
                "tree":{"code":"index","name":{"th":"index","en":"index"},"children":[%6$s]}}}
                """.formatted(
                        framework, version, questions, scoring, more, children)));
        Given.arrived("framework", "code = '" + framework + "' and version = '" + version + "'", 1);
    }

    public void round(String name, String version, int year, String state, Object... scores) {
        String id = framework + "-" + name;
        Topics.send("phrom.rounds", told(name, version, year, state, 5));
        Topics.send(
                "phrom.assessments",
                Given.assessment(
                        id,
                        new Given.Participant(BODY, "บึงกาฬ", "Bueng Kan", "province", "TH-NORTHEAST"),
                        "submitted",
                        1));
        String nodes = IntStream.range(0, scores.length / 2)
                .mapToObj(
                        i -> "{\"code\":\"" + scores[2 * i] + "\",\"score\":" + scores[2 * i + 1] + ",\"coverage\":1}")
                .collect(Collectors.joining(","));
        Topics.send("phrom.scores", Sent.of("organisation-scored.v1", id + "-live:" + BODY, 1, """
                {"run":{"id":"%1$s-live","kind":"live","round":"%1$s","scoringModel":{"framework":"%2$s","frameworkVersion":"%3$s",
                "number":1}},"organisation":"%4$s","assessment":"5c0e1c52-9c1b-4d0e-8f0b-0f2f6f0a7e11","state":"scored",
                "score":%5$s,"coverage":1.0,"nodes":[%6$s],"scoredAt":"2022-11-23T01:12:30.123456Z"}
                """.formatted(
                        id, framework, version, BODY, scores[1], nodes)));
        Given.arrived("round", "id = '" + id + "'", 1);
        Given.arrived("standing", "run = '" + id + "-live' and ancestors is not null and score is not null", 1);
    }

    public Sent told(String name, String version, int year, String state, long sequence) {
        return Sent.of("round-changed.v1", framework + "-" + name, sequence, """
                {"id":"%1$s-%2$s","title":{"th":"รอบ %2$s","en":"Round %2$s"},"framework":"%1$s","frameworkVersion":"%3$s",
                "state":"%4$s","referenceDate":"%5$d-10-01","participantCount":1,"changedAt":"2022-11-01T00:00:00Z"}
                """.formatted(
                        framework, name, version, state, year));
    }
}
