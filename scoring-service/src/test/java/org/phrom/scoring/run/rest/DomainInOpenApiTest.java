package org.phrom.scoring.run.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.pipeline.Stage;
import org.phrom.scoring.engine.pipeline.Trace.Event;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.RosterRule;
import org.phrom.scoring.model.domain.RoundedRule;

/** The values that the document names are those of the code, in both directions. */
class DomainInOpenApiTest {

    @Test
    void anAnswerHasTheStatusesOfEventsAndAMissingValueAllOthersAsItsReason() {
        Set<String> missing = codes(AnswerStatus.values(), AnswerStatus::code);
        missing.remove("answered");

        assertThat(named("AnswerTrace.status"))
                .isEqualTo(codes(
                        Stream.of(AnswerStatus.values())
                                .filter(status -> AnswerStatus.of(status.code()) == status)
                                .toArray(AnswerStatus[]::new),
                        AnswerStatus::code));
        assertThat(named("Trace.missing")).isEqualTo(missing);
        assertThat(named("PartTrace.missing")).isEqualTo(missing);
    }

    @Test
    void everyRuleIsNamedButThoseThatStandAroundAnother() {
        Set<String> rules = Stream.of(IndicatorRule.class.getPermittedSubclasses())
                .filter(rule -> rule != RosterRule.class && rule != RoundedRule.class)
                .map(rule -> lower(rule.getSimpleName().replaceFirst("Rule$", "")))
                .collect(Collectors.toSet());

        assertThat(named("IndicatorTrace.rule")).isEqualTo(rules);
        assertThat(named("PartTrace.rule")).isEqualTo(rules);
        assertThat(named("OverTrace.how")).isEqualTo(codes(RosterRule.How.values(), RosterRule.How::code));
    }

    @Test
    void everyStageIsNamedButNoiseAndEverythingThatHappensThere() {
        Set<String> stages = codes(Stage.values(), Stage::code);
        stages.remove(Stage.DISTURBED.code());
        stages.add("raw");

        assertThat(named("StepTrace.step")).isEqualTo(stages);
        assertThat(named("StepTrace.event"))
                .isEqualTo(codes(Event.values(), event -> lower(event.name()).replace('_', '-')));
    }

    @Test
    void everyPolicyForWhatIsMissingIsNamed() {
        Set<String> policies = Stream.of(MissingPolicy.class.getPermittedSubclasses())
                .map(policy -> lower(policy.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-")))
                .collect(Collectors.toSet());

        assertThat(named("Trace.missingPolicy")).isEqualTo(policies);
        assertThat(named("IndicatorTrace.missingPolicy")).isEqualTo(policies);
    }

    private static Set<String> named(String member) {
        return Set.of(DomainInOpenApi.said().getProperty(member + ".values").split(","));
    }

    private static <T> Set<String> codes(T[] constants, Function<T, String> code) {
        return Arrays.stream(constants).map(code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
