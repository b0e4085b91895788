package org.phrom.reporting.report.obstacles.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrequenciesTest {

    private static final Factor BUDGET = new Factor("obstacle", "budget");
    private static final Group NORTH = new Group("area", "north");
    private static final Group SOUTH = new Group("area", "south");
    private static final Group POLICY = new Group("node", "policy");

    @Test
    void anOrganisationCountsOnceHoweverOftenItTagged() {
        Frequencies frequencies = new Frequencies();
        frequencies.add(
                List.of(NORTH),
                List.of(new Mention(BUDGET, 3, true, Set.of(POLICY)), new Mention(BUDGET, 1, false, Set.of())));
        frequencies.add(List.of(NORTH), List.of());
        frequencies.add(List.of(SOUTH), List.of(new Mention(BUDGET, null, false, Set.of(POLICY))));

        assertThat(frequencies.organisations()).isEqualTo(3);
        assertThat(frequencies.members()).isEqualTo(Map.of(NORTH, 2, SOUTH, 1));
        assertThat(frequencies.of(BUDGET).organisations()).isEqualTo(2);
        assertThat(frequencies.of(BUDGET).answers()).isEqualTo(3);
        assertThat(frequencies.of(BUDGET).comments()).isEqualTo(1);
        assertThat(frequencies.of(BUDGET).meanSeverity()).isEqualTo(2);
        assertThat(frequencies.of(BUDGET, NORTH).organisations()).isEqualTo(1);
        assertThat(frequencies.of(BUDGET, SOUTH).meanSeverity()).isNull();
        assertThat(frequencies.of(BUDGET, POLICY).organisations()).isEqualTo(2);
        assertThat(frequencies.of(BUDGET, POLICY).meanSeverity()).isEqualTo(3);
        assertThat(frequencies.of(new Factor("successFactor", "budget")).organisations())
                .isZero();
    }

    @Test
    void groupsOfFewerThanFiveAreWithheldAndWhatWouldTellThem() {
        assertThat(withheld("a:9", "b:5", "c:7")).isEmpty();
        assertThat(withheld("a:9", "b:4", "c:1")).as("five together").containsOnly("b", "c");
        assertThat(withheld("a:9", "b:4", "c:7"))
                .as("the rest would be b alone")
                .containsOnly("b", "c");
        assertThat(withheld("a:9", "b:2", "c:1", "d:6")).containsOnly("b", "c", "d");
        assertThat(withheld("a:4")).containsOnly("a");
        assertThat(withheld()).isEmpty();
    }

    private static Set<String> withheld(String... groups) {
        Map<Group, Integer> members = Stream.of(groups)
                .map(group -> group.split(":"))
                .collect(Collectors.toMap(group -> new Group("area", group[0]), group -> Integer.valueOf(group[1])));
        return SmallGroups.withheld(members).stream().map(Group::code).collect(Collectors.toSet());
    }
}
