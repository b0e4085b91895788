package org.phrom.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.phrom.kit.events.EventHandler;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Place;

/**
 * The house rules that bytecode shows, the same for every service. A service applies them in its own ArchitectureTest
 * with {@code @AnalyzeClasses} on its base package {@code org.phrom.<service>} and {@code ArchTests.in} this class and those
 * of the classes in it that are about something the service has: a rule that finds nothing to look at fails.
 *
 * <p>Below the base package the first name is a feature, or one of the two doors {@code incoming} and {@code outgoing};
 * a rich feature has layers {@code domain}, {@code app}, {@code rest} and {@code store}, a simple one is flat.
 */
public final class ArchitectureRules {
    private static final String[] LAYERS = {
        "..domain..", "..app..", "..rest..", "..store..", "..incoming..", "..outgoing..", "..engine.."
    };
    private static final String OUTGOING = "outgoing";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String ROW_TABLE = "org.phrom.kit.entities.RowTable";
    private static final Set<String> SQL =
            Set.of("org.phrom.kit.database.Database", "org.phrom.kit.database.NewestSequence");
    private static final Set<String> WRITING = Set.of("update", "batch", "upsert");
    private static final Pattern KEEPERS = Pattern.compile(".+(Rows|Queries|Counts|Statements|Table)");

    private ArchitectureRules() {}

    @ArchTest
    public static final ArchRule entitiesAndTheirSessionsStayInTheStore = noClasses()
            .that()
            .resideOutsideOfPackage("..store..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "io.quarkus.hibernate..")
                    .or(resideInAnyPackage("org.hibernate..")
                            .and(not(resideInAnyPackage("org.hibernate.validator..")))))
            .because("how something is kept is nobody else's business");

    @ArchTest
    public static final ArchRule rowsAreEntities = noClasses()
            .that(dependOn(speakSql()))
            .should()
            .haveSimpleNameEndingWith("Rows")
            .because("the suffix tells the way: a class of this one keeps entities and speaks the domain");

    @ArchTest
    public static final ArchRule sqlSaysSo = classes()
            .that()
            .resideInAnyPackage("..store..", "..report..")
            .and(dependOn(runStatements()))
            .should()
            .haveSimpleNameEndingWith("Queries")
            .orShould()
            .haveSimpleNameEndingWith("Counts")
            .orShould()
            .haveSimpleNameEndingWith("Statements")
            .because("the suffix tells the way");

    @ArchTest
    public static final ArchRule queriesOnlyRead = noClasses()
            .that(simpleNameEndingWith("Queries").or(simpleNameEndingWith("Counts")))
            .should(write())
            .because("the suffix tells what a class does to tables");

    @ArchTest
    public static final ArchRule theOutboxIsUsedInOutgoing = noClasses()
            .that()
            .resideOutsideOfPackage("org.phrom.*.outgoing..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.phrom.kit.outbox.Outbox")
            .because("one folder shows everything a service tells");

    @ArchTest
    public static final ArchRule transactionsBelongToUseCases = noMethods()
            .that()
            .areDeclaredInClassesThat(mayNotHoldTransactions())
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("a transaction is as long as one use case");

    @ArchTest
    public static final ArchRule transactionalClassesAreUseCases = noClasses()
            .that(mayNotHoldTransactions())
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("a transaction is as long as one use case");

    @ArchTest
    public static final ArchRule theClockIsInjected =
            noClasses().should(readTheTimeOfTheMachine()).because("a test must be able to say what time it is");

    @ArchTest
    public static final ArchRule dependenciesComeThroughConstructors = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(ConfigProperty.class)
            .because("a class says in its constructor what it needs");

    @ArchTest
    public static final ArchRule packagesFormNoCycles = slices().matching("org.phrom.(**)")
            .should()
            .beFreeOfCycles()
            .because(
                    "what is understood first must not need what is understood later; the doors are packages like others");

    @ArchTest
    public static final ArchRule featuresFormNoCycles = slices().assignedFrom(features())
            .should()
            .beFreeOfCycles()
            .because("a feature must be understandable without the ones that use it");

    @ArchTest
    public static final ArchRule servicesDoNotKnowEachOther =
            noClasses().should(dependOnAnotherService()).because("services share events and nothing else");

    @ArchTest
    public static final ArchRule namesSayWhatAClassIsFor = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveNameMatching(".*\\.Abstract\\w*Service")
            .because("these endings say nothing");

    @ArchTest
    public static final ArchRule endpointsSayWhoMayUseThem = methods()
            .that(areEndpoints())
            .should(haveOneOf("security annotation", ArchitectureRules::isSecured))
            .because("who may do what is never left to a default");

    @ArchTest
    public static final ArchRule endpointsAreDocumented = methods()
            .that(areEndpoints())
            .should(haveOneOf("@Operation with operationId and summary, or hidden", ArchitectureRules::isDocumented))
            .because("clients are generated from the document");

    @ArchTest
    public static final ArchRule resourcesAreCalledResources = classes()
            .that(areNotPages())
            .and()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .haveSimpleNameEndingWith("Resource")
            .because("whoever looks for an endpoint looks for a resource");

    /** For services whose features have layers. */
    public static final class OfLayers {

        private OfLayers() {}

        @ArchTest
        public static final ArchRule domainIsPure = classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "org.phrom.*..domain..",
                                "org.phrom.*..engine..",
                                "org.phrom.kit.condition..",
                                "org.phrom.kit.text..")
                        .or(belongToAnyOf(Finding.class, Place.class)))
                .because("rules about the subject must be readable and testable without a framework");

        @ArchTest
        public static final ArchRule domainDoesNotKnowTheLayersAroundIt = noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("..app..", "..rest..", "..store..", "..incoming..", "..outgoing.."))
                .because("dependencies point to the domain");

        @ArchTest
        public static final ArchRule useCasesAndRowsDoNotKnowRest = noClasses()
                .that()
                .resideInAnyPackage("..app..", "..store..", "..incoming..", "..outgoing..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.phrom.*..rest..")
                .because("the same work is done whoever asks for it");

        @ArchTest
        public static final ArchRule restDoesNotTouchTheDatabase = noClasses()
                .that()
                .resideInAPackage("..rest..")
                .should()
                .dependOnClassesThat(haveTheirHandsOnTheDatabase())
                .because(
                        "the use case in between holds the transaction and the rules; it may hand out records of the store");
    }

    /** For services that calculate. */
    public static final class OfEngines {

        private OfEngines() {}

        @ArchTest
        public static final ArchRule enginesArePure = classes()
                .that()
                .resideInAPackage("..engine..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", "org.hipparchus..", "org.phrom.*..engine.."))
                .because("a calculation must give the same result wherever it runs; Hipparchus is plain mathematics");
    }

    /** For services that have entities. */
    public static final class OfStores {

        private OfStores() {}

        @ArchTest
        public static final ArchRule entitiesAreSeenByTheirStoreOnly = classes()
                .that()
                .areAnnotatedWith(ENTITY)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("..store..")
                .andShould()
                .haveSimpleNameEndingWith("Row")
                .because("what leaves a store is a record of the domain");

        @ArchTest
        public static final ArchRule tablesAreSeenByTheirStoreOnly = classes()
                .that()
                .areAssignableTo(ROW_TABLE)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("..store..")
                .andShould()
                .haveSimpleNameEndingWith("Table")
                .because("what meets entities is one class of the same store, which speaks the domain");

        @ArchTest
        public static final ArchRule sqlKnowsNoEntities = noClasses()
                .that(simpleNameEndingWith("Queries")
                        .or(simpleNameEndingWith("Counts"))
                        .or(simpleNameEndingWith("Statements")))
                .should()
                .dependOnClassesThat(annotatedWith(ENTITY).or(assignableTo(ROW_TABLE)))
                .because("one table is written one way");
    }

    /** For services that listen to others. */
    public static final class OfListening {

        private OfListening() {}

        @ArchTest
        public static final ArchRule consumersLiveInIncoming = classes()
                .that()
                .implement(EventHandler.class)
                .should()
                .resideInAPackage("org.phrom.*.incoming..")
                .because("one folder shows everything a service listens to");

        @ArchTest
        public static final ArchRule nobodyKnowsWhatComesIn = noClasses()
                .that()
                .resideOutsideOfPackage("org.phrom.*.incoming..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.phrom.*.incoming..")
                .because("what a service listens to may change without its features");
    }

    /** For services that tell others. */
    public static final class OfTelling {

        private OfTelling() {}

        @ArchTest
        public static final ArchRule whatGoesOutKnowsTheDomainOnly = classes()
                .that()
                .resideInAPackage("org.phrom.*.outgoing..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "jakarta.enterprise.context..",
                        "com.fasterxml.jackson.annotation..",
                        "org.phrom.*.domain..",
                        "org.phrom.*..domain..",
                        "org.phrom.*.outgoing..",
                        "org.phrom.*.canonical..",
                        "org.phrom.kit.events..",
                        "org.phrom.kit.outbox..",
                        "org.phrom.kit.text.."))
                .because("it says the domain in the words of a contract; what it needs is handed to it");

        @ArchTest
        public static final ArchRule bodiesAreBuiltWhereTheyGoOut = classes()
                .that()
                .resideInAPackage("org.phrom.*.outgoing..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .haveSimpleNameEndingWith("Events")
                .because("nobody else puts a body together");
    }

    /** SQL is spoken in these rooms and nowhere else. */
    public static ArchRule sqlStaysIn(String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat(speakSql())
                .because("whoever changes a table looks in one place");
    }

    /** Every POST can be repeated safely, except these: {@code "SomeResource.method"} that only compute. */
    public static ArchRule postsCanBeRepeatedExcept(String... exceptions) {
        var allowed = Set.of(exceptions);
        return methods()
                .that()
                .areAnnotatedWith(POST.class)
                .and(describe(
                        "are not among " + allowed,
                        method -> !allowed.contains(method.getOwner().getSimpleName() + "." + method.getName())))
                .should(haveOneOf("@Idempotent", ArchitectureRules::isIdempotent))
                .because("a client that got no answer must be able to ask again");
    }

    private static boolean isSecured(JavaMethod method) {
        return carries(method, RolesAllowed.class.getName())
                || carries(method, Authenticated.class.getName())
                || carries(method, PermitAll.class.getName());
    }

    private static boolean isIdempotent(JavaMethod method) {
        return carries(method, Idempotent.class.getName());
    }

    private static boolean carries(JavaMethod method, String annotation) {
        return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }

    private static boolean isDocumented(JavaMethod method) {
        return method.tryGetAnnotationOfType(Operation.class)
                .map(operation -> operation.hidden()
                        || !operation.operationId().isBlank()
                                && !operation.summary().isBlank())
                .orElse(false);
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return describe("are endpoints", method -> method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isMetaAnnotatedWith(HttpMethod.class)));
    }

    private static DescribedPredicate<JavaClass> speakSql() {
        return describe(
                "speak SQL",
                type -> SQL.contains(type.getName())
                        || type.getPackageName().startsWith("java.sql")
                        || type.getPackageName().startsWith("javax.sql"));
    }

    private static DescribedPredicate<JavaClass> runStatements() {
        return describe("run statements", type -> SQL.contains(type.getName()));
    }

    private static DescribedPredicate<JavaClass> dependOn(DescribedPredicate<JavaClass> others) {
        return describe(
                "depend on classes that " + others.getDescription(),
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> others.test(dependency.getTargetClass())));
    }

    private static DescribedPredicate<JavaClass> haveTheirHandsOnTheDatabase() {
        return describe(
                "have their hands on the database",
                type -> speakSql().test(type)
                        || type.getName().startsWith("org.phrom.kit.database.")
                        || resideInAPackage("org.phrom.*..store..").test(type)
                                && KEEPERS.matcher(type.getSimpleName()).matches());
    }

    private static ArchCondition<JavaClass> write() {
        return new ArchCondition<>("write") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> SQL.contains(call.getTargetOwner().getName())
                                && WRITING.contains(call.getTarget().getName()))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaClass> areNotPages() {
        return not(simpleNameEndingWith("Page").or(simpleNameEndingWith("Pages")))
                .as("are not pages for people");
    }

    private static DescribedPredicate<JavaClass> mayNotHoldTransactions() {
        var flat = not(resideInAnyPackage(LAYERS))
                .and(not(simpleNameEndingWith("Resource")))
                .and(not(annotatedWith("jakarta.ws.rs.Path")));
        return not(resideInAnyPackage("..app..", "..incoming..", "..outgoing..").or(flat))
                .as("are outside of app, incoming, outgoing and flat features");
    }

    private static ArchCondition<JavaClass> readTheTimeOfTheMachine() {
        return new ArchCondition<>("read the time of the machine") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> readsTheTime(call.getTarget()))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }

    private static boolean readsTheTime(MethodCallTarget target) {
        var owner = target.getOwner();
        if (owner.isEquivalentTo(System.class)) {
            return target.getName().equals("currentTimeMillis");
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return target.getName().startsWith("system");
        }
        var clockGiven = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return owner.getPackageName().equals("java.time") && target.getName().equals("now") && !clockGiven;
    }

    private static ArchCondition<JavaClass> dependOnAnotherService() {
        return new ArchCondition<>("depend on another service") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isOfAnotherService(type, dependency.getTargetClass()))
                        .forEach(found -> events.add(SimpleConditionEvent.satisfied(type, found.getDescription())));
            }
        };
    }

    private static boolean isOfAnotherService(JavaClass from, JavaClass to) {
        var mine = segment(from, 2);
        var theirs = segment(to, 2);
        return to.getPackageName().startsWith("org.phrom.") && !theirs.equals(mine) && !theirs.equals("kit");
    }

    private static SliceAssignment features() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                var feature = segment(type, 3);
                return feature.isEmpty() || feature.equals(OUTGOING)
                        ? SliceIdentifier.ignore()
                        : SliceIdentifier.of(feature);
            }

            @Override
            public String getDescription() {
                return "features and what comes in";
            }
        };
    }

    private static String segment(JavaClass type, int position) {
        var segments = type.getPackageName().split("\\.");
        return segments.length > position ? segments[position] : "";
    }

    private static ArchCondition<JavaMethod> haveOneOf(String description, Predicate<JavaMethod> test) {
        return new ArchCondition<>("have a " + description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!test.test(method)) {
                    events.add(SimpleConditionEvent.violated(method, name(method) + " has no " + description));
                }
            }
        };
    }

    private static String name(JavaMember member) {
        return member.getOwner().getSimpleName() + "." + member.getName();
    }
}
