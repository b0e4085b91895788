package org.phrom.reporting.report.obstacles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.reporting.Given;
import org.phrom.reporting.Given.Participant;

/**
 * A framework with tags, and a round of seventeen bodies: six in the north, five in the centre and in the south, one in the
 * east, the first with the highest score.
 */
public record ObstaclesData(String framework) {

    public static final List<String> CODES = List.of(
            "N1", "N2", "N3", "N4", "N5", "N6", "C1", "C2", "C3", "C4", "C5", "S1", "S2", "S3", "S4", "S5", "E1");

    /** What they tagged: question, item, kind, code, severity and comment. */
    public static final Map<String, List<String>> TAGS = Map.of(
            "N1",
                    List.of(
                            "P||obstacles|budget|3|งบประมาณถูกตัด",
                            "Q||obstacles|budget|1|",
                            "R|s1|obstacles|staff-skills|2|"),
            "N2", List.of("P||obstacles|budget|2|"),
            "N3", List.of("X||obstacles|other||=no indicator reads X"),
            "S1", List.of("P||obstacles|budget||", "Q||successFactors|leader||"),
            "S2", List.of("R|s1|successFactors|leader||เจ้าเมืองสั่งเอง"),
            "E1", List.of("P||obstacles|budget|3|the only one in the east"));

    public static List<Participant> bodies() {
        return bodies(CODES);
    }

    private static List<Participant> bodies(List<String> codes) {
        return codes.stream()
                .map(code -> new Participant(
                        "OB-" + code,
                        "จังหวัด " + code,
                        "Province " + code,
                        code.equals("S5") || code.equals("E1") ? "metropolis" : "province",
                        "OB-" + code.charAt(0)))
                .toList();
    }

    public void version() {
        Topics.send(
                "phrom.frameworks", Sent.of("framework-published.v1", framework + ":1", 1, """
                {"framework":"%1$s","version":"1","publishedAt":"2026-11-23T01:12:00Z","document":{"framework":"%1$s","version":"1",
                "title":{"th":"ดัชนี","en":"Index"},"rosters":{"services":{"items":[{"code":"s1","name":{"th":"ก","en":"a"}}]}},
                "taxonomies":{"obstacles":[{"code":"budget","name":{"th":"งบประมาณไม่พอ","en":"Too little budget"}},
                {"code":"staff-skills","name":{"th":"ขาดทักษะ","en":"Too few skills"}},{"code":"law","name":{"th":"กฎหมาย","en":"Laws"}},
                {"code":"other","name":{"th":"อื่น ๆ","en":"Other"},"needsComment":true}],
                "successFactors":[{"code":"leader","name":{"th":"ผู้นำให้ความสำคัญ","en":"Leaders care"}}]},
                "questions":[{"code":"P","type":"yesNo","obstacles":true},{"code":"Q","type":"yesNo","obstacles":true},
                {"code":"R","type":"yesNo","roster":"services","obstacles":true},{"code":"X","type":"yesNo","obstacles":true}],
                "tree":{"code":"index","name":{"th":"ดัชนีรวม","en":"Overall index"},"children":[
                {"code":"policy","name":{"th":"นโยบาย","en":"Policy"},"indicator":{"rule":"points","question":"P"}},
                {"code":"data","name":{"th":"ข้อมูล","en":"Data"},"indicator":{"rule":"table","rows":[
                {"when":"has(answers.Q) && size(answers.R)>0","value":1,"note":{"th":"X","en":"X is no question here"}},{"when":"true","value":0}]}}]},
                "bands":[{"code":"B","name":{"th":"ต่ำ","en":"Low"},"from":0},{"code":"A","name":{"th":"สูง","en":"High"},"from":0.5}]}}
                """.formatted(framework)));
        Given.arrived("framework", "code = '" + framework + "'", 1);
    }

    public String id(String name) {
        return framework + "-" + name;
    }

    /** Tells of the round, who takes part, their live scores, and what they tagged; waits until all is there. */
    public String round(String name, String state) {
        return round(name, state, CODES, TAGS);
    }

    /** The same of other bodies, the first with the highest score. */
    public String round(String name, String state, List<String> codes, Map<String, List<String>> tags) {
        String id = id(name);
        Topics.send("phrom.rounds", told(name, state, 5));
        Topics.send("phrom.assessments", Given.all(bodies(codes), who -> Given.assessment(id, who, "submitted", 3)));
        List<Sent> scores = new ArrayList<>();
        for (int at = 0; at < codes.size(); at++) {
            scores.add(scored(id, "OB-" + codes.get(at), (codes.size() - at) * 0.05));
        }
        Topics.send("phrom.scores", scores.toArray(Sent[]::new));
        Topics.send(
                "phrom.assessments",
                Given.all(codes, code -> answers(id, "OB-" + code, 3, tags.getOrDefault(code, List.of()))));
        Given.arrived("round", "id = '" + id + "'", 1);
        Given.arrived("assessment_tags", "round = '" + id + "'", codes.size());
        Given.arrived("standing", "run = '" + id + "-live' and ancestors is not null", codes.size());
        return id;
    }

    /**
     * A round of twenty-four in which the lowest quarter and one of the highest tagged a budget, the highest quarter its
     * leaders, and one in the middle something else.
     */
    public String separatedRound(String name, String state) {
        List<String> codes = IntStream.range(0, 24)
                .mapToObj(at -> "NCSE".charAt(at % 4) + "" + at)
                .toList();
        Map<String, List<String>> tags = new TreeMap<>();
        for (int at = 0; at < 24; at++) {
            List<String> own = new ArrayList<>();
            if (at >= 18 || at == 8) {
                own.add("P||obstacles|budget|2|");
            }
            if (at < 6) {
                own.add("Q||successFactors|leader||");
            }
            if (at == 10) {
                own.add("X||obstacles|other||something else");
            }
            tags.put(codes.get(at), own);
        }
        return round(name, state, codes, tags);
    }

    public Sent told(String name, String state, long sequence) {
        return Sent.of("round-changed.v1", id(name), sequence, """
                {"id":"%1$s","title":{"th":"รอบ %2$s","en":"Round %2$s"},"framework":"%3$s","frameworkVersion":"1","state":"%4$s",
                "referenceDate":"2025-10-01","participantCount":17,"changedAt":"2025-11-01T00:00:00Z"}
                """.formatted(id(name), name, framework, state));
    }

    /** All answers of a body; each tag as question, item, kind, code, severity and comment. */
    public static Sent answers(String round, String body, long sequence, List<String> tags) {
        UUID assessment = UUID.nameUUIDFromBytes((round + body).getBytes());
        Map<String, Map<String, Map<String, List<String>>>> byQuestion = new TreeMap<>();
        for (String tag : tags) {
            String[] parts = tag.split("\\|", -1);
            byQuestion
                    .computeIfAbsent(parts[0], ignored -> new TreeMap<>())
                    .computeIfAbsent(parts[1], ignored -> new TreeMap<>())
                    .computeIfAbsent(parts[2], ignored -> new ArrayList<>())
                    .add("{\"code\":\"" + parts[3] + "\""
                            + (parts[4].isEmpty() ? "" : ",\"severity\":" + parts[4])
                            + (parts[5].isEmpty() ? "" : ",\"comment\":\"" + parts[5] + "\"") + "}");
        }
        String answers = byQuestion.entrySet().stream()
                .flatMap(question -> question.getValue().entrySet().stream()
                        .map(item -> member(question.getKey(), item.getKey(), item.getValue())))
                .collect(Collectors.joining(",", "{", "}"));
        return Sent.of(
                "answers-changed.v1", assessment + "/self", sequence, """
                {"assessment":"%1$s","layer":"self","round":"%2$s","framework":"f","frameworkVersion":"1","organisation":"%3$s",
                "answers":%4$s,"notApplicable":[],"changedAt":"2025-10-30T08:30:15Z"}
                """.formatted(assessment, round, body, answers));
    }

    private static String member(String question, String item, Map<String, List<String>> kinds) {
        String answer = "{\"status\":\"answered\",\"value\":\"no\","
                + kinds.entrySet().stream()
                        .map(kind -> "\"" + kind.getKey() + "\":" + kind.getValue())
                        .collect(Collectors.joining(","))
                + "}";
        return "\"" + question + "\":" + (item.isEmpty() ? answer : "{\"items\":{\"" + item + "\":" + answer + "}}");
    }

    private static Sent scored(String round, String body, double score) {
        String nodes = "{\"code\":\"index\",\"score\":" + score + ",\"coverage\":1},"
                + "{\"code\":\"policy\",\"score\":" + score + ",\"coverage\":1},"
                + "{\"code\":\"data\",\"score\":" + (1 - score) + ",\"coverage\":1}";
        return Sent.of("organisation-scored.v1", round + "-live:" + body, 1, """
                {"run":{"id":"%1$s-live","kind":"live","round":"%1$s","scoringModel":{"framework":"f","frameworkVersion":"1",
                "number":1}},"organisation":"%2$s","assessment":"5c0e1c52-9c1b-4d0e-8f0b-0f2f6f0a7e11","state":"scored",
                "score":%3$s,"band":"%4$s","coverage":1.0,"nodes":[%5$s],"scoredAt":"2025-11-23T01:12:30.123456Z"}
                """.formatted(
                        round, body, score, score >= 0.4999 ? "A" : "B", nodes));
    }
}
