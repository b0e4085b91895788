package org.phrom.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.phrom.kit.events.EventHandler;
import org.phrom.kit.idempotency.Idempotent;

/**
 * The house rules that bytecode shows, the same for every service. A service applies them in its own ArchitectureTest
 * with {@code @AnalyzeClasses} on its base package {@code org.phrom.<service>} and {@code ArchTests.in} this class.
 *
 * <p>Below the base package the first name is a feature, or one of the two doors {@code incoming} and {@code outgoing};
 * a rich feature has layers {@code domain}, {@code app}, {@code rest} and {@code store}, a simple one is flat.
 */
public final class ArchitectureRules {
    private static final String[] LAYERS = {
        "..domain..", "..app..", "..rest..", "..store..", "..incoming..", "..outgoing..", "..engine.."
    };
    private static final Set<String> DOORS = Set.of("incoming", "outgoing");
    private static final String ENTITY = "jakarta.persistence.Entity";

    private ArchitectureRules() {}

    @ArchTest
    public static final ArchRule domainIsPure = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.phrom.*..domain..",
                    "org.phrom.*.engine..",
                    "org.phrom.kit.text.."))
            .allowEmptyShould(true)
            .because("rules about the subject must be readable and testable without a framework");

    @ArchTest
    public static final ArchRule enginesArePure = classes()
            .that()
            .resideInAPackage("..engine..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.jspecify..", "org.hipparchus..", "org.phrom.*.engine.."))
            .allowEmptyShould(true)
            .because("a calculation must give the same result wherever it runs; Hipparchus is plain mathematics");

    @ArchTest
    public static final ArchRule domainDoesNotKnowTheLayersAroundIt = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..app..", "..rest..", "..store..", "..incoming..", "..outgoing.."))
            .allowEmptyShould(true)
            .because("dependencies point to the domain");

    @ArchTest
    public static final ArchRule useCasesAndRowsDoNotKnowRest = noClasses()
            .that()
            .resideInAnyPackage("..app..", "..store..", "..incoming..", "..outgoing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.phrom.*..rest..")
            .allowEmptyShould(true)
            .because("the same work is done whoever asks for it");

    @ArchTest
    public static final ArchRule restDoesNotTouchTheDatabase = noClasses()
            .that()
            .resideInAPackage("..rest..")
            .should()
            .dependOnClassesThat(haveTheirHandsOnTheDatabase())
            .allowEmptyShould(true)
            .because(
                    "the use case in between holds the transaction and the rules; it may hand out records of the store");

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
    public static final ArchRule entitiesAreSeenByTheirStoreOnly = noClasses()
            .that()
            .arePublic()
            .should()
            .beAnnotatedWith(ENTITY)
            .because("what leaves a store is a record of the domain");

    public static final ArchRule sqlStaysInStoresAndReadModels =
            sqlStaysIn("..store..", "..projection..", "..readmodel..");

    @ArchTest
    public static final ArchRule consumersLiveInIncoming = classes()
            .that()
            .implement(EventHandler.class)
            .should()
            .resideInAPackage("org.phrom.*.incoming..")
            .allowEmptyShould(true)
            .because("one folder shows everything a service listens to");

    @ArchTest
    public static final ArchRule theOutboxIsUsedInOutgoing = noClasses()
            .that()
            .resideOutsideOfPackage("org.phrom.*.outgoing..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.phrom.kit.outbox.Outbox")
            .allowEmptyShould(true)
            .because("one folder shows everything a service tells");

    @ArchTest
    public static final ArchRule nobodyKnowsWhatComesIn = noClasses()
            .that()
            .resideOutsideOfPackage("org.phrom.*.incoming..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.phrom.*.incoming..")
            .allowEmptyShould(true)
            .because("what a service listens to may change without its features");

    @ArchTest
    public static final ArchRule whatGoesOutKnowsNoUseCase = noClasses()
            .that()
            .resideInAPackage("org.phrom.*.outgoing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.phrom.*..app..", "org.phrom.*..rest..")
            .allowEmptyShould(true)
            .because("use cases tell through it, and a cycle would go through the door");

    @ArchTest
    public static final ArchRule transactionsBelongToUseCases = noMethods()
            .that()
            .areDeclaredInClassesThat(mayNotHoldTransactions())
            .should()
            .beAnnotatedWith(Transactional.class)
            .allowEmptyShould(true)
            .because("a transaction is as long as one use case");

    @ArchTest
    public static final ArchRule transactionalClassesAreUseCases = noClasses()
            .that(mayNotHoldTransactions())
            .should()
            .beAnnotatedWith(Transactional.class)
            .allowEmptyShould(true)
            .because("a transaction is as long as one use case");

    @ArchTest
    public static final ArchRule theClockIsInjected = noClasses()
            .should(readTheTimeOfTheMachine())
            .allowEmptyShould(true)
            .because("a test must be able to say what time it is");

    @ArchTest
    public static final ArchRule dependenciesComeThroughConstructors = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(ConfigProperty.class)
            .allowEmptyShould(true)
            .because("a class says in its constructor what it needs");

    @ArchTest
    public static final ArchRule featuresFormNoCycles = slices().assignedFrom(features())
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a feature must be understandable without the ones that use it");

    @ArchTest
    public static final ArchRule servicesDoNotKnowEachOther = noClasses()
            .should(dependOnAnotherService())
            .allowEmptyShould(true)
            .because("services share events and nothing else");

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
            .allowEmptyShould(true)
            .because("these endings say nothing");

    @ArchTest
    public static final ArchRule endpointsSayWhoMayUseThem = methods()
            .that(areEndpoints())
            .should(haveOneOf("security annotation", ArchitectureRules::isSecured))
            .allowEmptyShould(true)
            .because("who may do what is never left to a default");

    @ArchTest
    public static final ArchRule endpointsAreDocumented = methods()
            .that(areEndpoints())
            .should(haveOneOf("@Operation with operationId and summary, or hidden", ArchitectureRules::isDocumented))
            .allowEmptyShould(true)
            .because("clients are generated from the document");

    @ArchTest
    public static final ArchRule resourcesAreCalledResources = classes()
            .that(areNotPages())
            .and()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .haveSimpleNameEndingWith("Resource")
            .allowEmptyShould(true)
            .because("whoever looks for an endpoint looks for a resource");

    /** SQL is spoken in these rooms and nowhere else. */
    public static ArchRule sqlStaysIn(String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.phrom.kit.database.Database")
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
                .allowEmptyShould(true)
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

    private static DescribedPredicate<JavaClass> haveTheirHandsOnTheDatabase() {
        return describe(
                "have their hands on the database",
                type -> type.getName().startsWith("org.phrom.kit.database.")
                        || type.getName().startsWith("javax.sql.")
                        || type.getPackageName().startsWith("org.phrom.")
                                && type.getSimpleName().endsWith("Rows"));
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
                return feature.isEmpty() || DOORS.contains(feature)
                        ? SliceIdentifier.ignore()
                        : SliceIdentifier.of(feature);
            }

            @Override
            public String getDescription() {
                return "features";
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
