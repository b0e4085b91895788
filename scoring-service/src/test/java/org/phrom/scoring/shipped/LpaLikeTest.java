package org.phrom.scoring.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.run.domain.Result;

/** Points over the points possible for the type of body, with a pilot item that does not count. */
class LpaLikeTest {
    private static final String MUNICIPALITY = "town-municipality";
    private static final String PROVINCE = "provincial-organisation";
    private static final String PILOT = "m-pilot";

    @Test
    void whatDoesNotApplyIsNotPossible() {
        Shipped round = new Shipped("lpa-like");
        answer(round, MUNICIPALITY, Map.of("m3", "3", "s2", "1", "g1", "0"));
        answer(round, PROVINCE, Map.of("m4", "3", "s4", "1"));

        Map<String, Result> scored = round.score();

        Result municipality = scored.get(MUNICIPALITY);
        assertThat(Shipped.score(municipality, "management")).isEqualTo(13 / 15.0);
        assertThat(Shipped.score(municipality, "services")).isEqualTo(16 / 20.0);
        assertThat(Shipped.score(municipality, "integrity")).isEqualTo(10 / 15.0);
        assertThat(municipality.score()).isCloseTo((13 / 15.0 + 1 + 1 + 16 / 20.0 + 10 / 15.0) / 5, within(1e-15));
        assertThat(municipality.band()).isEqualTo("very-good");
        Result province = scored.get(PROVINCE);
        assertThat(Shipped.score(province, "management")).isEqualTo(13 / 15.0);
        assertThat(Shipped.score(province, "services")).isEqualTo(11 / 15.0);
        assertThat(province.score()).isCloseTo((13 / 15.0 + 1 + 1 + 11 / 15.0 + 1) / 5, within(1e-15));
        assertThat(province.band()).isEqualTo("outstanding");
    }

    @Test
    void whatIsNotAnsweredBringsNothingAndStaysPossible() {
        Shipped round = new Shipped("lpa-like");
        answer(round, MUNICIPALITY, Map.of());
        round.of(MUNICIPALITY).remove("g2");

        Result result = round.score().get(MUNICIPALITY);

        assertThat(Shipped.score(result, "integrity")).isEqualTo(10 / 15.0);
        assertThat(result.score()).isCloseTo((4 + 10 / 15.0) / 5, within(1e-15));
    }

    @Test
    void thePilotItemIsShownAndMovesNothing() {
        Shipped with = new Shipped("lpa-like");
        answer(with, MUNICIPALITY, Map.of());
        with.answer(MUNICIPALITY, PILOT, "3");
        Shipped without = new Shipped("lpa-like");
        answer(without, MUNICIPALITY, Map.of());

        Result shown = with.score().get(MUNICIPALITY);

        assertThat(Shipped.score(shown, "management-pilot")).isEqualTo(3 / 5.0);
        assertThat(shown.score())
                .isEqualTo(1)
                .isEqualTo(without.score().get(MUNICIPALITY).score());
    }

    // all points where nothing else is said; what is for other types is told as not applicable, as survey-service does
    private static void answer(Shipped round, String type, Map<String, String> other) {
        round.questionsFor(type).forEach((question, applies) -> {
            if (!applies) {
                round.status(type, question, "notApplicable");
            } else if (!question.equals(PILOT)) {
                round.answer(type, question, other.getOrDefault(question, "5"));
            }
        });
    }
}
