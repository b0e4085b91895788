package org.phrom.survey.assessment.exemption.store;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.phrom.survey.assessment.exemption.domain.ExemptionRequest.Word;

/** What somebody said of a request, in its row. */
@Embeddable
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by of
class WordColumns {

    String reason;
    String by;
    Instant at;

    static WordColumns of(Word word) {
        WordColumns columns = new WordColumns();
        columns.reason = word.reason();
        columns.by = word.by();
        columns.at = word.at();
        return columns;
    }

    Word toDomain() {
        return new Word(reason, by, at);
    }
}
