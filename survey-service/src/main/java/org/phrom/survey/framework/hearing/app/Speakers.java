package org.phrom.survey.framework.hearing.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.hearing.domain.Author;
import org.phrom.survey.framework.hearing.domain.AuthorKind;
import org.phrom.survey.framework.hearing.domain.Hearing;
import org.phrom.survey.framework.hearing.domain.Origin;
import org.phrom.survey.framework.hearing.domain.Origin.Region;
import org.phrom.survey.organisation.app.OrganisationSnapshot;
import org.phrom.survey.organisation.app.TakingSnapshots;

/** Knows for whom the caller speaks: for bodies of the own sub-trees, or for himself or herself. */
@ApplicationScoped
class Speakers {

    private static final String REGION = "region";

    private final TakingSnapshots snapshots;
    private final Caller caller;
    private final Clock clock;

    Speakers(TakingSnapshots snapshots, Caller caller, Clock clock) {
        this.snapshots = snapshots;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Who speaks.
     *
     * @param kind body or person
     * @param organisation the body, or the one that the person belongs to
     * @throws Problem 422 when a body is not named, or is outside of the caller's sub-trees, not invited, or not there at
     *     all, which look alike; 403 when the caller's roles do not speak for bodies
     */
    Author author(AuthorKind kind, @Nullable String organisation, Hearing hearing) {
        boolean person = kind == AuthorKind.PERSON;
        if (!person && !speaksForBodies()) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        if (organisation == null) {
            if (person && hearing.isForEveryone()) {
                return new Author(kind, caller.subject(), null);
            }
            throw refused("required", new Text("ต้องระบุหน่วยงาน", "An organisation is needed"));
        }
        return new Author(kind, person ? caller.subject() : null, origin(organisation, hearing));
    }

    /** Whether the caller wrote that, or speaks for the body that did. */
    boolean isOwn(Author author) {
        return own(List.of(author)).test(author);
    }

    /** The same of many, looked up at once. */
    Predicate<Author> own(Collection<Author> authors) {
        Set<String> bodies = new HashSet<>();
        if (speaksForBodies() && !caller.has(Roles.ADMINISTRATOR)) {
            List<String> codes = authors.stream()
                    .filter(author -> author.kind() == AuthorKind.ORGANISATION)
                    .map(Author::id)
                    .distinct()
                    .toList();
            snapshots.of(codes, LocalDate.now(clock)).stream()
                    .filter(this::isOwn)
                    .forEach(body -> bodies.add(body.code()));
        }
        return author -> author.kind() == AuthorKind.PERSON
                ? !caller.anonymous() && author.id().equals(caller.subject())
                : caller.has(Roles.ADMINISTRATOR) || bodies.contains(author.id());
    }

    /** Whether the caller works for the whole, or sees a body that was invited, or is below or above one. */
    boolean isInvolvedIn(Hearing hearing) {
        return caller.seesAll() || hearing.isForEveryone() || isInvolvedIn(hearing.invited());
    }

    /** Whether the caller sees one of those bodies, or is below or above one. */
    boolean isInvolvedIn(List<String> invited) {
        List<String> own = caller.organisations();
        return !own.isEmpty() && (anyWithin(own, invited) || anyWithin(invited, own));
    }

    /** Those codes of which there is no organisation today. */
    List<String> unknown(Collection<String> codes) {
        Set<String> known = new HashSet<>();
        snapshots.of(codes, LocalDate.now(clock)).forEach(one -> known.add(one.code()));
        return codes.stream().filter(code -> !known.contains(code)).toList();
    }

    private boolean speaksForBodies() {
        return caller.has(Roles.RESPONDENT, Roles.APPROVER, Roles.ADMINISTRATOR);
    }

    private Origin origin(String code, Hearing hearing) {
        OrganisationSnapshot body = snapshots.of(List.of(code), LocalDate.now(clock)).stream()
                .filter(this::isOwn)
                .filter(one -> hearing.isForEveryone() || isBelow(one, hearing.invited()))
                .findFirst()
                .orElseThrow(() -> refused(
                        "organisation-unknown",
                        new Text("ไม่พบหน่วยงานนี้", "There is no such organisation, or it is not the caller's")));
        return new Origin(body.code(), body.name(), body.type(), region(body).orElse(null));
    }

    private boolean isOwn(OrganisationSnapshot body) {
        return caller.has(Roles.ADMINISTRATOR) || isBelow(body, caller.organisations());
    }

    private boolean anyWithin(Collection<String> codes, Collection<String> tops) {
        return snapshots.of(codes, LocalDate.now(clock)).stream().anyMatch(body -> isBelow(body, tops));
    }

    private static boolean isBelow(OrganisationSnapshot body, Collection<String> tops) {
        return tops.contains(body.code()) || body.ancestors().stream().anyMatch(tops::contains);
    }

    private Optional<Region> region(OrganisationSnapshot body) {
        return Stream.concat(Stream.of(body), snapshots.of(body.ancestors(), LocalDate.now(clock)).stream())
                .filter(one -> one.type().equals(REGION))
                .map(one -> new Region(one.code(), one.name()))
                .findFirst();
    }

    private static Problem refused(String code, Text message) {
        return new Problem(CommonProblem.INVALID).at("/organisation", code, message);
    }
}
