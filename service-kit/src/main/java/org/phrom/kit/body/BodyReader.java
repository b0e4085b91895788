package org.phrom.kit.body;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Hands out JSON bodies unread. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class BodyReader implements MessageBodyReader<Body<?>> {

    private final ObjectMapper json;
    private final Validator validator;

    BodyReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Body.class;
    }

    @Override
    public Body<?> readFrom(
            Class<Body<?>> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        JavaType content = json.constructType(((ParameterizedType) generic).getActualTypeArguments()[0]);
        return new Body<>(stream, json.readerFor(content), validator);
    }
}
