package org.phrom.kit.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.condition.Outcome.FALSE;
import static org.phrom.kit.condition.Outcome.TRUE;
import static org.phrom.kit.condition.Outcome.UNDETERMINED;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of logic with three values (Kleene's), and that no text does harm. */
class ConditionLawsTest {

    private static final Vocabulary THREE =
            new Vocabulary(Map.of("v", Type.fields(Map.of("a", Type.BOOL, "b", Type.BOOL, "c", Type.BOOL))));

    @Property
    void orderAndGroupingOfAndAndOrDoNotMatter(@ForAll Outcome a, @ForAll Outcome b, @ForAll Outcome c) {
        for (String operator : new String[] {" && ", " || "}) {
            Outcome straight = of("v.a" + operator + "v.b" + operator + "v.c", a, b, c);

            assertThat(of("v.c" + operator + "(v.b" + operator + "v.a)", a, b, c))
                    .isEqualTo(straight);
            assertThat(of("(v.a" + operator + "v.c)" + operator + "v.b", a, b, c))
                    .isEqualTo(straight);
        }
    }

    @Property
    void deMorganDoubleNegationDistributionAndAbsorptionHold(@ForAll Outcome a, @ForAll Outcome b, @ForAll Outcome c) {
        assertThat(of("!(v.a && v.b)", a, b, c)).isEqualTo(of("!v.a || !v.b", a, b, c));
        assertThat(of("!(v.a || v.b)", a, b, c)).isEqualTo(of("!v.a && !v.b", a, b, c));
        assertThat(of("!!v.a", a, b, c)).isEqualTo(a);
        assertThat(of("v.a && (v.b || v.c)", a, b, c)).isEqualTo(of("v.a && v.b || v.a && v.c", a, b, c));
        assertThat(of("v.a || v.b && v.c", a, b, c)).isEqualTo(of("(v.a || v.b) && (v.a || v.c)", a, b, c));
        assertThat(of("v.a || v.a && v.b", a, b, c)).isEqualTo(a);
    }

    @Property
    void whatIsKnownStaysKnownWhenMoreIsAnswered(@ForAll long seed, @ForAll Outcome a, @ForAll Outcome b) {
        String text = "v.a ? v.b || v.c : v.b && !v.c";
        Outcome before = of(text, a, b, UNDETERMINED);

        if (before != UNDETERMINED) {
            assertThat(of(text, a, b, TRUE)).isEqualTo(before);
            assertThat(of(text, a, b, FALSE)).isEqualTo(before);
        }
    }

    @Property(tries = 5_000)
    void aTextIsAConditionOrRefusedAndNothingElse(@ForAll String text) {
        assertHarmless(text);
    }

    @Property(tries = 5_000)
    void aConditionWithAMistakeIsAConditionOrRefusedAndNothingElse(
            @ForAll long seed, @ForAll int place, @ForAll char letter) {
        String text = new RandomConditions(seed, false).condition(5);
        int at = Math.floorMod(place, text.length());

        assertHarmless(text.substring(0, at) + letter + text.substring(at));
        assertHarmless(text.substring(0, at) + "[].,()'\"!-+eE?:".charAt(letter % 15) + text.substring(at + 1));
        assertHarmless(text.substring(0, at));
        assertHarmless(text.substring(at));
        assertHarmless(text.substring(at) + text.substring(0, at));
    }

    private static void assertHarmless(String text) {
        long from = System.nanoTime();
        try {
            Condition.compile(text, Things.VOCABULARY).evaluate(name -> Scope.UNANSWERED);
        } catch (ConditionRefused refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
        assertThat(System.nanoTime() - from).as(text).isLessThan(2_000_000_000L);
    }

    private static Outcome of(String text, Outcome a, Outcome b, Outcome c) {
        Map<Reference, Outcome> values =
                Map.of(Reference.of("v", "a"), a, Reference.of("v", "b"), b, Reference.of("v", "c"), c);
        return Condition.compile(text, THREE).evaluate(name -> {
            Outcome value = values.get(name);
            return value == UNDETERMINED ? Scope.UNANSWERED : (Object) value.holds();
        });
    }
}
