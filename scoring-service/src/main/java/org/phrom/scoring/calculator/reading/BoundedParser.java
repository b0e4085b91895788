package org.phrom.scoring.calculator.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.model.domain.document.Findings;

/** A parser of a document that is kept as a tree: a hundred bytes for each value, so it ends where they are too many. */
final class BoundedParser extends JsonParserDelegate {
    /** Names and values of a structure or model; one of a thousand indicators has ten thousand. */
    static final int MOST = 60_000;

    private final Place place;
    private int values;

    BoundedParser(JsonParser parser, Place place) {
        super(parser);
        this.place = place;
    }

    /** How many names and values there were. */
    int values() {
        return values;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        if (++values > MOST) {
            throw tooMany(place, "names and values", MOST);
        }
        return super.nextToken();
    }

    static TooManyValues tooMany(Place place, String what, int most) {
        return new TooManyValues(place, what, most);
    }

    /** A document that is too large to be kept. */
    static final class TooManyValues extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Place place;
        private final String what;
        private final int most;

        TooManyValues(Place place, String what, int most) {
            super("more than " + most + " " + what);
            this.place = place;
            this.what = what;
            this.most = most;
        }

        void addTo(Findings findings) {
            findings.add(place, "too-many-values", "ใหญ่เกินไป", "There are more than " + most + " " + what);
        }
    }
}
