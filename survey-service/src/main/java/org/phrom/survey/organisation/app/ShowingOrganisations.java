package org.phrom.survey.organisation.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;
import org.phrom.survey.organisation.domain.Organisation;
import org.phrom.survey.organisation.domain.Period;
import org.phrom.survey.organisation.domain.StoredOrganisation;
import org.phrom.survey.organisation.store.OrganisationQuery;
import org.phrom.survey.organisation.store.OrganisationRows;
import org.phrom.survey.organisation.store.Place;
import org.phrom.survey.organisation.store.PlaceQueries;

/** Shows organisations as they are on a day. */
@ApplicationScoped
public class ShowingOrganisations {

    private final OrganisationRows rows;
    private final PlaceQueries places;
    private final Caller caller;

    ShowingOrganisations(OrganisationRows rows, PlaceQueries places, Caller caller) {
        this.rows = rows;
        this.places = places;
        this.caller = caller;
    }

    /** An organisation with the version it was read at. */
    public record Shown(OrganisationView view, long version) {}

    /** The organisation of that code. */
    public Shown show(String code, LocalDate day) {
        StoredOrganisation stored = require(code);
        Place place = places.find(code, day).orElse(null);
        return new Shown(view(stored, place, day), stored.organisation().version());
    }

    /** Refuses a code that there is not. */
    public StoredOrganisation require(String code) {
        return rows.find(code).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** The one organisation that a scheme knows by this code, or none. */
    public Page<OrganisationView> byScheme(String scheme, String value, LocalDate day) {
        return new Page<>(
                places.codeOf(scheme, value).stream()
                        .map(code -> show(code, day).view())
                        .toList(),
                null);
    }

    /** One page of the organisations there are on a day. */
    public Page<OrganisationView> list(OrganisationQuery query, PageRequest page) {
        List<Place> found = places.list(query, page.after(), page.size() + 1);
        Map<String, StoredOrganisation> byCode = new HashMap<>();
        rows.ofCodes(found.stream().map(Place::code).toList())
                .forEach(one -> byCode.put(one.organisation().code(), one));
        List<OrganisationView> views = new ArrayList<>();
        for (Place place : found) {
            StoredOrganisation stored = byCode.get(place.code());
            if (stored != null) {
                views.add(view(stored, place, query.day()));
            }
        }
        return page.page(views, OrganisationView::code);
    }

    private OrganisationView view(StoredOrganisation stored, @Nullable Place place, LocalDate day) {
        Organisation one = stored.organisation();
        Period period = one.on(day);
        List<String> ancestors = place == null ? null : place.ancestors();
        return new OrganisationView(
                one.code(),
                one.codes(),
                day,
                period == null ? null : period.name(),
                period == null ? null : period.type(),
                period == null ? null : period.parent(),
                ancestors,
                ancestors == null ? null : ancestors.size(),
                one.periods().stream().map(OrganisationView.PeriodView::of).toList(),
                one.attributes(),
                stored.changedAt(),
                caller.has(Roles.ADMINISTRATOR, Roles.ROUND_MANAGER) ? List.of("change") : List.of());
    }
}
