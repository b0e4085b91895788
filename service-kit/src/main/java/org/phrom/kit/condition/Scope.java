package org.phrom.kit.condition;

/** Gives the values of the names that a condition reads. It is asked for the names of {@link Condition#references()} only. */
@FunctionalInterface
public interface Scope {

    /** There is no value. In a list it stands for an element that has none. */
    Object UNANSWERED = new Object() {
        @Override
        public String toString() {
            return "unanswered";
        }
    };

    /**
     * The value of a name.
     *
     * @return a {@link Boolean}, {@link java.math.BigDecimal}, {@link String} or {@link java.util.List} of these, as the
     *     vocabulary says, or {@link #UNANSWERED}. Of a name with fields, which only {@code has} asks for, anything but
     *     {@link #UNANSWERED} means that it is there
     */
    Object value(Reference name);
}
