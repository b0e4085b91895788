package org.phrom.survey.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Place;
import org.phrom.kit.text.Text;

/**
 * Organisations in memory while they are being changed. Changes are applied first and the tree is checked afterwards, so
 * that a parent may come after its children.
 */
public final class Register {

    private final Map<String, Organisation> before = new HashMap<>();
    private final Map<String, Organisation> now = new LinkedHashMap<>();
    private final Map<String, String> ownerByCode = new HashMap<>();
    private final Set<String> touched = new HashSet<>();

    /** A register that holds at least the organisations a change concerns, all above them and the ones just below. */
    public Register(Collection<Organisation> organisations) {
        organisations.forEach(organisation -> {
            before.put(organisation.code(), organisation);
            keep(organisation);
        });
    }

    /** The organisation as it is now, or null. */
    public @Nullable Organisation find(String code) {
        return now.get(code);
    }

    /** Those that differ from what they were, each with its next version. */
    public List<Organisation> changed() {
        return touched.stream()
                .sorted()
                .filter(this::differs)
                .map(now::get)
                .map(organisation -> new Organisation(
                        organisation.code(),
                        organisation.version() + 1,
                        organisation.codes(),
                        organisation.periods(),
                        organisation.attributes()))
                .toList();
    }

    private boolean differs(String code) {
        Organisation old = before.get(code);
        return old == null || !old.saysTheSameAs(organisation(code));
    }

    /** Makes the change and tells what is wrong with it, the tree apart. */
    public List<Finding> apply(Change change) {
        Organisation old = now.get(change.code());
        Period period = change.period();
        Timeline timeline = old == null ? new Timeline(List.of()) : old.timeline();
        LocalDate next = timeline.nextBeginning(period.validFrom());
        if (next != null && period.end().isAfter(next) && period.validTo() != null) {
            return List.of(Finding.at(
                    "/validTo",
                    "period-overlaps",
                    new Text("ทับกับช่วงเวลาที่เริ่ม " + next, "The next period begins on " + next)));
        }
        Organisation result = changed(change, old, timeline.with(period));
        List<Finding> findings = new ArrayList<>(taken(change));
        findings.addAll(ChangeCheck.ofResult(result));
        if (findings.isEmpty()) {
            keep(result);
            touched.add(change.code());
        }
        return findings;
    }

    private static Organisation changed(Change change, @Nullable Organisation old, Timeline timeline) {
        return new Organisation(
                change.code(),
                old == null ? 0 : old.version(),
                merged(old == null ? Map.of() : old.codes(), change.codes()),
                timeline.periods(),
                merged(old == null ? Map.of() : old.attributes(), change.attributes()));
    }

    private static Map<String, String> merged(Map<String, String> old, Map<String, @Nullable String> wished) {
        Map<String, String> merged = new TreeMap<>(old);
        wished.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }

    private List<Finding> taken(Change change) {
        List<Finding> findings = new ArrayList<>();
        change.codes().forEach((scheme, value) -> {
            String owner = value == null ? null : ownerByCode.get(scheme + ":" + value);
            if (owner != null && !owner.equals(change.code())) {
                findings.add(new Finding(
                        Place.at("/codes").member(scheme),
                        "code-taken",
                        new Text("เป็นรหัสของ " + owner + " แล้ว", "It is the code of " + owner + " already")));
            }
        });
        return findings;
    }

    private void keep(Organisation organisation) {
        Organisation old = now.put(organisation.code(), organisation);
        if (old != null) {
            old.codes().forEach((scheme, value) -> ownerByCode.remove(scheme + ":" + value));
        }
        organisation.codes().forEach((scheme, value) -> ownerByCode.put(scheme + ":" + value, organisation.code()));
    }

    Organisation organisation(String code) {
        Organisation organisation = now.get(code);
        if (organisation == null) {
            throw new IllegalArgumentException("not in the register: " + code);
        }
        return organisation;
    }

    Collection<Organisation> organisations() {
        return now.values();
    }

    /** What is wrong with the tree around the organisations that were changed, by their code. */
    public Map<String, List<Finding>> treeFindings() {
        return new TreeCheck(this).of(touched);
    }
}
