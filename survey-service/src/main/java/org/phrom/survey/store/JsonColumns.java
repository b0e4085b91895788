package org.phrom.survey.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/** JSON columns of entities are written and read by the one mapper of the service, as those of SQL are. */
@Singleton
class JsonColumns {

    @Produces
    @Singleton
    @JsonFormat
    @PersistenceUnitExtension
    FormatMapper format(ObjectMapper mapper) {
        return new JacksonJsonFormatMapper(mapper);
    }
}
