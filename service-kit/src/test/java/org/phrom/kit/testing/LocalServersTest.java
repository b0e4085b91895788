package org.phrom.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

class LocalServersTest {

    @Test
    void postgres17SortsThai() throws Exception {
        try (var connection = Infrastructure.connection();
                var sql = connection.createStatement()) {
            var version = sql.executeQuery("show server_version");
            version.next();
            assertThat(version.getString(1)).startsWith("17.");
            var names = sql.executeQuery("select string_agg(name, ' ' order by name collate \"th-x-icu\")"
                    + " from (values ('เชียงใหม่'), ('ขอนแก่น'), ('แพร่'), ('กระบี่')) as province(name)");
            names.next();
            assertThat(names.getString(1)).isEqualTo("กระบี่ ขอนแก่น เชียงใหม่ แพร่");
        }
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        String url;
        try (var connection = Infrastructure.connection()) {
            url = connection.getMetaData().getURL();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url, "service_kit", "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void kafkaKeepsItsRecordsWhenStoppedAndStarted() {
        var key = UUID.randomUUID().toString();
        Topics.send("phrom.rounds", Topics.Sent.of("round-changed.v1", key, 1, "{\"n\":1}"));
        Infrastructure.stopKafka();
        Infrastructure.startKafka();
        Topics.send("phrom.rounds", Topics.Sent.of("round-changed.v1", key, 2, "{\"n\":2}"));

        var records = Topics.read("phrom.rounds", key);
        assertThat(records).extracting(record -> record.value()).containsExactly("{\"n\":1}", "{\"n\":2}");
        assertThat(Topics.header(records.get(1), "ce_sequence")).isEqualTo("0000000000000000002");
    }

    @Test
    void aBrokerThatHasStartedCoordinatesGroups() throws Exception {
        try (var kafka = LocalKafka.temporary();
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();

            assertThat(topics).contains("__consumer_offsets");
        }
    }

    @Test
    void theTopicListHasFiveTopicsEachWithDeadLetters() {
        assertThat(TopicList.read()).hasSize(10).allSatisfy(topic -> {
            assertThat(topic.partitions()).isEqualTo(topic.name().endsWith(".dlq") ? 1 : 6);
            assertThat(topic.retentionDays()).isEqualTo(-1);
        });
    }

    @Test
    void aTokenVerifiesWithTheKeysOfTheIssuer() throws Exception {
        try (var issuer = LocalIssuer.start(LocalIssuer.newKey(), 0)) {
            var token = issuer.mint("nok", List.of("respondent"), List.of("TH-50"), Duration.ofMinutes(5));
            var claims = new JwtConsumerBuilder()
                    .setExpectedIssuer(issuer.url())
                    .setExpectedAudience("phrom")
                    .setVerificationKeyResolver(new JwksVerificationKeyResolver(
                            new JsonWebKeySet(get(issuer.url() + "/jwks")).getJsonWebKeys()))
                    .build()
                    .processToClaims(token);
            assertThat(claims.getSubject()).isEqualTo("nok");
            assertThat(claims.getStringListClaimValue("roles")).containsExactly("respondent");
            assertThat(claims.getStringListClaimValue("organisations")).containsExactly("TH-50");
            assertThat(get(issuer.url() + "/.well-known/openid-configuration")).contains(issuer.url() + "/jwks");
            assertThat(get(issuer.url() + "/jwks")).doesNotContain("\"d\"");
        }
    }

    private static String get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }
}
