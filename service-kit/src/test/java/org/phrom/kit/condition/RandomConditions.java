package org.phrom.kit.condition;

import java.util.List;
import java.util.Random;

/** Writes conditions of the right types by chance. */
final class RandomConditions {

    private final Random random;
    private final boolean oneKindOfNumber;
    private int variables;

    /**
     * Writes conditions.
     *
     * @param oneKindOfNumber whether all numbers have a point, as CEL does not mix those that have with those that have not
     */
    RandomConditions(long seed, boolean oneKindOfNumber) {
        this.random = new Random(seed);
        this.oneKindOfNumber = oneKindOfNumber;
    }

    String condition(int depth) {
        int choice = random.nextInt(depth <= 0 ? 4 : 17);
        return switch (choice) {
            case 0 -> random.nextBoolean() ? "true" : "thing.sold";
            case 1 -> "has(thing." + pick("width", "colour", "name", "marks", "sizes") + ")";
            case 2 -> "thing.colour == " + colour();
            case 3 -> number(0) + pick(" < ", " <= ", " > ", " >= ", " == ", " != ") + number(0);
            case 4 -> "!(" + condition(depth - 1) + ")";
            case 5, 6 -> group(condition(depth - 1) + " && " + condition(depth - 1));
            case 7, 8 -> group(condition(depth - 1) + " || " + condition(depth - 1) + " || " + condition(depth - 1));
            case 9 -> group(condition(depth - 1) + " ? " + condition(depth - 1) + " : " + condition(depth - 1));
            case 10 -> "(" + number(depth - 1) + pick(" < ", " <= ", " == ", " != ") + number(depth - 1) + ")";
            case 11 -> text() + pick(" < ", " >= ", " == ", " != ") + "thing.name";
            case 12 -> text() + pick(".contains(", ".startsWith(", ".endsWith(") + written() + ")";
            case 13 -> "thing.colour in [" + colour() + ", " + colour() + "]";
            case 14 -> "(" + colour() + " in " + colours(depth - 1) + ")";
            case 15 ->
                "size(" + pick("thing.name", "thing.marks", "thing.sizes") + ") " + pick(">", "==", "<=") + " "
                        + random.nextInt(4);
            default -> overList(depth - 1);
        };
    }

    private String overList(int depth) {
        String variable = "v" + variables++;
        String macro = pick("exists", "all", "exists_one");
        boolean ofNumbers = random.nextBoolean();
        String list = ofNumbers ? numbers(depth) : colours(depth);
        String about = ofNumbers
                ? variable + pick(" < ", " == ", " >= ") + number(depth)
                : variable + pick(" == ", " != ") + colour();
        String body = random.nextBoolean() ? about : about + pick(" && ", " || ") + condition(depth - 1);
        return list + "." + macro + "(" + variable + ", " + body + ")";
    }

    private String numbers(int depth) {
        String variable = "v" + variables++;
        return switch (random.nextInt(depth <= 0 ? 2 : 4)) {
            case 0 -> "[" + number(0) + ", " + number(0) + "]";
            case 1 -> "thing.sizes";
            case 2 -> numbers(depth - 1) + ".map(" + variable + ", " + variable + " + " + number(depth - 1) + ")";
            default -> numbers(depth - 1) + ".filter(" + variable + ", " + variable + " > " + number(depth - 1) + ")";
        };
    }

    private String colours(int depth) {
        String variable = "v" + variables++;
        return depth <= 0 || random.nextBoolean()
                ? "thing.marks"
                : colours(depth - 1) + ".filter(" + variable + ", " + variable + " != " + colour() + ")";
    }

    private String number(int depth) {
        return switch (random.nextInt(depth <= 0 ? 3 : 8)) {
            case 0 -> literal();
            case 1 -> "thing.width";
            case 2 -> "thing['height']";
            case 3 -> "-(" + number(depth - 1) + ")";
            case 4 -> "(" + number(depth - 1) + " / " + pick("2.0", "4.0", "-8.0") + ")";
            case 5 -> "(" + condition(depth - 1) + " ? " + number(depth - 1) + " : " + number(depth - 1) + ")";
            default -> "(" + number(depth - 1) + pick(" + ", " - ", " * ") + number(depth - 1) + ")";
        };
    }

    private String literal() {
        String whole = Integer.toString(random.nextInt(20));
        return oneKindOfNumber ? whole + pick(".0", ".5", ".25", "e1") : random.nextBoolean() ? whole : whole + ".5";
    }

    private String text() {
        return random.nextBoolean() ? "thing.name" : written();
    }

    private String written() {
        return pick("'a'", "\"ab\"", "'\\'b\\n'", "'น้ำ'");
    }

    private String colour() {
        return "'" + Things.COLOURS.get(random.nextInt(Things.COLOURS.size())) + "'";
    }

    private String group(String inner) {
        return random.nextBoolean() ? "(" + inner + ")" : "(" + inner.replace(" && ", "&&") + ")";
    }

    private String pick(String... choices) {
        return List.of(choices).get(random.nextInt(choices.length));
    }
}
