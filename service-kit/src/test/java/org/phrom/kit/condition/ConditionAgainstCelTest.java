package org.phrom.kit.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.condition.Outcome.FALSE;
import static org.phrom.kit.condition.Outcome.TRUE;
import static org.phrom.kit.condition.Outcome.UNDETERMINED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.projectnessie.cel.Env;
import org.projectnessie.cel.Env.AstIssuesTuple;
import org.projectnessie.cel.EnvOption;
import org.projectnessie.cel.checker.Decls;
import org.projectnessie.cel.common.types.Err;
import org.projectnessie.cel.common.types.ref.Val;

/** Another implementation of CEL is the judge; a value that is not there is an error to it. */
class ConditionAgainstCelTest {

    private static final Env CEL =
            Env.newEnv(EnvOption.declarations(Decls.newVar("thing", Decls.newMapType(Decls.String, Decls.Dyn))));

    @Property(tries = 3_000)
    void aConditionComesToWhatCelSays(@ForAll long seed) {
        String text = new RandomConditions(seed, true).condition(4);
        Map<String, Object> thing = thing(new Random(seed));

        Outcome ours = Condition.compile(text, Things.VOCABULARY).evaluate(name -> ours(thing, name));

        assertThat(ours).as("%s with %s", text, thing).isEqualTo(cel(text, thing));
    }

    @Property(tries = 2_000)
    void whatIsTakenHereIsReadByCel(@ForAll long seed) {
        String text = new RandomConditions(seed, false).condition(5);

        assertThat(Condition.compile(text, Things.VOCABULARY).text()).isEqualTo(text);
        AstIssuesTuple read = CEL.parse(text);
        assertThat(read.hasIssues()).as("%s: %s", text, read.getIssues()).isFalse();
    }

    private static Outcome cel(String text, Map<String, Object> thing) {
        AstIssuesTuple compiled = CEL.compile(text);
        assertThat(compiled.hasIssues())
                .as("%s: %s", text, compiled.getIssues())
                .isFalse();
        Val value = CEL.program(compiled.getAst()).eval(Map.of("thing", thing)).getVal();
        return Err.isError(value) ? UNDETERMINED : value.booleanValue() ? TRUE : FALSE;
    }

    private static Object ours(Map<String, Object> thing, Reference name) {
        Object value = thing.getOrDefault(name.path().get(1), Scope.UNANSWERED);
        return value instanceof List<?> list
                ? list.stream().map(ConditionAgainstCelTest::exact).toList()
                : exact(value);
    }

    private static Object exact(Object value) {
        return value instanceof Double number ? BigDecimal.valueOf(number) : value;
    }

    private static Map<String, Object> thing(Random random) {
        Map<String, Object> all = new HashMap<>();
        all.put("width", random.nextInt(20) / 2.0);
        all.put("height", (double) random.nextInt(12));
        all.put("colour", colour(random));
        all.put("name", List.of("a", "ab", "'b\n", "น้ำ", "A").get(random.nextInt(5)));
        all.put("sold", random.nextBoolean());
        all.put("marks", list(random, () -> colour(random)));
        all.put("sizes", list(random, () -> random.nextInt(40) / 4.0));
        List.copyOf(all.keySet()).stream()
                .filter(name -> random.nextInt(4) == 0)
                .forEach(all::remove);
        return all;
    }

    private static String colour(Random random) {
        return Things.COLOURS.get(random.nextInt(Things.COLOURS.size()));
    }

    private static List<Object> list(Random random, java.util.function.Supplier<Object> element) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(element.get());
        }
        return list;
    }
}
