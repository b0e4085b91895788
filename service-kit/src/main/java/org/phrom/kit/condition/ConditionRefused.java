package org.phrom.kit.condition;

import java.util.List;
import org.phrom.kit.text.Text;

/** A text is no condition, or one that can not be right; it says all that was found at once. */
public class ConditionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    ConditionRefused(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    ConditionRefused(int at, String code, String th, String en) {
        this(List.of(new Fault(at, code, new Text(th, en))));
    }

    /** What is wrong, in the order in which it was found; at least one. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One thing that is wrong.
     *
     * @param at where in the text, in UTF-16 units from 0
     * @param code {@code syntax}, {@code too-long}, {@code too-deep}, {@code list-too-long}, {@code number-too-large},
     *     {@code too-costly}, {@code name-unknown}, {@code name-taken}, {@code function-unknown}, {@code type-mismatch},
     *     {@code value-impossible} or {@code not-a-condition}
     * @param message what is wrong and what would be right
     */
    public record Fault(int at, String code, Text message) {}
}
