package org.phrom.reporting;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;

/** Tells what other services would tell, and waits until it has arrived. */
public final class Given {

    public static final String FRAMEWORK = """
            {"framework":"gtmi","version":"1","publishedAt":"2026-11-23T01:12:00Z","document":{"framework":"gtmi","version":"1",
            "title":{"th":"ดัชนี","en":"Index"},"source":{"name":"World Bank","attribution":"World Bank, CC BY 4.0"},
            "tree":{"code":"index","name":{"th":"ดัชนีรวม","en":"Overall index"},"children":[
            {"code":"cgsi","name":{"th":"ระบบหลักของภาครัฐ","en":"Core government systems"},"weight":1},
            {"code":"psdi","name":{"th":"การให้บริการสาธารณะ","en":"Public service delivery"},"weight":1},
            {"code":"dcei","name":{"th":"การมีส่วนร่วมของพลเมืองทางดิจิทัล","en":"Digital citizen engagement"},"weight":1}]},
            "bands":[{"code":"D","name":{"th":"ต่ำ","en":"Low"},"from":0},{"code":"A","name":{"th":"สูงมาก","en":"Very high"},"from":0.75},
            {"code":"B","name":{"th":"สูง","en":"High"},"from":0.5},{"code":"C","name":{"th":"ปานกลาง","en":"Medium"},"from":0.25}]}}
            """;

    private static final String PEERS = FRAMEWORK
            .replace("gtmi", "peers")
            .replace(
                    "\"bands\":",
                    "\"scoring\":{\"peerGroups\":[{\"code\":\"small\",\"name\":{\"th\":\"ประชากรน้อยกว่า 500,000 คน\","
                            + "\"en\":\"under 500,000 people\"},\"when\":\"statistics.people < 500000\"},{\"code\":\"large\","
                            + "\"name\":{\"th\":\"ตั้งแต่ 500,000 คน\",\"en\":\"500,000 people or more\"},\"when\":\"true\"}]},"
                            + "\"bands\":");

    private Given() {}

    public static String freshRound() {
        return "round-" + UUID.randomUUID();
    }

    public static Sent framework() {
        return Sent.of("framework-published.v1", "gtmi:1", 1, FRAMEWORK);
    }

    public static Sent round(String id, String state, long sequence) {
        return Sent.of("round-changed.v1", id, sequence, """
                {"id":"%s","title":{"th":"รอบทดสอบ","en":"Test round"},"framework":"gtmi","frameworkVersion":"1","state":"%s",
                "referenceDate":"2022-11-01","participantCount":4,"changedAt":"2022-11-01T00:00:00Z"%s}
                """.formatted(
                        id, state, state.equals("published") ? ",\"publishedAt\":\"2023-02-01T02:00:00Z\"" : ""));
    }

    public static Sent organisation(String code, String th, String en, long sequence) {
        return Sent.of("organisation-changed.v1", code, sequence, """
                {"code":"%s","codes":{},"periods":[{"validFrom":"1900-01-01","name":{"th":"%s","en":"%s"},"type":"region"}],
                "attributes":{},"changedAt":"2022-11-01T00:00:00Z"}
                """.formatted(code, th, en));
    }

    /** A participant: its code, names, type and the region it lies in. */
    public record Participant(String code, String th, String en, String type, String region) {}

    public static Sent assessment(String round, Participant who, String state, long sequence) {
        UUID id = UUID.nameUUIDFromBytes((round + who.code()).getBytes());
        return Sent.of("assessment-changed.v1", id.toString(), sequence, """
                {"id":"%s","round":"%s","framework":"gtmi","frameworkVersion":"1","participant":{"code":"%s",
                "name":{"th":"%s","en":"%s"},"type":"%s","ancestors":["TH","%s"]},"state":"%s",
                "completeness":{"required":3,"answered":3,"questions":3},"layers":{"self":{}},
                "changedAt":"2022-11-20T09:00:00Z"}
                """.formatted(
                id, round, who.code(), who.th(), who.en().replace("\"", "\\\""), who.type(), who.region(), state));
    }

    /** The score of an organisation, made of those of its three components. */
    public record Score(String code, String score, String band, String cgsi, String psdi, String dcei) {}

    public static Sent live(String round, Score score, long sequence) {
        return score(round, "live", "", score, sequence);
    }

    public static Sent official(String round, Score score, int rank, long sequence) {
        return score(round, "official", "\"rank\":" + rank + ",", score, sequence);
    }

    private static Sent score(String round, String kind, String rank, Score score, long sequence) {
        String run = round + "-" + kind;
        return Sent.of("organisation-scored.v1", run + ":" + score.code(), sequence, """
                {"run":{"id":"%s","kind":"%s","round":"%s","scoringModel":{"framework":"gtmi","frameworkVersion":"1","number":1}},
                "organisation":"%s","assessment":"5c0e1c52-9c1b-4d0e-8f0b-0f2f6f0a7e11","state":"scored","score":%s,"band":"%s",%s
                "coverage":1.0,"nodes":[{"code":"index","score":%s,"band":"%s","coverage":1.0},
                {"code":"cgsi","score":%s,"coverage":1.0},{"code":"psdi","score":%s,"coverage":1.0},
                {"code":"dcei","score":%s,"coverage":1.0}],"scoredAt":"2022-11-23T01:12:30.123456Z"}
                """.formatted(
                        run,
                        kind,
                        round,
                        score.code(),
                        score.score(),
                        score.band(),
                        rank,
                        score.score(),
                        score.band(),
                        score.cgsi(),
                        score.psdi(),
                        score.dcei()));
    }

    /** The same with another text in its body. */
    public static Sent with(Sent sent, String text, String instead) {
        if (!sent.body().contains(text)) {
            throw new IllegalArgumentException("not there: " + text);
        }
        return Sent.of(sent.type(), sent.key(), sent.sequence(), sent.body().replace(text, instead));
    }

    /** An organisation that answered too little to be scored. */
    public static Sent missing(String round, String code, long sequence) {
        String run = round + "-live";
        return Sent.of("organisation-scored.v1", run + ":" + code, sequence, """
                {"run":{"id":"%s","kind":"live","round":"%s","scoringModel":{"framework":"gtmi","frameworkVersion":"1","number":1}},
                "organisation":"%s","assessment":"5c0e1c52-9c1b-4d0e-8f0b-0f2f6f0a7e11","state":"missing","coverage":0.2,
                "nodes":[{"code":"index","coverage":0.2,"missing":"coverage"}],"scoredAt":"2022-11-23T01:12:30Z"}
                """.formatted(run, round, code));
    }

    /** A published round of many, put where events would have put it; waits until it is ranked. */
    public static String largeRound(int bodies) {
        String round = freshRound();
        Topics.send("phrom.frameworks", framework());
        Topics.send("phrom.rounds", round(round, "published", 5));
        arrived("round", "id = '" + round + "'", 1);
        sql(
                """
                insert into assessment (id, sequence, round, organisation, name_th, name_en, type, ancestors, state, required,
                    answered, questions, changed_at)
                select gen_random_uuid(), 1, '%1$s', 'L' || lpad(i::text, 5, '0'), 'เทศบาล ' || i, 'Body ' || i,
                    'local-authority', array['TH', 'TH-' || i %% 77], 'submitted', 3, 3, 3, now()
                from generate_series(1, %2$d) i
                """.formatted(round, bodies),
                """
                insert into score (run, organisation, sequence, kind, round, state, score, band, coverage, nodes, scored_at)
                select '%1$s-live', 'L' || lpad(i::text, 5, '0'), 1, 'live', '%1$s', 'scored', i / %2$d.0, 'A', 1,
                    '{"cgsi": {"code": "cgsi", "score": 0.5, "coverage": 1}}', now()
                from generate_series(1, %2$d) i
                """.formatted(round, bodies),
                "insert into ranking_due (round) values ('" + round + "')");
        arrived("standing", "run = '" + round + "-live'", bodies);
        return round;
    }

    /** Takes away what {@link #largeRound} put: no event told it, and a rebuild would not find it. */
    public static void forget(String largeRound) {
        sql(
                "delete from assessment where round = '" + largeRound + "'",
                "delete from score where round = '" + largeRound + "'",
                "insert into ranking_due (round) values ('" + largeRound + "')");
        arrived("standing", "run = '" + largeRound + "-live'", 0);
    }

    public static Sent completed(String round, int organisations) {
        return Sent.of("score-run-completed.v1", round + "-official", 1, """
                {"id":"%1$s-official","kind":"official","round":"%1$s","scoringModel":{"framework":"gtmi","frameworkVersion":"1",
                "number":1},"inputHash":"sha256:11","resultHash":"sha256:22","organisations":%2$d,"completedAt":"2022-12-01T00:00:00Z"}
                """.formatted(round, organisations));
    }

    /** A round that was closed at this time, and perhaps opened and closed before. */
    public static Sent closedAt(String id, String state, long sequence, String closedAt) {
        Sent round = round(id, state, sequence);
        return Sent.of(
                "round-changed.v1",
                id,
                sequence,
                round.body().strip().replaceFirst("}$", ",\"closedAt\":\"" + closedAt + "\"}"));
    }

    /** An official run that froze the answers of this closing. */
    public static Sent completedAfter(String round, int organisations, String closedAt) {
        Sent run = completed(round, organisations);
        return Sent.of(
                "score-run-completed.v1",
                round + "-official",
                1,
                run.body().strip().replaceFirst("}$", ",\"roundClosedAt\":\"" + closedAt + "\"}"));
    }

    public static final List<Participant> FOUR = List.of(
            new Participant("TH-50", "เชียงใหม่", "Chiang Mai", "province", "TH-NORTH"),
            new Participant("TH-10", "กรุงเทพมหานคร", "Bangkok", "metropolis", "TH-CENTRAL"),
            new Participant("TH-51", "ลำพูน", "Lamphun", "province", "TH-NORTH"),
            new Participant("TH-83", "ภูเก็ต", "=Phuket", "province", "TH-SOUTH"));

    public static final List<Score> SCORES = List.of(
            new Score("TH-50", "0.6123456789012345", "B", "0.5", "0.6", "0.7"),
            new Score("TH-10", "0.9", "A", "0.95", "0.85", "0.9"),
            // equal to twelve decimals
            new Score("TH-51", "0.6123456789012349", "B", "0.55", "0.65", "0.6370370367037035"),
            new Score("TH-83", "0.2", "D", "0.1", "0.2", "0.30000000000000004"));

    /** A round of four with live scores; waits until all of it is readable. */
    public static String scoredRound(String state) {
        String round = freshRound();
        Topics.send("phrom.frameworks", framework());
        Topics.send("phrom.rounds", round(round, state, 5));
        Topics.send("phrom.assessments", all(FOUR, who -> assessment(round, who, "submitted", 3)));
        Topics.send("phrom.scores", all(SCORES, score -> live(round, score, 2)));
        arrived("round", "id = '" + round + "'", 1);
        arrived("framework", "code = 'gtmi'", 1);
        arrived("assessment", "round = '" + round + "'", 4);
        arrived("score", "round = '" + round + "'", 4);
        return round;
    }

    /**
     * A round whose framework has peer groups, with live scores; waits until all of it is readable. TH-50, TH-51 and TH-83
     * are small, TH-10 is large, and of TH-52 nobody knows how many live there.
     */
    public static String peerRound(String state) {
        String round = freshRound();
        Topics.send("phrom.frameworks", peers());
        Topics.send("phrom.rounds", with(round(round, state, 5), "\"gtmi\"", "\"peers\""));
        Topics.send("phrom.assessments", all(FOUR, who -> assessment(round, who, "submitted", 3)));
        Topics.send(
                "phrom.scores",
                all(
                        SCORES,
                        score -> among(
                                live(round, score, 2),
                                score.code().equals("TH-10") ? "{\"code\":\"large\"}" : "{\"code\":\"small\"}")));
        Topics.send(
                "phrom.scores",
                among(
                        live(round, new Score("TH-52", "0.1", "D", "0.1", "0.1", "0.1"), 2),
                        "{\"missing\":\"noStatistic\"}"));
        arrived("framework", "code = 'peers'", 1);
        arrived("assessment", "round = '" + round + "'", 4);
        arrived("standing", "run = '" + round + "-live'", 5);
        return round;
    }

    /** A framework with peer groups. */
    public static Sent peers() {
        return Sent.of("framework-published.v1", "peers:1", 1, PEERS);
    }

    /** The same score with what it tells of a peer group. */
    public static Sent among(Sent score, String peerGroup) {
        return with(score, "\"state\":\"scored\"", "\"state\":\"scored\",\"peerGroup\":" + peerGroup);
    }

    public static <T> Sent[] all(List<T> things, java.util.function.Function<T, Sent> event) {
        return things.stream().map(event).toArray(Sent[]::new);
    }

    public static void arrived(String table, String condition, int rows) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count(table, condition) == rows && count("ranking_due", "true") == 0);
    }

    public static int count(String table, String condition) {
        try (var connection = Infrastructure.connection();
                var result = connection
                        .createStatement()
                        .executeQuery("select count(*) from " + table + " where " + condition)) {
            result.next();
            return result.getInt(1);
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    public static void sql(String... statements) {
        try (var connection = Infrastructure.connection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** Every row of the read model as text, in order of key, but for when it was learnt. */
    public static List<String> readModel() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of(
                "organisation",
                "framework",
                "round",
                "assessment",
                "assessment_tags",
                "score_run",
                "score",
                "standing",
                "standing_nodes",
                "ranking")) {
            try (var connection = Infrastructure.connection();
                    var result = connection
                            .createStatement()
                            .executeQuery("select '" + table + "' || (to_jsonb(t) - 'learnt_at')::text as line from "
                                    + table + " t order by line")) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            } catch (SQLException cause) {
                throw new IllegalStateException(cause);
            }
        }
        return rows;
    }
}
