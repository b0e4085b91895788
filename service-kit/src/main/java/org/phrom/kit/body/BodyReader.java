package org.phrom.kit.body;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Hands out JSON bodies unread; where nothing is sent, nothing needs a type. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_OCTET_STREAM})
class BodyReader implements MessageBodyReader<Body<?>> {

    private static final int MOST_DIGITS = 18;

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
        if (!mediaType.isCompatible(MediaType.APPLICATION_JSON_TYPE) && !isEmpty(headers)) {
            throw new NotSupportedException();
        }
        JavaType content = json.constructType(((ParameterizedType) generic).getActualTypeArguments()[0]);
        return new Body<>(stream, json.readerFor(content), validator, isSmall(headers));
    }

    private static boolean isEmpty(MultivaluedMap<String, String> headers) {
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        return headers.getFirst("Transfer-Encoding") == null && (length == null || length.equals("0"));
    }

    // as much as the budget gives for nothing; of what is packed nobody knows before
    private static boolean isSmall(MultivaluedMap<String, String> headers) {
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        return length != null
                && headers.getFirst(HttpHeaders.CONTENT_ENCODING) == null
                && length.length() <= MOST_DIGITS
                && Long.parseLong(length) <= BodyBudget.FREE;
    }
}
