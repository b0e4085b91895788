package org.phrom.survey.organisation.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Takes the file in before the work on it begins, so that nobody's slow line holds up a transaction. */
@Provider
@Consumes("text/csv")
class ImportFileReader implements MessageBodyReader<ImportFile> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ImportFile.class;
    }

    @Override
    public ImportFile readFrom(
            Class<ImportFile> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        return ImportFile.read(stream);
    }
}
