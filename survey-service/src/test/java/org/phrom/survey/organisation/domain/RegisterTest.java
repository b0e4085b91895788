package org.phrom.survey.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;

class RegisterTest {

    private static final LocalDate Y1990 = LocalDate.of(1990, 1, 1);
    private static final LocalDate Y2000 = LocalDate.of(2000, 1, 1);
    private static final LocalDate Y2010 = LocalDate.of(2010, 1, 1);
    private static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);

    private static Period period(LocalDate from, LocalDate to, String parent) {
        return new Period(from, to, new Text("ชื่อ", "name"), "province", parent);
    }

    private static Change change(String code, LocalDate from, LocalDate to, String parent) {
        return new Change(code, period(from, to, parent), Map.of(), Map.of());
    }

    private static Register register(Change... changes) {
        Register register = new Register(List.of());
        Stream.of(changes).forEach(change -> assertThat(register.apply(change)).isEmpty());
        return register;
    }

    private static List<String> codes(Register register, String code) {
        return register.treeFindings().getOrDefault(code, List.of()).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void whatManyChangesAddUpToIsBoundedToo() {
        Register register = register(change("X", Y1990, null, null));
        for (int batch = 0; batch < 2; batch++) {
            assertThat(register.apply(attributes(batch * 25, 25))).isEmpty();
        }

        assertThat(register.apply(attributes(50, 1)))
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/attributes", "too-many"));
        assertThat(register.find("X").attributes()).hasSize(50);
    }

    @Test
    void anOrganisationHasAHundredPeriodsAtMost() {
        Register register = new Register(List.of());
        for (int year = 0; year < 100; year++) {
            assertThat(register.apply(change("X", Y1990.plusYears(year), null, "P" + year)))
                    .isEmpty();
        }

        assertThat(register.apply(change("X", Y1990.plusYears(100), null, null)))
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/validFrom", "too-many"));
        assertThat(register.apply(change("X", Y1990.plusYears(99), null, "Q"))).isEmpty();
    }

    private static Change attributes(int from, int count) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = from; i < from + count; i++) {
            attributes.put("a" + i, "value");
        }
        return new Change("X", period(Y1990, null, null), Map.of(), attributes);
    }

    @Test
    void aMoveClosesThePeriodBefore() {
        Register register = register(
                change("ROOT", Y1990, null, null),
                change("A", Y1990, null, "ROOT"),
                change("B", Y1990, null, "ROOT"),
                change("X", Y1990, null, "A"),
                change("X", Y2010, null, "B"));

        assertThat(register.find("X").periods()).containsExactly(period(Y1990, Y2010, "A"), period(Y2010, null, "B"));
        assertThat(register.treeFindings()).isEmpty();
    }

    @Test
    void aCorrectionOfThePastLeavesLaterPeriodsAlone() {
        Register register =
                register(change("X", Y1990, null, null), change("X", Y2010, null, "B"), change("X", Y2000, null, "A"));

        assertThat(register.find("X").periods())
                .containsExactly(period(Y1990, Y2000, null), period(Y2000, Y2010, "A"), period(Y2010, null, "B"));
    }

    @Test
    void anEarlierBeginningIsPutBeforeTheFirstPeriod() {
        Register register = register(change("X", Y2000, null, "A"), change("X", Y1990, null, "B"));

        assertThat(register.find("X").periods()).containsExactly(period(Y1990, Y2000, "B"), period(Y2000, null, "A"));
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        Organisation kept = new Organisation(
                "X", 3, Map.of(), List.of(period(Y1990, Y2010, "A"), period(Y2010, null, "B")), Map.of());
        Register register = new Register(List.of(kept));

        assertThat(register.apply(change("X", Y1990, null, "A"))).isEmpty();
        assertThat(register.apply(change("X", Y2020, null, "B"))).isEmpty();

        assertThat(register.changed()).isEmpty();
    }

    @Test
    void anEndTakesTheRestOfThePeriodAway() {
        Register register = register(change("X", Y1990, null, null), change("X", Y1990, Y2010, null));

        assertThat(register.find("X").periods()).containsExactly(period(Y1990, Y2010, null));
    }

    @Test
    void aPeriodThatReachesIntoTheNextOneIsRefused() {
        Register register = register(change("X", Y1990, null, "A"), change("X", Y2010, null, "B"));

        assertThat(register.apply(change("X", Y2000, Y2020, "C")))
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/validTo", "period-overlaps"));
    }

    @Test
    void nothingIsBelowItself() {
        Register register =
                register(change("A", Y1990, null, null), change("B", Y1990, null, "A"), change("A", Y1990, null, "B"));

        assertThat(codes(register, "A")).containsExactly("cycle");
    }

    @Test
    void twoMayBeAboveEachOtherAtDifferentTimes() {
        Register register = register(
                change("A", Y1990, null, null),
                change("B", Y1990, null, "A"),
                change("B", Y2010, null, null),
                change("A", Y2010, null, "B"));

        assertThat(register.treeFindings()).isEmpty();
    }

    @Test
    void aParentMustBeThereAsLongAsItsChild() {
        Register register = register(change("A", Y1990, Y2010, null), change("X", Y2000, null, "A"));

        assertThat(codes(register, "X")).containsExactly("parent-not-valid");
        assertThat(codes(register, "A")).containsExactly("children-left");
    }

    @Test
    void anUnknownParentIsRefusedAndAParentThatComesLaterIsNot() {
        Register register = register(
                change("X", Y1990, null, "LATER"),
                change("Y", Y1990, null, "NEVER"),
                change("LATER", Y1990, null, null));

        assertThat(codes(register, "X")).isEmpty();
        assertThat(codes(register, "Y")).containsExactly("parent-unknown");
    }

    @Test
    void aCodeOfASchemeBelongsToOneOrganisation() {
        Register register = new Register(
                List.of(new Organisation("A", 1, Map.of("dopa", "50"), List.of(period(Y1990, null, null)), Map.of())));

        List<Finding> findings =
                register.apply(new Change("B", period(Y1990, null, null), Map.of("dopa", "50"), Map.of()));

        assertThat(findings).extracting(Finding::pointer).containsExactly("/codes/dopa");
        assertThat(register.find("B")).isNull();
    }

    @Test
    void aFormulaIsNotAName() {
        for (String name : Arrays.asList("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd")) {
            Change change = new Change(
                    "X", new Period(Y1990, null, new Text("ชื่อ", name), "province", null), Map.of(), Map.of());
            assertThat(ChangeCheck.of(change))
                    .extracting(Finding::code)
                    .as(name)
                    .containsExactly("formula-refused");
        }
        assertThat(ChangeCheck.of(new Change(
                        "X", period(Y1990, null, null), Map.of(), Map.of("phone", "+66 2 123 4567", "balance", "-5"))))
                .isEmpty();
    }

    @Test
    void everythingWrongWithTheFormIsToldAtOnce() {
        Change change = new Change(
                "-",
                new Period(Y2000, Y1990, new Text("", "name"), "Province!", "no spaces"),
                Map.of("DOPA", "1"),
                Map.of());

        assertThat(ChangeCheck.of(change))
                .extracting(Finding::pointer)
                .containsExactlyInAnyOrder("/code", "/type", "/parent", "/name/th", "/validTo", "/codes/DOPA");
    }
}
