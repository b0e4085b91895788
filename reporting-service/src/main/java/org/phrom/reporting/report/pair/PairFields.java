package org.phrom.reporting.report.pair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.reporting.page.Pages.Field;
import org.phrom.reporting.page.Pages.Option;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Round;

/**
 * What forms of pages about two rounds offer.
 *
 * @param offered rounds that this one may be held against
 */
public record PairFields(Words words, RoundPair pair, List<Round> offered) {

    /** The round before. */
    public Field from() {
        Round chosen = pair.before().round();
        List<Round> rounds = new ArrayList<>(offered);
        if (rounds.stream().noneMatch(round -> round.id().equals(chosen.id()))) {
            rounds.add(chosen);
        }
        return new Field(
                "from",
                words.of("fromRound"),
                rounds.stream()
                        .map(round -> new Option(
                                round.id(), words.of(round.title()), round.id().equals(chosen.id())))
                        .toList());
    }

    /**
     * The index and its components.
     *
     * @param chosen code of the one that is shown, which is offered too
     */
    public Field nodes(String chosen) {
        return new Field("node", words.of("node"), options(pair.now().framework(), chosen, words));
    }

    /** The index and its components, and the one that is chosen. */
    public static List<Option> options(Framework framework, @Nullable String chosen, Words words) {
        List<Framework.Node> nodes = new ArrayList<>(List.of(framework.tree()));
        nodes.addAll(framework.components());
        if (chosen != null) {
            framework.node(chosen).filter(node -> !nodes.contains(node)).ifPresent(nodes::add);
        }
        return nodes.stream()
                .map(node -> new Option(
                        node.code(), words.of(node.name()), node.code().equals(chosen)))
                .toList();
    }
}
