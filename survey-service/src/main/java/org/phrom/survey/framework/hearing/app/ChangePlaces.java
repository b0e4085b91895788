package org.phrom.survey.framework.hearing.app;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.phrom.survey.framework.hearing.domain.Disposition.Change;

/** What of a change is not in the document that is said to make it. */
final class ChangePlaces {

    private final JsonNode document;
    private final Targets targets;

    ChangePlaces(JsonNode document, Targets targets) {
        this.document = document;
        this.targets = targets;
    }

    /** Indices of codes that are not there. */
    List<Integer> unknownCodes(Change change) {
        return unknown(change.codes(), targets::has);
    }

    /** Indices of pointers that lead nowhere. */
    List<Integer> unknownPointers(Change change) {
        return unknown(change.pointers(), this::leads);
    }

    /** The codes and pointers themselves. */
    List<String> missing(Change change) {
        return Stream.concat(
                        unknownCodes(change).stream().map(change.codes()::get),
                        unknownPointers(change).stream().map(change.pointers()::get))
                .toList();
    }

    private static List<Integer> unknown(List<String> named, Predicate<String> isThere) {
        return IntStream.range(0, named.size())
                .filter(i -> !isThere.test(named.get(i)))
                .boxed()
                .toList();
    }

    private boolean leads(String pointer) {
        try {
            return !document.at(JsonPointer.compile(pointer)).isMissingNode();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
