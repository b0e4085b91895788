package org.phrom.survey.framework.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phrom.survey.framework.domain.Roster;

/** Things that questions are asked about, such as services: named by the framework, or entered by a body. */
final class RostersPart implements Part {

    private static final Set<String> SUPPORTED =
            Set.of("name", "items", "attributes", "open", "max", "fields", "observations", "answers");
    private static final int MOST_ENTRIES = 1_000;

    private final Spot rosters;
    private final Findings findings;

    RostersPart(Spot document, Findings findings) {
        this.rosters = document.get("rosters");
        this.findings = findings;
    }

    Map<String, Roster> read() {
        Map<String, Roster> read = new LinkedHashMap<>();
        rosters.fields().forEach(roster -> read.put(roster.name(), roster(roster)));
        return read;
    }

    private static Roster roster(Spot roster) {
        Map<String, Roster.Item> items = new LinkedHashMap<>();
        for (Spot item : roster.get("items").items()) {
            String code = item.text("code");
            items.put(code, new Roster.Item(code, item.get("name").words(), Attributes.values(item)));
        }
        int open = roster.get("open").isTrue() ? most(roster) : 0;
        Spot observations = roster.get("observations");
        return new Roster(
                roster.name(),
                roster.get("name").wordsIfAny(),
                items,
                new Roster.Entries(open, new Attributes(roster.get("attributes")).read()),
                roster.has("observations")
                        ? new Roster.Entries(most(observations), new Attributes(observations.get("attributes")).read())
                        : Roster.Entries.NONE,
                roster.get("answers").get("notApplicable").isTrue());
    }

    /** How many a body may enter. */
    static int most(Spot entered) {
        Integer stated = entered.get("max").integer();
        return stated == null ? MOST_ENTRIES : stated;
    }

    /** The roster of that code, missing when there is none. */
    Spot get(String code) {
        return rosters.get(code);
    }

    /** All rosters. */
    List<Spot> all() {
        return rosters.fields();
    }

    @Override
    public void support() {
        rosters.fields().forEach(roster -> findings.only(roster, SUPPORTED));
    }

    @Override
    public void check() {
        rosters.fields().forEach(this::check);
    }

    private void check(Spot roster) {
        boolean open = roster.get("open").isTrue();
        if (!open && !roster.has("items")) {
            findings.add(
                    roster,
                    "roster-empty",
                    "ต้องมี items หรือ open",
                    "It needs items, or to be open for the organisation's own");
        }
        if (!open && roster.has("max")) {
            findings.add(roster.get("max"), "not-used", "ใช้กับ open เท่านั้น", "Only an open roster has a max");
        }
        Spot exempt = roster.get("answers").get("notApplicable");
        if (exempt.isTrue() && !roster.has("items")) {
            findings.add(
                    exempt,
                    "not-used",
                    "ใช้กับรายการที่กรอบการประเมินกำหนดเท่านั้น",
                    "Only items that the framework names can be asked not to apply");
        }
        findings.repeatedCodes(roster.get("items").items());
        Attributes attributes = new Attributes(roster.get("attributes"));
        roster.get("items").items().forEach(item -> attributes.check(item, findings));
    }
}
