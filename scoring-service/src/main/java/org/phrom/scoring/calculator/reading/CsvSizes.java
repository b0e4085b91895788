package org.phrom.scoring.calculator.reading;

import org.phrom.kit.problem.Place;
import org.phrom.scoring.calculator.domain.Sizes;
import org.phrom.scoring.model.domain.document.Data;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.Structure;

/** Counts data that pass by as CSV; nothing of them is kept. */
final class CsvSizes implements Csv.Rows {
    private final Structure structure;
    private boolean[] texted = new boolean[0];
    private int units;
    private long cells;
    private long missing;
    private long texts;
    private long characters;
    private boolean someDoNotApply;

    private CsvSizes(Structure structure) {
        this.structure = structure;
    }

    static Sizes of(Content content, Structure structure) {
        CsvSizes sizes = new CsvSizes(structure);
        Csv.each(content, Place.at(""), new Findings(), sizes);
        return new Sizes(sizes.units, sizes.cells, sizes.missing, sizes.texts, sizes.characters, sizes.someDoNotApply);
    }

    @Override
    public void header(Csv csv) {
        texted = new boolean[csv.header().size()];
        for (int column = 0; column < texted.length; column++) {
            Line line = structure.line(csv.header().get(column));
            texted[column] = line == null || line.type() == Line.Type.GROUP;
        }
    }

    @Override
    public void row(Csv csv) {
        units++;
        for (int column = 0; column < texted.length; column++) {
            String text = csv.rows().get(0).get(column);
            if (texted[column]) {
                texts++;
                characters += text.length();
            } else {
                cells++;
                missing += csv.text(0, column) == null ? 1 : 0;
                someDoNotApply |= Data.NOT_APPLICABLE.equalsIgnoreCase(text.strip());
            }
        }
    }
}
