package org.phrom.reporting.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.Poster;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Provenance;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.readmodel.ReportContext;

/** Pictures of reports that stand alone: they say of themselves what they show, and what that stands on. */
@ApplicationScoped
public class Posters {

    private final Provenances provenances;

    Posters(Provenances provenances) {
        this.provenances = provenances;
    }

    /**
     * The picture of a report, as SVG.
     *
     * @param title what it shows of the round
     */
    public String svg(Words words, ReportContext context, String title, List<Poster.Part> parts) {
        return svg(words, context, title, parts, List.of());
    }

    /** The same with remarks before what it stands on. */
    public String svg(Words words, ReportContext context, String title, List<Poster.Part> parts, List<String> remarks) {
        Provenance provenance = provenances.of(context);
        String heading = title + ": " + words.of(context.round().title());
        return Poster.svg(
                new Caption(
                        "poster",
                        heading,
                        result(words, provenance),
                        words.language().getLanguage()),
                result(words, provenance),
                parts,
                Stream.concat(remarks.stream(), notes(words, context, provenance).stream())
                        .toList());
    }

    private static String result(Words words, Provenance provenance) {
        String official = words.date(provenance.run().completedAt());
        String result = provenance.provisional() || official == null
                ? words.of("provisional")
                : words.of("officialOf", official);
        return String.join(
                " · ",
                result,
                words.of("referenceDate") + " " + words.date(provenance.referenceDate()),
                words.of("coverageOf", provenance.scored(), provenance.participants()));
    }

    private static List<String> notes(Words words, ReportContext context, Provenance provenance) {
        List<String> notes = new ArrayList<>();
        Framework framework = context.framework();
        String title = words.of(framework.title());
        if (!title.isBlank()) {
            notes.add(words.of("frameworkVersion", title, provenance.frameworkVersion()));
        }
        String source = source(framework);
        if (!source.isBlank()) {
            notes.add(words.of("source") + ": " + source);
        }
        notes.add("Phrom · " + provenance.round() + " · " + provenance.run().id() + " · " + provenance.method());
        return notes;
    }

    private static String source(Framework framework) {
        Framework.Source source = framework.source();
        String said = source == null ? null : source.attribution() == null ? source.name() : source.attribution();
        return said == null ? "" : said;
    }
}
