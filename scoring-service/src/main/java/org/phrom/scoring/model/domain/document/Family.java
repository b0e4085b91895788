package org.phrom.scoring.model.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The methods of one step.
 *
 * @param name name of the step
 * @param methods the methods; the first is taken when none is named
 * @param common settings that every method of the family takes
 * @param particular what may say otherwise for some
 */
public record Family(String name, List<Method> methods, List<Setting> common, Particular particular) {
    /** For what a step may be said otherwise. */
    public enum Particular {
        NOTHING,
        INDICATORS,
        NODES
    }

    /** Copies the lists. */
    public Family {
        methods = List.copyOf(methods);
        common = List.copyOf(common);
    }

    /** Returns the method of that name. */
    public Optional<Method> method(String method) {
        return methods.stream().filter(known -> known.name().equals(method)).findFirst();
    }

    /** Returns the names of the methods. */
    public List<String> names() {
        return methods.stream().map(Method::name).toList();
    }

    /** Returns the settings of one method, with those that all take. */
    public List<Setting> settings(Method method) {
        List<Setting> all = new ArrayList<>(method.settings());
        all.addAll(common);
        return all;
    }
}
