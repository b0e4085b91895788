package org.phrom.survey.framework.document;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.ConditionRefused;
import org.phrom.kit.condition.Reference;
import org.phrom.kit.condition.Type;
import org.phrom.kit.condition.Vocabulary;

/**
 * The peer groups: whom an organisation is held against. Their conditions see what is known of the organisation from
 * elsewhere and no answer, or a body could choose whom it is compared with. What they mean is scoring-service's
 * {@code model.domain.PeerGroups}.
 */
final class PeerGroupsPart implements Part {

    private static final String STATISTICS = "statistics";
    private static final Set<String> ANSWERS = Set.of("answers", "status", "items");
    // levels of administration above a body; no country has as many
    private static final int MOST_ANCESTORS = 32;

    private final Spot scoring;
    private final HeadPart head;
    private final ConditionNames names;
    private final Findings findings;

    PeerGroupsPart(Spot document, HeadPart head, ConditionNames names, Findings findings) {
        this.scoring = document.get("scoring");
        this.head = head;
        this.names = names;
        this.findings = findings;
    }

    @Override
    public void check() {
        List<Spot> groups = scoring.get("peerGroups").items();
        findings.repeatedCodes(groups);
        Set<String> read = new HashSet<>();
        groups.forEach(group -> check(group.get("when"), read));
        for (Spot series : scoring.get("peerStatistics").fields()) {
            if (!read.contains(series.name())) {
                findings.add(
                        series,
                        "statistic-not-read",
                        "ไม่มีกลุ่มเทียบเคียงใดใช้สถิตินี้",
                        "No peer group reads this statistic");
            }
        }
    }

    private void check(Spot when, Set<String> read) {
        if (!when.node().isTextual()) {
            return;
        }
        try {
            Condition condition = Condition.compile(when.node().asText(), vocabulary());
            condition.references().forEach(name -> check(when, name, read));
        } catch (ConditionRefused refused) {
            findings.addAll(when, refused);
        }
    }

    private void check(Spot when, Reference name, Set<String> read) {
        if (ANSWERS.contains(name.name())) {
            findings.add(
                    when,
                    "peer-group-reads-answers",
                    "กลุ่มเทียบเคียงใช้คำตอบไม่ได้ เพราะหน่วยงานจะเลือกกลุ่มของตนเองได้",
                    "A peer group does not hang on answers: a body could choose whom it is compared with");
        }
        if (name.name().equals(STATISTICS) && name.path().size() > 1) {
            read.add(name.path().get(1));
        }
    }

    private Vocabulary vocabulary() {
        return names.at(null)
                .with(
                        "organisation",
                        Type.fields(Map.of(
                                "type",
                                Type.oneOf(head.organisationTypes()),
                                "ancestors",
                                Type.listOf(Type.TEXT, MOST_ANCESTORS))))
                .with(STATISTICS, Type.fields(series -> Type.NUMBER));
    }
}
