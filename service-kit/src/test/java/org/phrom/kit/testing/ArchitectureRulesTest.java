package org.phrom.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.ArchitectureRules.OfTelling;

/** The rules of stores and doors, held against a small service that breaks them. */
class ArchitectureRulesTest {

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("org.phrom.broken");
    private static final Pattern NAME = Pattern.compile("org\\.phrom\\.broken[a-z.]*\\.([A-Z]\\w+)");

    @Test
    void aCycleThroughADoorIsOne() {
        assertThat(breaking(ArchitectureRules.packagesFormNoCycles)).hasSize(1);
    }

    @Test
    void whatGoesOutKnowsNoUseCaseAndBuildsItsBodiesAlone() {
        assertThat(breaking(OfTelling.whatGoesOutKnowsTheDomainOnly)).containsExactly("ThingEvents");
        assertThat(breaking(OfTelling.bodiesAreBuiltWhereTheyGoOut)).containsExactly("ThingChanged");
    }

    @Test
    void sqlIsSpokenInStoresByClassesThatSayHow() {
        assertThat(breaking(ArchitectureRules.sqlStaysIn("..store.."))).containsExactly("TellingThings");
        assertThat(breaking(ArchitectureRules.queriesOnlyRead)).containsExactly("ThingQueries");
        assertThat(breaking(ArchitectureRules.rowsAreEntities)).containsExactly("ThingRows");
        assertThat(breaking(ArchitectureRules.sqlSaysSo)).containsExactly("ThingRows");
    }

    // a violation begins with the one who is at fault
    private static Set<String> breaking(ArchRule rule) {
        return rule.evaluate(BROKEN).getFailureReport().getDetails().stream()
                .map(detail ->
                        NAME.matcher(detail).results().findFirst().orElseThrow().group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
