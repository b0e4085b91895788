package org.phrom.reporting.report.recommendation;

import java.util.List;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.reporting.Given;
import org.phrom.reporting.report.obstacles.ObstaclesData;

/** A round of four whose framework has five ladders, with weights, and in which one organisation tagged obstacles. */
public final class RecommendationData {

    private static final String LADDER = """
            "indicator":{"rule":"ladder","questions":["%1$s"],"ladder":[
            {"level":0,"text":{"th":"ไม่มี","en":"No %2$s"},"recommendation":{"th":"เริ่ม %2$s","en":"Begin %2$s"}},
            {"level":1,"text":{"th":"มี","en":"Some %2$s"},"recommendation":{"th":"ทำ %2$s ให้ครบ","en":"Complete %2$s"}},
            {"level":%3$d,"text":{"th":"ครบ","en":"All %2$s"}}]}
            """;
    private static final String FRAMEWORK = """
            {"framework":"advised","version":"1","publishedAt":"2026-11-23T01:12:00Z","document":{"framework":"advised","version":"1",
            "title":{"th":"ดัชนี","en":"Index"},
            "taxonomies":{"obstacles":[{"code":"budget","name":{"th":"งบประมาณไม่พอ","en":"Too little budget"}},
            {"code":"law","name":{"th":"กฎหมาย","en":"Laws"}}],"successFactors":[{"code":"leader","name":{"th":"ผู้นำ","en":"Leaders"}}]},
            "questions":[{"code":"P"},{"code":"L"},{"code":"S"},{"code":"D"},{"code":"N"},{"code":"X"}],
            "tree":{"code":"index","name":{"th":"ดัชนีรวม","en":"Overall index"},"children":[
            {"code":"strategy","name":{"th":"ยุทธศาสตร์","en":"Strategy"},"weight":3,"children":[
            {"code":"plan","name":{"th":"แผน","en":"Plan"},%s},
            {"code":"law","name":{"th":"กฎหมาย","en":"Law"},"weight":2,%s},
            {"code":"data","name":{"th":"ข้อมูล","en":"Data"},%s}]},
            {"code":"service","name":{"th":"บริการ","en":"Service"},%s},
            {"code":"novel","name":{"th":"ใหม่","en":"Novel"},"weight":0,%s}]},
            "scoring":{"steps":[{"step":"normalise","method":"goalposts","lower":0,"upper":4,"range":[0,100]}]}}}
            """.formatted(
                    LADDER.formatted("P", "plan", 2),
                    LADDER.formatted("L", "law", 2),
                    LADDER.formatted("D", "data", 2),
                    LADDER.formatted("S", "service", 4),
                    LADDER.formatted("N", "novelty", 2));

    private RecommendationData() {}

    /** Tells of the framework, the round, who takes part and what TH-50 and TH-51 have; waits until it is readable. */
    public static String round(String state) {
        return round(Given.freshRound(), state);
    }

    /** The same under a name. */
    public static String round(String round, String state) {
        Topics.send("phrom.frameworks", Sent.of("framework-published.v1", "advised:1", 1, FRAMEWORK));
        Topics.send("phrom.rounds", Given.with(Given.round(round, state, 5), "\"gtmi\"", "\"advised\""));
        Topics.send("phrom.assessments", Given.all(Given.FOUR, who -> Given.assessment(round, who, "submitted", 3)));
        Topics.send(
                "phrom.scores",
                score(round, "TH-50", 30, ",\"level\":1", ",\"level\":2", ",\"level\":1", ",\"level\":0"),
                score(round, "TH-51", 90, ",\"level\":2", ",\"level\":2", ",\"level\":4", ",\"level\":2"));
        Topics.send(
                "phrom.assessments",
                ObstaclesData.answers(
                        round,
                        "TH-50",
                        3,
                        List.of(
                                "P||obstacles|budget|3|ถูกตัดงบ",
                                "S|s1|obstacles|law|1|",
                                "S||successFactors|leader||",
                                "X||obstacles|budget||")));
        Given.arrived("framework", "code = 'advised'", 1);
        Given.arrived("round", "id = '" + round + "'", 1);
        Given.arrived("assessment", "round = '" + round + "'", 4);
        Given.arrived("assessment_tags", "round = '" + round + "'", 1);
        Given.arrived("standing", "run = '" + round + "-live' and ancestors is not null and score is not null", 2);
        return round;
    }

    /** A round a year later in which TH-50 rose in two parts and fell in one, and TH-51 takes no part. */
    public static String laterRound(String state) {
        String round = Given.freshRound();
        Topics.send(
                "phrom.rounds",
                Given.with(
                        Given.with(Given.round(round, state, 5), "\"gtmi\"", "\"advised\""),
                        "\"referenceDate\":\"2022-11-01\"",
                        "\"referenceDate\":\"2023-11-01\""));
        Topics.send("phrom.assessments", Given.assessment(round, Given.FOUR.get(0), "submitted", 3));
        Topics.send(
                "phrom.scores",
                Given.with(
                        score(round, "TH-50", 40, ",\"level\":2", ",\"level\":1", ",\"level\":1", ",\"level\":0"),
                        "\"service\",\"score\":25",
                        "\"service\",\"score\":40"));
        Given.arrived("round", "id = '" + round + "'", 1);
        Given.arrived("standing", "run = '" + round + "-live' and ancestors is not null and score is not null", 1);
        return round;
    }

    private static Sent score(
            String round, String code, double score, String plan, String law, String service, String novel) {
        return Sent.of("organisation-scored.v1", round + "-live:" + code, 1, """
                {"run":{"id":"%1$s-live","kind":"live","round":"%1$s","scoringModel":{"framework":"advised","frameworkVersion":"1",
                "number":1}},"organisation":"%2$s","assessment":"5c0e1c52-9c1b-4d0e-8f0b-0f2f6f0a7e11","state":"scored",
                "score":%3$s,"coverage":1.0,"nodes":[{"code":"index","score":%3$s,"coverage":1},
                {"code":"strategy","score":%3$s,"coverage":1},{"code":"plan","score":25,"coverage":1%4$s},
                {"code":"law","score":50,"coverage":1%5$s},{"code":"data","coverage":0,"missing":"unknown"},
                {"code":"service","score":25,"coverage":1%6$s},{"code":"novel","score":0,"coverage":1%7$s}],
                "scoredAt":"2022-11-23T01:12:30.123456Z"}
                """.formatted(
                        round, code, score, plan, law, service, novel));
    }
}
