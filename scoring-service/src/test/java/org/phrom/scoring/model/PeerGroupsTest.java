package org.phrom.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.Survey;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.PeerGroups;
import org.phrom.scoring.model.domain.PeerGroups.Known;
import org.phrom.scoring.model.domain.PeerGroups.Place;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.Statistic;

class PeerGroupsTest {
    private static final String BY_SIZE = """
            {"peerGroups":[
              {"code":"capital","name":{"th":"เมืองหลวง","en":"Capital"},"when":"organisation.type == 'capital'"},
              {"code":"south","name":{"th":"ใต้","en":"South"},"when":"'S' in organisation.ancestors"},
              {"code":"small","name":{"th":"เล็ก","en":"Small"},"when":"statistics.people < 500000"},
              {"code":"middle","name":{"th":"กลาง","en":"Middle"},"when":"statistics.people < 1000000"}],
             "peerStatistics":{"people":{"year":2013}}}""";

    @Test
    void theFirstGroupWhoseConditionIsTrueIsTheOrganisations() {
        PeerGroups peers = model(BY_SIZE).peers();

        assertThat(peers.of(known("capital", 700.0))).isEqualTo(new Place(1, "capital", null));
        assertThat(peers.of(known("province", 499_999.0))).isEqualTo(new Place(3, "small", null));
        assertThat(peers.of(known("province", 500_000.0))).isEqualTo(new Place(4, "middle", null));
        assertThat(peers.of(new Known("province", List.of("TH", "S"), Map.of())))
                .isEqualTo(new Place(2, "south", null));
    }

    @Test
    void whoMeetsNoConditionIsInNoGroup() {
        assertThat(model(BY_SIZE).peers().of(known("province", 1_000_000.0))).isEqualTo(new Place(0, null, "none"));
    }

    @Test
    void aConditionThatCanNotBeSaidLeavesTheOrganisationWithoutGroup() {
        PeerGroups peers = model(BY_SIZE).peers();

        assertThat(peers.of(known("province", null))).isEqualTo(new Place(3, null, "noStatistic"));
        assertThat(peers.of(known(null, 700.0))).isEqualTo(new Place(1, null, "unknownType"));
        assertThat(model("{\"peerGroups\":[{\"code\":\"a\",\"name\":{},\"when\":\"1 / statistics.people > 2\"},"
                                + "{\"code\":\"b\",\"name\":{},\"when\":\"true\"}]}")
                        .peers()
                        .of(new Known("x", List.of(), Map.of("people", statistic(0.0)))))
                .isEqualTo(new Place(1, null, "undefined"));
    }

    @Test
    void aValueThatTheSourceTookBackIsNone() {
        assertThat(model(BY_SIZE).peers().of(new Known("x", List.of(), Map.of("people:2013", statistic(null)))))
                .isEqualTo(new Place(3, null, "noStatistic"));
    }

    @Test
    void aModelReadsTheStatisticsOfItsPeerGroupsAndAsksForTypesOnlyWhereTheyDo() {
        ScoringModel model = model(BY_SIZE);

        assertThat(model.statistics()).extracting("series", "year").containsExactly(tuple("people", 2013));
        assertThat(model.asksForType()).isTrue();
        assertThat(model.peers().askForAncestors()).isTrue();
        ScoringModel plain = model(
                "{\"peerGroups\":[{\"code\":\"a\",\"name\":{\"th\":\"ก\",\"en\":\"A\"},\"when\":\"has(statistics['p.q'])\"}]}");
        assertThat(plain.statistics()).extracting("series", "year").containsExactly(tuple("p.q", null));
        assertThat(plain.asksForType()).isFalse();
        assertThat(plain.peers().askForAncestors()).isFalse();
    }

    @Test
    void aModelWithoutPeerGroupsHasTheTextOfBefore() {
        assertThat(model("{}").text()).doesNotContain("peer");
        assertThat(model("{}").peers()).isEqualTo(PeerGroups.NONE);
    }

    @Test
    void aConditionOverAnswersIsNone() {
        assertThatThrownBy(
                        () -> model("{\"peerGroups\":[{\"code\":\"a\",\"name\":{},\"when\":\"answers.cgsi > 0.5\"}]}"))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("There is nothing called answers");
    }

    private static Known known(@Nullable String type, @Nullable Double people) {
        return new Known(
                type, List.of("TH", "N"), people == null ? Map.of() : Map.of("people:2013", statistic(people)));
    }

    private static Statistic statistic(@Nullable Double value) {
        return new Statistic("people", 2013, value, "2014-03-20", 1, "DOPA");
    }

    private static ScoringModel model(String scoring) {
        ObjectNode document = new Survey("sizes").documentWith();
        document.set("scoring", Survey.read(scoring));
        return ScoringModels.ofFramework(document);
    }
}
