package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two processes of every service on one PostgreSQL and one Kafka are one Phrom, also when they come and go. */
class ReplicasJourneyIT {
    private static final int BODIES = 160;
    private static final int QUESTIONS = 10;
    private static final int PARTITIONS = 6;
    private static final String ASSESSMENTS = "phrom.assessments";
    /** Aim 15 s: the session of a consumer, and the group's new order; a machine with other work takes longer. */
    private static final Duration REPLACED = Duration.ofSeconds(30);

    private static OwnPlatform own;
    private static Platform platform;

    @BeforeAll
    static void startTwoOfEach() {
        own = OwnPlatform.start(System.out, 2);
        platform = own.platform();
        new MadeRound(platform, new MadeIndex("any", QUESTIONS), BODIES).organisations(own.examples());
    }

    @AfterAll
    static void stop() {
        if (own != null) {
            own.close();
        }
    }

    @Test
    void aRoundPlayedThroughBothIsRightWhenOneOfEachIsKilledInTheMiddle() {
        var before = told();
        try (var round = begin("killed", 25)) {
            bothReadTheirPart("scoring.assessments");
            var killed = new HashMap<String, Long>();
            for (var service : Steps.SERVICES) {
                awaitMoreSubmitted(round);
                killed.put(service, System.nanoTime());
                platform.services().replicas(service).get(1).kill();
            }
            var replaced = awaitOneMember("scoring.assessments", killed.getOrDefault("scoring", 0L));
            System.out.printf("  a killed reader was replaced after %.1f s%n", replaced.toMillis() / 1e3);
            for (var service : Steps.SERVICES) {
                platform.services().replicas(service).get(1).start();
            }
            for (var service : Steps.SERVICES) {
                platform.services().replicas(service).get(1).awaitReady();
            }
            assertNothingLost(round);
            assertThat(replaced).isLessThan(REPLACED);
        }
        // what a relay had sent and not yet noted down is told again by the other
        assertToldInOrder(before, true);
    }

    @Test
    void aRollingRestartOfEverythingUnderLoadLosesNoRequest() {
        var told = told();
        try (var round = begin("restarted", 60)) {
            for (var service : Steps.SERVICES) {
                long before = round.answered();
                platform.services().restart(service);
                assertThat(round.answered())
                        .as("answered while " + service + " restarted")
                        .isGreaterThan(before);
            }
            assertNothingLost(round);
        }
        assertToldInOrder(told, false);
        var operator = MadeRound.api(platform, "survey", "operator");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var chain = operator.get("/v1/audit-entries/verification")
                    .orFail("the audit trail")
                    .body();
            assertThat(chain.path("intact").asBoolean()).isTrue();
            assertThat(chain.path("unsealed").asInt(-1)).isZero();
        });
        for (var service : Steps.SERVICES) {
            assertThat(platform.services().replicas(service))
                    .allSatisfy(replica -> assertThat(requestsTo(replica)).isPositive());
        }
    }

    @Test
    void aCalculationIsFinishedByTheOtherReplicaWhenItsOwnIsKilledForGood() {
        var calculation = new LongCalculation(platform);
        var undisturbed = calculation.result(calculation.begin());
        var owner = platform.services().replicas("scoring").get(0);
        var other = platform.services().replicas("scoring").get(1);
        var atOwner = new LongCalculation(platform, owner.url());
        try {
            // it can not take what it does not see
            Platform.signal("STOP", other.pid());
            var job = atOwner.begin();
            atOwner.awaitUnderWay(job);
            Platform.signal("CONT", other.pid());

            owner.kill();

            assertThat(calculation.result(job)).isEqualTo(undisturbed);
            assertThat(calculation.attempts(job)).isEqualTo(2);
        } finally {
            Platform.signal("CONT", other.pid());
            owner.start();
            owner.awaitReady();
        }
    }

    @Test
    void anOfficialRunIsMadeByTheOtherReplicaWhenItsOwnIsKilledInTheMiddleAndIsTheSame() throws Exception {
        var round = new MadeRound(platform, new MadeIndex("official", QUESTIONS), BODIES);
        round.framework();
        round.open().forEach(assessment -> round.submit(assessment, round.answer(assessment)));
        round.move("closing");
        var analyst = MadeRound.api(platform, "scoring", "analyst");
        var undisturbed =
                analyst.get("/v1/score-runs/" + round.officialRun(BODIES)).body();
        var owner = platform.services().replicas("scoring").get(0);
        var other = platform.services().replicas("scoring").get(1);
        var job = "";
        try (var database = DriverManager.getConnection(platform.databases().url("scoring"));
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("lock table score_run_input in exclusive mode");
            Platform.signal("STOP", other.pid());
            var atOwner = new Api(owner.url(), platform.token("analyst", List.of(), Duration.ofHours(1)));
            job = atOwner.begin(
                            round.path("/score-runs"),
                            Api.JSON.createObjectNode().put("kind", "official"))
                    .orFail("the official run")
                    .body()
                    .path("id")
                    .asText();
            var path = "/v1/jobs/" + job;
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> atOwner.get(path).body().path("state").asText().equals("running"));

            owner.kill();
        } finally {
            Platform.signal("CONT", other.pid());
        }
        var ended = "/v1/jobs/" + job;
        await().atMost(Duration.ofMinutes(2))
                .until(() -> analyst.get(ended).body().path("state").asText().equals("done"));
        owner.start();
        owner.awaitReady();

        assertThat(analyst.get(ended).body().path("attempt").asInt()).isEqualTo(2);
        var result = analyst.get(ended + "/result").body();
        assertThat(result.path("scoreRun").asText()).isEqualTo("official-official-2");
        var made = analyst.get(result.path("href").asText()).body();
        assertThat(made.path("resultHash")).isEqualTo(undisturbed.path("resultHash"));
        assertThat(made.path("organisations").asInt()).isEqualTo(BODIES);
        assertThat(analyst.get(round.path("/score-runs")).body().path("items").findValuesAsText("kind"))
                .containsExactlyInAnyOrder("live", "official", "official");
    }

    private static RoundUnderLoad begin(String code, int seconds) {
        return RoundUnderLoad.begin(platform, new MadeIndex(code, QUESTIONS), BODIES, Duration.ofSeconds(seconds));
    }

    private static void awaitMoreSubmitted(RoundUnderLoad round) {
        int wanted = Math.min(BODIES, round.submitted() + 10);
        await().atMost(Duration.ofMinutes(1)).until(() -> round.submitted() >= wanted);
    }

    private static void assertNothingLost(RoundUnderLoad round) {
        var table = new SoakTable();
        round.check(table);
        table.lines().forEach(System.out::println);
        assertThat(table.broken()).isEmpty();
    }

    private static void bothReadTheirPart(String group) {
        await().atMost(REPLACED).untilAsserted(() -> assertThat(members(group))
                .hasSize(2)
                .allSatisfy(member -> assertThat(partitions(member)).isBetween(1L, PARTITIONS - 1L)));
    }

    private static Duration awaitOneMember(String group, long began) {
        await().atMost(REPLACED.multipliedBy(2))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(members(group))
                        .singleElement()
                        .satisfies(member -> assertThat(partitions(member)).isEqualTo(PARTITIONS)));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Members that read the topic of assessments. */
    private static List<MemberDescription> members(String group) throws Exception {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", platform.kafka().bootstrapServers()))) {
            var found = admin.describeConsumerGroups(List.of(group)).all().get().get(group);
            return found.members().stream()
                    .filter(member -> partitions(member) > 0)
                    .toList();
        }
    }

    private static long partitions(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .filter(partition -> partition.topic().equals(ASSESSMENTS))
                .count();
    }

    /** How far the topics of assessments and scores go. */
    private static Map<TopicPartition, Long> told() {
        try (var consumer = consumer()) {
            return consumer.endOffsets(Stream.of(ASSESSMENTS, "phrom.scores")
                    .flatMap(topic ->
                            IntStream.range(0, PARTITIONS).mapToObj(number -> new TopicPartition(topic, number)))
                    .toList());
        }
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", platform.kafka().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
    }

    /**
     * One relay at a time: of each thing the states were told in their order, whichever replica told them.
     *
     * @param before where the topics ended when the round began
     * @param again whether what was told may be told once more
     */
    private static void assertToldInOrder(Map<TopicPartition, Long> before, boolean again) {
        var newest = new HashMap<String, Long>();
        var told = new HashSet<String>();
        var ends = told();
        try (var consumer = consumer()) {
            consumer.assign(before.keySet());
            before.forEach(consumer::seek);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(event -> {
                    var thing = event.key() + " " + header(event.headers(), "ce_type");
                    long sequence = Long.parseLong(header(event.headers(), "ce_sequence"));
                    if (told.add(thing + " " + sequence) || !again) {
                        assertThat(sequence).as(thing).isGreaterThan(newest.getOrDefault(thing, 0L));
                        newest.put(thing, sequence);
                    }
                });
            }
        }
        assertThat(newest).hasSizeGreaterThan(2 * BODIES);
    }

    private static String header(org.apache.kafka.common.header.Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static double requestsTo(ServiceProcess replica) {
        return replica.metric("http_server_requests_seconds_count");
    }
}
