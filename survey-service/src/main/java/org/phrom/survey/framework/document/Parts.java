package org.phrom.survey.framework.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.phrom.survey.framework.domain.FrameworkDocument;

/** A document as the parts that it consists of. */
final class Parts {

    private final HeadPart head;
    private final OptionSetsPart optionSets;
    private final RostersPart rosters;
    private final QuestionsPart questions;
    private final ConditionsPart conditions;
    private final PagesPart pages;
    private final TreePart tree;
    private final IndicatorPart indicators;
    private final BandsPart bands;
    private final ScoringPart scoring;
    private final PeerGroupsPart peers;
    private final TaxonomiesPart taxonomies;
    private final DerivationPart derivation;

    Parts(
            Spot document,
            Function<String, Optional<DerivationPart.Earlier>> versions,
            Collection<String> published,
            Findings findings) {
        head = new HeadPart(document, findings);
        optionSets = new OptionSetsPart(document, findings);
        rosters = new RostersPart(document, findings);
        taxonomies = new TaxonomiesPart(document, findings);
        questions = new QuestionsPart(document, head, optionSets, rosters, taxonomies, findings);
        ConditionNames names = new ConditionNames(head, questions, optionSets, rosters);
        conditions = new ConditionsPart(questions, head, names, findings);
        pages = new PagesPart(document, questions, findings);
        TreeNodes nodes = new TreeNodes(document.get("tree"));
        tree = new TreePart(document, nodes, questions, findings);
        indicators = new IndicatorPart(document, nodes, questions, optionSets, names, findings);
        bands = new BandsPart(document, tree, findings);
        scoring = new ScoringPart(document, nodes, indicators, findings);
        peers = new PeerGroupsPart(document, head, names, findings);
        derivation = new DerivationPart(document, versions, published, findings);
    }

    void judge() {
        List<Part> all = List.of(
                head,
                optionSets,
                rosters,
                questions,
                pages,
                conditions,
                tree,
                indicators,
                bands,
                scoring,
                peers,
                taxonomies,
                derivation);
        all.forEach(Part::support);
        all.forEach(Part::check);
    }

    /** The document in the words of the domain; it must have been found valid. */
    FrameworkDocument read() {
        return new FrameworkDocument(
                head.framework(),
                head.version(),
                head.title(),
                head.organisationTypes(),
                rosters.read(),
                questions.read(conditions),
                tree.read(),
                bands.read(),
                derivation.read(),
                taxonomies.read(),
                pages.read());
    }
}
