package org.phrom.survey.framework.hearing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.hearing.domain.Author;
import org.phrom.survey.framework.hearing.domain.AuthorKind;
import org.phrom.survey.framework.hearing.domain.Origin;
import org.phrom.survey.framework.hearing.domain.Origin.Region;

/** Who wrote a comment, in its row. */
@Embeddable
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by of
class AuthorColumns {

    @Column(name = "author_kind")
    String kind;

    @Nullable
    String person;

    @Nullable
    String organisation;

    @Column(name = "organisation_th")
    @Nullable
    String th;

    @Column(name = "organisation_en")
    @Nullable
    String en;

    @Column(name = "organisation_type")
    @Nullable
    String type;

    @Nullable
    String region;

    @Column(name = "region_th")
    @Nullable
    String regionTh;

    @Column(name = "region_en")
    @Nullable
    String regionEn;

    static AuthorColumns of(Author author) {
        AuthorColumns columns = new AuthorColumns();
        columns.kind = author.kind().code();
        columns.person = author.person();
        Origin origin = author.origin();
        if (origin != null) {
            columns.organisation = origin.code();
            columns.th = origin.name().th();
            columns.en = origin.name().en();
            columns.type = origin.type();
            columns.takeRegion(origin.region());
        }
        return columns;
    }

    private void takeRegion(@Nullable Region from) {
        if (from != null) {
            region = from.code();
            regionTh = from.name().th();
            regionEn = from.name().en();
        }
    }

    Author toDomain() {
        return new Author(AuthorKind.of(kind), person, origin());
    }

    private @Nullable Origin origin() {
        return organisation == null || type == null ? null : new Origin(organisation, text(th, en), type, region());
    }

    private @Nullable Region region() {
        return region == null ? null : new Region(region, text(regionTh, regionEn));
    }

    private static Text text(@Nullable String th, @Nullable String en) {
        return new Text(th == null ? "" : th, en == null ? "" : en);
    }
}
