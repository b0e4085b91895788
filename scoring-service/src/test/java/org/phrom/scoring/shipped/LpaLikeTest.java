package org.phrom.scoring.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.run.domain.Result;

/** Points over the points possible for the type of body, with a pilot item that does not count. */
class LpaLikeTest {
    private static final List<String> ALL = List.of(
            "m1", "m2", "m3", "m4", "p1", "p2", "p3", "f1", "f2", "f3", "s1", "s2", "s3", "s4", "s5", "g1", "g2", "g3");
    private static final List<String> NOT_OF_PROVINCES = List.of("m3", "f2", "s2", "s3");
    private static final List<String> OF_PROVINCES = List.of("m4", "s4");

    @Test
    void whatDoesNotApplyIsNotPossible() {
        Shipped round = new Shipped("lpa-like");
        answer(round, "municipality", OF_PROVINCES, "5", Map.of("m3", "3", "s2", "1", "g1", "0"));
        answer(round, "province", NOT_OF_PROVINCES, "5", Map.of("m4", "3", "s4", "1"));

        Map<String, Result> scored = round.score();

        Result municipality = scored.get("municipality");
        assertThat(Shipped.score(municipality, "management")).isEqualTo(13 / 15.0);
        assertThat(Shipped.score(municipality, "services")).isEqualTo(16 / 20.0);
        assertThat(Shipped.score(municipality, "integrity")).isEqualTo(10 / 15.0);
        assertThat(municipality.score()).isCloseTo((13 / 15.0 + 1 + 1 + 16 / 20.0 + 10 / 15.0) / 5, within(1e-15));
        assertThat(municipality.band()).isEqualTo("very-good");
        Result province = scored.get("province");
        assertThat(Shipped.score(province, "management")).isEqualTo(13 / 15.0);
        assertThat(Shipped.score(province, "services")).isEqualTo(11 / 15.0);
        assertThat(province.score()).isCloseTo((13 / 15.0 + 1 + 1 + 11 / 15.0 + 1) / 5, within(1e-15));
        assertThat(province.band()).isEqualTo("outstanding");
    }

    @Test
    void whatIsNotAnsweredBringsNothingAndStaysPossible() {
        Shipped round = new Shipped("lpa-like");
        answer(round, "municipality", OF_PROVINCES, "5", Map.of());
        round.of("municipality").remove("g2");

        Result result = round.score().get("municipality");

        assertThat(Shipped.score(result, "integrity")).isEqualTo(10 / 15.0);
        assertThat(result.score()).isCloseTo((4 + 10 / 15.0) / 5, within(1e-15));
    }

    @Test
    void thePilotItemIsShownAndMovesNothing() {
        Shipped with = new Shipped("lpa-like");
        answer(with, "municipality", OF_PROVINCES, "5", Map.of());
        with.answer("municipality", "m-pilot", "3");
        Shipped without = new Shipped("lpa-like");
        answer(without, "municipality", OF_PROVINCES, "5", Map.of());

        Result shown = with.score().get("municipality");

        assertThat(Shipped.score(shown, "management-pilot")).isEqualTo(3 / 5.0);
        assertThat(shown.score())
                .isEqualTo(1)
                .isEqualTo(without.score().get("municipality").score());
    }

    private static void answer(
            Shipped round, String organisation, List<String> notApplicable, String points, Map<String, String> other) {
        for (String question : ALL) {
            if (notApplicable.contains(question)) {
                round.status(organisation, question, "notApplicable");
            } else {
                round.answer(organisation, question, other.getOrDefault(question, points));
            }
        }
    }
}
