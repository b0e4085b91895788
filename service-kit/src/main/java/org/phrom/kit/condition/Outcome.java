package org.phrom.kit.condition;

/** What a condition comes to. */
public enum Outcome {
    /** It holds. */
    TRUE,
    /** It does not hold. */
    FALSE,
    /** It can not be said yet, as it hangs on a value that is not there, a division by zero or a number beyond decimal128. */
    UNDETERMINED;

    static Outcome of(Object value) {
        return value == Scope.UNANSWERED ? UNDETERMINED : (Boolean) value ? TRUE : FALSE;
    }

    /** Whether it holds for certain. */
    public boolean holds() {
        return this == TRUE;
    }
}
