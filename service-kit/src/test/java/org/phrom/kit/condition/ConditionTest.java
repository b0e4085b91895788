package org.phrom.kit.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.phrom.kit.condition.Outcome.FALSE;
import static org.phrom.kit.condition.Outcome.TRUE;
import static org.phrom.kit.condition.Outcome.UNDETERMINED;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static List<BigDecimal> numbers(String... numbers) {
        return Arrays.stream(numbers).map(BigDecimal::new).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thing.width + 1 == 11",
                "thing['width'] * 2 - 5 > 14.9 && thing.width / 4 == 2.5",
                "-thing.width < -9 && !(thing.width >= 11)",
                "thing.colour in ['red', \"green\"]",
                "thing.colour == 'blue' ? false : thing.name.startsWith('Ann') && thing.name.endsWith('é')",
                "size(thing.name) == 6 && thing.name.size() == 6 && thing.name.contains('na ')",
                "'blue' in thing.marks && !('red' in thing.marks) && size(thing.marks) == 2",
                "thing.marks.all(m, m != 'red') && thing.marks.exists_one(m, m == 'blue')",
                "thing.sizes.filter(s, s > 1.5).map(s, s * 2).exists(d, d == 4)",
                "thing.sizes.exists(s, thing.sizes.all(other, other <= s) && s == 3)",
                "has(thing.width) && !has(thing.height) && 'width' in thing && !('odd-one' in thing)",
                "thing.parts.top == 7 && has(thing.parts) && !has(thing.parts.lid)",
                "thing.marks == ['green', 'blue'] && thing.marks != ['blue', 'green'] && [1, 2] != [1]",
                "'a' < 'b' && thing.name != '\\\\\\'\\n' && thing.name != \"\\\"\" && 1e3 == 1000 && 1.50 == 1.5",
                "0.1 + 0.2 == 0.3 && 7 / 2 == 3.5 && 1 / 3 * 3 != 1",
            })
    void aConditionThatHoldsIsTrueAndItsOppositeFalse(String condition) {
        Things things = new Things()
                .with("width", 10)
                .with("colour", "green")
                .with("name", "Anna é")
                .with("marks", List.of("green", "blue"))
                .with("sizes", numbers("1", "2.0", "3"))
                .with("parts", "there")
                .with("parts.top", 7);

        assertThat(things.of(condition)).isEqualTo(TRUE);
        assertThat(things.of("!(" + condition + ")")).isEqualTo(FALSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "thing.width > 1                                            # UNDETERMINED",
                "!(thing.width > 1)                                         # UNDETERMINED",
                "thing.width > 1 && thing.sold                              # FALSE",
                "thing.sold && thing.width > 1                              # FALSE",
                "thing.width > 1 || !thing.sold                             # TRUE",
                "thing.width > 1 || thing.sold                              # UNDETERMINED",
                "thing.width > 1 && !thing.sold                             # UNDETERMINED",
                "thing.width == thing.width                                 # UNDETERMINED",
                "thing.sold ? thing.width > 1 : true                        # TRUE",
                "thing.width > 1 ? true : true                              # UNDETERMINED",
                "thing.marks.all(m, m == 'red' || thing.width > 1)          # UNDETERMINED",
                "thing.marks.all(m, m == 'red' && thing.width > 1)          # FALSE",
                "thing.marks.exists(m, m == 'red' || thing.width > 1)       # TRUE",
                "thing.marks.exists_one(m, m == 'red' || thing.width > 1)   # UNDETERMINED",
                "thing.marks.filter(m, thing.width > 1).size() >= 0         # UNDETERMINED",
                "thing.marks.map(m, thing.width).size() == 2                # UNDETERMINED",
                "'red' in [thing.name, 'red']                               # UNDETERMINED",
                "1 / 0 == 1                                                 # UNDETERMINED",
                "1e308 * 1e308 * 1e308 * 1e308 * 1e308 * 1e308 * 1e308 * 1e308 * 1e308 * 1e308 * 1e308 * 1e308"
                        + " * 1e308 * 1e308 * 1e308 * 1e308 * 1e308 * 1e308 * 1e308 * 1e308 > 0 # UNDETERMINED",
                "has(thing.width)                                           # FALSE",
            })
    void whatIsUnansweredSpreadsUnlessSomethingElseDecides(String condition, Outcome outcome) {
        Things things = new Things().with("sold", false).with("marks", List.of("red", "blue"));

        assertThat(things.of(condition)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "'red' in thing.all                    # TRUE",
                "'green' in thing.all                  # UNDETERMINED",
                "thing.all.exists(a, a == 'red')       # TRUE",
                "thing.all.all(a, a == 'red')          # UNDETERMINED",
                "thing.all.all(a, a == 'green')        # FALSE",
                "thing.all == ['red', 'blue']          # UNDETERMINED",
                "thing.all == ['blue', 'blue']         # FALSE",
                "thing.all == ['red']                  # FALSE",
                "size(thing.all) == 2                  # TRUE",
            })
    void anElementThatIsUnansweredLeavesOpenWhatTheOthersDoNotDecide(String condition, Outcome outcome) {
        Things things = new Things().with("all", Arrays.asList("red", Scope.UNANSWERED));

        assertThat(things.of(condition)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "thing.width >              # syntax # 13",
                "thing.width > 1 1          # syntax # 16",
                "thing.width > 1 % 2        # syntax # 16",
                "thing.name == 'open        # syntax # 14",
                "thing.name == r'raw'       # name-unknown # 14",
                "thing.name == '''three'''  # syntax # 14",
                "thing.width == 007         # syntax # 15",
                "thing.width == 0x1F        # syntax # 15",
                "thing.if == 1              # syntax # 6",
                "thing.width == null        # syntax # 15",
                "thing[thing.name] == 1     # syntax # 6",
                "width == 1                 # name-unknown # 0",
                "thing.depth == 1           # name-unknown # 6",
                "thing['depth'] == 1        # name-unknown # 6",
                "thing.sizes.all(it, true)  # name-taken # 16",
                "thing.name.matches('a')    # function-unknown # 11",
                "int(thing.name) == 1       # function-unknown # 0",
                "thing.width == '1'         # type-mismatch # 12",
                "thing.name < 1             # type-mismatch # 11",
                "thing.sold < true          # type-mismatch # 11",
                "'a' + 'b' == 'ab'          # type-mismatch # 4",
                "thing.width in [1, 'a']    # type-mismatch # 15",
                "thing.sizes in [1]         # type-mismatch # 12",
                "thing == thing             # type-mismatch # 6",
                "has(thing)                 # type-mismatch # 0",
                "has(it)                    # type-mismatch # 0",
                "thing.sold ? 1 : 'a'       # type-mismatch # 11",
                "thing.width.all(w, w > 1)  # type-mismatch # 12",
                "thing.width                # not-a-condition # 6",
                "thing.colour == 'pink'     # value-impossible # 16",
                "thing.colour in ['red', 'pink'] # value-impossible # 16",
                "'pink' in thing.marks      # value-impossible # 0",
                "thing.width > 9223372036854775808 # number-too-large # 14",
                "thing.width > 1e309        # number-too-large # 14",
                "thing.width > 1e999999999  # number-too-large # 14",
            })
    void aConditionThatCanNotBeRightIsRefusedAtItsPlace(String condition, String code, int at) {
        ConditionRefused refused = refused(condition);

        assertThat(refused.faults().get(0)).satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.at()).isEqualTo(at);
            assertThat(fault.message().th()).isNotBlank();
            assertThat(fault.message().en()).isNotBlank();
        });
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(refused("thing.depth > 1 && thing.colour == 'pink' || thing.width == 'a' &&")
                        .faults())
                .extracting(ConditionRefused.Fault::code)
                .containsExactly("name-unknown", "value-impossible", "type-mismatch", "syntax");
    }

    @Test
    void namesThatAreReadAreKnownBeforehand() {
        Condition condition = Condition.compile(
                "thing.sizes.exists(s, s > it) && (has(thing.parts) || thing.parts['top'] == 1)", Things.VOCABULARY);

        assertThat(condition.references())
                .containsExactlyInAnyOrder(
                        Reference.of("thing", "sizes"),
                        Reference.of("it"),
                        Reference.of("thing", "parts"),
                        Reference.of("thing", "parts", "top"));
        assertThat(condition.presences()).containsExactly(Reference.of("thing", "parts"));
    }

    @Test
    void aBombIsRefusedByItsCostBeforeItRuns() {
        // 500 elements, each with 500: a quarter of a million looks
        ConditionRefused refused = refused("thing.all.exists(a, thing.all.exists(b, a == b))");

        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("too-costly");
            assertThat(fault.message().en()).contains("100000 are allowed");
        });
        assertThat(Condition.compile("thing.all.exists(a, a == 'red')", Things.VOCABULARY)
                        .steps())
                .isEqualTo(1 + 1 + 3 + 500 * (1 + 3));
    }

    @Test
    void aBombOfManyLevelsDoesNotOverflowItsCost() {
        StringBuilder bomb = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            bomb.append("thing.all.exists(v").append(i).append(", ");
        }
        assertThat(refused(bomb + "true" + ")".repeat(30)).faults())
                .extracting(ConditionRefused.Fault::code)
                .containsExactly("too-costly");
    }

    @Test
    void aSearchForATextThatIsNotWrittenOutCostsWhatItCanTake() {
        assertThat(Condition.compile("thing.name.contains('abc')", Things.VOCABULARY)
                        .steps())
                .isEqualTo(6);
        assertThat(refused("thing.marks.exists(m, thing.name.contains(m))").faults())
                .extracting(ConditionRefused.Fault::code)
                .containsExactly("too-costly");
    }

    @Test
    void lengthDepthAndListsHaveTheirLimits() {
        assertThat(refused("true" + " ".repeat(3_997)).faults().get(0).code()).isEqualTo("too-long");
        assertThat(Condition.compile("true" + " ".repeat(3_996), Things.VOCABULARY)
                        .references())
                .isEmpty();
        assertThat(refused("(".repeat(100) + "true" + ")".repeat(100))
                        .faults()
                        .get(0)
                        .code())
                .isEqualTo("too-deep");
        assertThat(new Things().of("(".repeat(99) + "true" + ")".repeat(99))).isEqualTo(TRUE);
        assertThat(refused("1" + " + 1".repeat(100) + " > 1").faults().get(0).code())
                .isEqualTo("too-deep");
        assertThat(new Things().of("1" + " + 1".repeat(98) + " == 99")).isEqualTo(TRUE);
        assertThat(new Things().of("false" + " || false".repeat(400))).isEqualTo(FALSE);
        assertThat(refused("1 in [1" + ", 1".repeat(200) + "]").faults().get(0).code())
                .isEqualTo("list-too-long");
        assertThat(new Things().of("1 in [1" + ", 1".repeat(199) + "]")).isEqualTo(TRUE);
    }

    @Test
    void numbersAreExactToThirtyFourDigits() {
        assertThat(new Things().it("0.1").of("it + it + it == 0.3")).isEqualTo(TRUE);
        assertThat(new Things().it("123456789012345678.000000000000000001").of("it > 123456789012345678"))
                .isEqualTo(TRUE);
        assertThat(new Things().it("1").of("it / 3.0 == 0.3333333333333333333333333333333333"))
                .isEqualTo(TRUE);
        assertThat(new Things().of("it == 1")).isEqualTo(UNDETERMINED);
    }

    @Test
    void textsAreInTheOrderOfTheirCodePoints() {
        Things things = new Things().with("name", "\uD83D\uDE00");

        assertThat(things.of("thing.name > '\uFFEE'")).isEqualTo(TRUE);
        assertThat(things.of("thing.name > 'a' && thing.name < '\uD83D\uDE01' && size(thing.name) == 1"))
                .isEqualTo(TRUE);
    }

    private static ConditionRefused refused(String condition) {
        ConditionRefused refused =
                catchThrowableOfType(ConditionRefused.class, () -> Condition.compile(condition, Things.VOCABULARY));
        assertThat(refused).as(condition).isNotNull();
        return refused;
    }
}
