package org.phrom.reporting.cost.rest;

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
class CostFileReader implements MessageBodyReader<CostFile> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == CostFile.class;
    }

    @Override
    public CostFile readFrom(
            Class<CostFile> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        return CostFile.read(stream);
    }
}
