package org.phrom.scoring.engine;

import java.util.List;
import java.util.stream.Collectors;

/** A tree, its steps or a data set make no sense together; carries every finding at once. */
public class ModelRefused extends IllegalArgumentException {
    private final transient List<Refusal> refusals;

    /** Refuses for all the given findings. */
    public ModelRefused(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("; ")));
        this.refusals = List.copyOf(refusals);
    }

    /** Refuses for one finding. */
    public ModelRefused(String place, String reason) {
        this(List.of(new Refusal(place, reason)));
    }

    /** Returns every finding, in tree order. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** Returns the same refusal with every place put below another one: {@code place/…}. */
    public ModelRefused within(String place) {
        return new ModelRefused(refusals.stream()
                .map(refusal -> new Refusal(place + "/" + refusal.place(), refusal.reason()))
                .toList());
    }
}
