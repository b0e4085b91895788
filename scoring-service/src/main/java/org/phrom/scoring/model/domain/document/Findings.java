package org.phrom.scoring.model.domain.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.problem.Place;
import org.phrom.kit.text.Text;

/** Collects everything that is wrong with a request, in the order in which it is read. */
public final class Findings {
    /** More than these are counted, not listed. */
    public static final int MOST = 200;

    private static final int MOST_SHOWN = 100;

    private final List<Finding> list = new ArrayList<>();
    private int count;

    /** Adds a finding. */
    public void add(Place place, String code, String th, String en) {
        count++;
        if (list.size() < MOST) {
            list.add(new Finding(place, code, new Text(th, en)));
        }
    }

    /** Adds that a name is not known, with those that are. */
    public void unknown(Place place, String what, String name, Collection<String> known) {
        String all = shown(known);
        add(
                place,
                "unknown-" + what,
                "ไม่รู้จัก " + shortened(name) + " ที่รู้จักคือ " + all,
                "There is no " + what + " " + shortened(name) + "; known are " + all);
    }

    /** The first of them: a message for each of many findings must not hold thousands of names. */
    private static String shown(Collection<String> known) {
        String first = known.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return known.size() > MOST_SHOWN ? first + ", …" : first;
    }

    /** Adds all that others found, as if it had been found here. */
    public void addAll(Findings others) {
        count += others.count;
        list.addAll(others.list.subList(0, Math.min(others.list.size(), MOST - list.size())));
    }

    /** Adds that something must be there. */
    public void missing(Place place, String what) {
        add(place, "required", "ต้องระบุ " + what, what + " is required");
    }

    /** Adds that a value is not what it must be. */
    public void wrong(Place place, String mustBeTh, String mustBeEn) {
        add(place, "wrong-value", "ต้องเป็น" + mustBeTh, "It must be " + mustBeEn);
    }

    /** Returns whether nothing was found. */
    public boolean none() {
        return count == 0;
    }

    /** Returns how many were found, listed or not. */
    public int count() {
        return count;
    }

    /** Returns the first {@link #MOST} of them. */
    public List<Finding> list() {
        return List.copyOf(list);
    }

    /** Refuses if something was found. */
    public void refuse() {
        if (count > 0) {
            throw new RequestRefused(this);
        }
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
