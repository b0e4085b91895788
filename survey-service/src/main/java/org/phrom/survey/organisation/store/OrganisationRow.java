package org.phrom.survey.organisation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.phrom.survey.organisation.domain.Organisation;

/** The master row of an organisation; its codes by scheme and its periods have tables of their own. */
@Entity
@Table(name = "organisation")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by of
class OrganisationRow {

    @Id
    String code;

    @Version
    long version;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    Map<String, String> attributes;

    @Column(name = "changed_at")
    Instant changedAt;

    static OrganisationRow of(Organisation organisation, Instant now) {
        OrganisationRow row = new OrganisationRow();
        row.code = organisation.code();
        row.version = organisation.version();
        row.take(organisation, now);
        return row;
    }

    void take(Organisation organisation, Instant now) {
        attributes = organisation.attributes();
        changedAt = now;
    }
}
