package org.phrom.scoring.calculator.reading;

import static org.phrom.scoring.calculator.reading.JsonMembers.COMPARISON;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.calculator.domain.Outline;
import org.phrom.scoring.calculator.domain.Sizes;
import org.phrom.scoring.model.domain.document.Calculation;
import org.phrom.scoring.model.domain.document.Data;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.Structure;
import org.phrom.scoring.model.reading.Item;
import org.phrom.scoring.model.reading.StructureJson;

/** A request as one JSON document. */
record JsonRequest(Content content) implements Request {
    private static final String OTHER = "/" + COMPARISON;

    @Override
    public Outline outline() {
        Findings ignored = new Findings();
        JsonMembers<Sizes> members =
                JsonMembers.read(content, (parser, place, findings) -> JsonSizes.of(parser), ignored);
        RequestParts parts = new RequestParts(ignored);
        Structure structure = parts.structure(lines(members, "", ignored).orElse(List.of()));
        Sizes sizes = members.data("/data", ignored).orElse(Sizes.NONE);
        Optional<Item> model = members.tree("/model", ignored);
        Outline first = parts.outline(structure, sizes, model, members.values());
        if (!members.has(OTHER)) {
            return first;
        }
        return parts.with(
                first,
                parts.outline(
                        lines(members, OTHER, ignored).map(parts::structure).orElse(structure),
                        members.data(OTHER + "/data", ignored).orElse(sizes),
                        members.tree(OTHER + "/model", ignored).or(() -> model),
                        0));
    }

    @Override
    public Calculation calculation(Outline outline) {
        Findings findings = new Findings();
        JsonMembers<Data> members =
                JsonMembers.read(content, (parser, place, own) -> data(parser, place, outline, own), findings);
        findings.refuse();
        RequestParts parts = new RequestParts(findings);
        if (members.tree("/structure", findings).isEmpty()) {
            findings.missing(Place.at(""), "structure");
        }
        Structure structure = parts.structure(lines(members, "", findings).orElse(List.of()));
        Data data = required(members.data("/data", findings), "data", findings).orElse(Data.NONE);
        Optional<Item> model = required(members.tree("/model", findings), "model", findings);
        Calculation first = parts.calculation(structure, data, model);
        members.tell(OTHER, findings);
        Optional<Calculation> second = members.has(OTHER)
                ? Optional.of(parts.calculation(
                        lines(members, OTHER, findings).map(parts::structure).orElse(structure),
                        members.data(OTHER + "/data", findings).orElse(data),
                        members.tree(OTHER + "/model", findings).or(() -> model)))
                : Optional.empty();
        findings.refuse();
        return first.against(second);
    }

    private static Data data(JsonParser parser, Place place, Outline outline, Findings findings) throws IOException {
        Outline own = place.pointer().startsWith(OTHER) ? outline.other().orElse(outline) : outline;
        return DataJson.data(parser, place, own.data().units(), findings);
    }

    private static <T> Optional<T> required(Optional<T> member, String name, Findings findings) {
        if (member.isEmpty()) {
            findings.missing(Place.at(""), name);
        }
        return member;
    }

    private static Optional<List<Line>> lines(JsonMembers<?> members, String side, Findings findings) {
        return members.tree(side + "/structure", findings).map(list -> StructureJson.lines(list, findings));
    }
}
