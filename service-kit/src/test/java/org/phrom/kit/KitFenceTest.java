package org.phrom.kit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.phrom.kit.testing.ArchitectureRules;

/** The fence around the kit: plumbing only, no word of the subject, and small enough to know by heart. */
@AnalyzeClasses(packages = "org.phrom.kit", importOptions = DoNotIncludeTests.class)
class KitFenceTest {
    private static final int MOST_CLASSES_OF_A_PACKAGE = 12;
    private static final Set<String> WORDS_OF_THE_SUBJECT = Set.of(
            "organisation",
            "organisations",
            "province",
            "framework",
            "question",
            "option",
            "questionnaire",
            "round",
            "participant",
            "assessment",
            "answer",
            "respondent",
            "evidence",
            "review",
            "survey",
            "indicator",
            "score",
            "scoring",
            "band",
            "rank",
            "ranking",
            "report",
            "reporting");

    @ArchTest
    static final ArchRule theKitKnowsNoService = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.phrom..")
                    .and(DescribedPredicate.not(resideInAnyPackage("org.phrom.kit.."))))
            .because("services stand on the kit, not the other way round");

    @ArchTest
    static final ArchRule theKitHasNoEntities = noClasses()
            .should()
            .beAnnotatedWith("jakarta.persistence.Entity")
            .because("shared entities make a shared database");

    @ArchTest
    static final ArchRule theKitSpeaksNoWordOfTheSubject = classes()
            .should(not(be(namedAfterTheSubject())))
            .because("a class named after the subject belongs into a service");

    @ArchTest
    static final ArchRule packagesFormNoCycles = ArchitectureRules.packagesFormNoCycles;

    @ArchTest
    static final ArchRule sqlStaysInRoomsThatHaveTables = ArchitectureRules.sqlStaysIn(
            "..kit.audit..",
            "..kit.database..",
            "..kit.entities..",
            "..kit.idempotency..",
            "..kit.inbox..",
            "..kit.job..",
            "..kit.outbox..",
            "..kit.runtime..");

    @ArchTest
    static final ArchRule rowsAreEntities = ArchitectureRules.rowsAreEntities;

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors = ArchitectureRules.dependenciesComeThroughConstructors;

    @ArchTest
    static final ArchRule namesSayWhatAClassIsFor = ArchitectureRules.namesSayWhatAClassIsFor;

    @ArchTest
    static final ArchRule endpointsSayWhoMayUseThem = ArchitectureRules.endpointsSayWhoMayUseThem;

    @ArchTest
    static final ArchRule endpointsAreDocumented = ArchitectureRules.endpointsAreDocumented;

    @ArchTest
    static final ArchRule postsCanBeRepeated = ArchitectureRules.postsCanBeRepeatedExcept();

    @ArchTest
    static void aRoomOfTheKitStaysSmall(JavaClasses kit) {
        var rooms = kit.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, mapping(JavaClass::getSimpleName, toList())));
        assertThat(rooms)
                .allSatisfy((room, names) ->
                        assertThat(names).as(room).hasSizeLessThanOrEqualTo(MOST_CLASSES_OF_A_PACKAGE));
    }

    @ArchTest
    static void onlyTheClockOfTheKitReadsTheTime(JavaClasses kit) {
        var others = kit.that(DescribedPredicate.describe(
                "are not the clock", type -> !type.getName().equals("org.phrom.kit.runtime.Defaults")));
        ArchitectureRules.theClockIsInjected.check(others);
    }

    private static DescribedPredicate<JavaClass> namedAfterTheSubject() {
        return DescribedPredicate.describe(
                "named after the subject", type -> words(type).stream().anyMatch(WORDS_OF_THE_SUBJECT::contains));
    }

    private static List<String> words(JavaClass type) {
        return List.of(type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])")).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
