package org.phrom.kit.condition;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What kind of values a name or a part of a condition has. */
public sealed interface Type {

    /** True or false. */
    Type BOOL = new Bool();

    /** An exact decimal number. */
    Type NUMBER = new Number();

    /** Any text. */
    Type TEXT = new Text(null);

    /** A text that is one of these. */
    static Type oneOf(Collection<String> codes) {
        return new Text(Set.copyOf(codes));
    }

    /** A list of so many elements at most. */
    static Type listOf(Type element, int most) {
        return new ListOf(element, most);
    }

    /** A thing with these fields. */
    static Type fields(Map<String, Type> fields) {
        return new Fields(Map.copyOf(fields)::get);
    }

    /** A thing with the fields that are known to the function, which gives null for others. */
    static Type fields(Function<String, @Nullable Type> fields) {
        return new Fields(fields);
    }

    /** What it is called in messages. */
    String kind();

    /** Whether values of both can be compared. */
    boolean isLike(Type other);

    /** The type of what is of one or the other, which are alike. */
    default Type or(Type other) {
        return this;
    }

    /** Whether no value of the one is a value of the other, although they are alike. */
    default boolean excludes(Type other) {
        return false;
    }

    /** Steps to compare two values. */
    default long steps() {
        return 1;
    }

    /** True or false. */
    record Bool() implements Type {

        @Override
        public boolean isLike(Type other) {
            return other instanceof Bool;
        }

        @Override
        public String kind() {
            return "bool";
        }
    }

    /** An exact decimal number. */
    record Number() implements Type {

        @Override
        public boolean isLike(Type other) {
            return other instanceof Number;
        }

        @Override
        public String kind() {
            return "number";
        }
    }

    /**
     * A text.
     *
     * @param codes all texts that it can be; null when it can be any
     */
    record Text(@Nullable Set<String> codes) implements Type {

        @Override
        public boolean isLike(Type other) {
            return other instanceof Text;
        }

        @Override
        public Type or(Type other) {
            Set<String> others = ((Text) other).codes;
            if (codes == null || others == null) {
                return TEXT;
            }
            Set<String> either = new HashSet<>(codes);
            either.addAll(others);
            return oneOf(either);
        }

        @Override
        public boolean excludes(Type other) {
            Set<String> others = other instanceof Text text ? text.codes : null;
            return codes != null && others != null && codes.stream().noneMatch(others::contains);
        }

        @Override
        public String kind() {
            return "text";
        }

        @Override
        public String toString() {
            return codes == null ? "text" : new TreeSet<>(codes).toString();
        }
    }

    /**
     * A list.
     *
     * @param element type of its elements
     * @param most how many elements it has at most
     */
    record ListOf(Type element, int most) implements Type {

        @Override
        public boolean isLike(Type other) {
            return other instanceof ListOf list && element.isLike(list.element);
        }

        @Override
        public Type or(Type other) {
            ListOf list = (ListOf) other;
            return new ListOf(element.or(list.element), Math.max(most, list.most));
        }

        @Override
        public long steps() {
            return 1 + most * element.steps();
        }

        @Override
        public String kind() {
            return "list of " + element.kind();
        }
    }

    /**
     * A thing with fields, which itself has no value: only its fields are read.
     *
     * @param fields type of a field, null for one that there is not
     */
    record Fields(Function<String, @Nullable Type> fields) implements Type {

        @Override
        public boolean isLike(Type other) {
            return false;
        }

        @Override
        public String kind() {
            return "thing with fields";
        }
    }
}
