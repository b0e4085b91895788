package org.phrom.survey.framework.hearing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.hearing.domain.Target;
import org.phrom.survey.framework.hearing.domain.TargetKind;

/** What a comment is about, in its row. */
@Embeddable
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by of
class TargetColumns {

    @Column(name = "target_kind")
    String kind;

    @Column(name = "target_code")
    @Nullable
    String code;

    @Column(name = "target_question")
    @Nullable
    String question;

    @Column(name = "target_th")
    String th;

    @Column(name = "target_en")
    String en;

    @Column(name = "target_place")
    int place;

    static TargetColumns of(Target target) {
        TargetColumns columns = new TargetColumns();
        columns.kind = target.kind().code();
        columns.code = target.code();
        columns.question = target.question();
        columns.th = target.name().th();
        columns.en = target.name().en();
        columns.place = target.place();
        return columns;
    }

    Target toDomain() {
        return new Target(TargetKind.of(kind), code, question, new Text(th, en), place);
    }
}
