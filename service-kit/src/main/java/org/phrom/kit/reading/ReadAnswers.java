package org.phrom.kit.reading;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.util.HashUtil;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Items;

/**
 * What is read from the API: it has the members that {@code fields} asks for, a tag that names its content, and is not
 * sent to a reader who has it already ({@code If-None-Match}, RFC 9110 section 13.1.2). A thing with a version is tagged
 * {@code "<version>-<content>"}: writes go by the version, reads by all of it, as what a caller may do changes without
 * the thing. What is written while it is sent has no members to choose, and no tag but that of its endpoint.
 */
class ReadAnswers {

    private static final int AFTER_ALL_OTHERS = 100;
    private static final int DIGITS_OF_A_TAG = 16;
    private static final String API = "/v1/";
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

    private final ObjectMapper json;

    ReadAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** Puts bytes in place of what was answered, or nothing. */
    @ServerResponseFilter(priority = AFTER_ALL_OTHERS)
    public void answer(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo endpoint)
            throws IOException {
        String path = request.getUriInfo().getPath();
        if (!READING.contains(request.getMethod()) || response.getStatus() != 200 || !path.startsWith(API)) {
            return;
        }
        Fields fields = Fields.asked(request.getUriInfo().getQueryParameters().get(Fields.PARAMETER));
        byte[] content = content(response, fields, endpoint);
        EntityTag stated = response.getEntityTag();
        EntityTag tag = content == null ? stated : tag(stated, content);
        if (tag == null) {
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (Tags.has(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH), tag.getValue())) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else if (content != null) {
            MediaType type = Objects.requireNonNullElse(response.getMediaType(), MediaType.APPLICATION_JSON_TYPE);
            response.setEntity(content, new Annotation[0], type);
        }
    }

    private byte @Nullable [] content(ContainerResponseContext response, @Nullable Fields fields, ResourceInfo endpoint)
            throws IOException {
        Object entity = response.getEntity();
        MediaType type = response.getMediaType();
        if (entity == null || type != null && !type.getSubtype().endsWith("json")) {
            return Fields.none(fields);
        }
        if (entity instanceof String text) {
            Fields.none(fields);
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (entity instanceof StreamingOutput || entity instanceof InputStream) {
            return Fields.none(fields);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (fields == null) {
            json.writeValue(bytes, entity);
        } else {
            fields.check(json, members(entity, endpoint));
            fields.write(json, entity, bytes);
        }
        return bytes.toByteArray();
    }

    /** The type whose members {@code fields} names: that of the items for a list. */
    private JavaType members(Object entity, ResourceInfo endpoint) {
        JavaType stated = json.constructType(endpoint.getResourceMethod().getGenericReturnType());
        JavaType inside = stated.hasRawClass(RestResponse.class) ? stated.containedTypeOrUnknown(0) : stated;
        JavaType type = inside.isTypeOrSuperTypeOf(Response.class) || !inside.isTypeOrSuperTypeOf(entity.getClass())
                ? json.constructType(entity.getClass())
                : inside;
        return entity instanceof Items<?> ? type.findTypeParameters(Items.class)[0] : type;
    }

    private static EntityTag tag(@Nullable EntityTag stated, byte[] content) {
        if (stated == null) {
            return new EntityTag(digest(content));
        }
        return VERSION.matcher(stated.getValue()).matches()
                ? new EntityTag(stated.getValue() + "-" + digest(content))
                : stated;
    }

    private static String digest(byte[] content) {
        return HashUtil.sha256(content).substring(0, DIGITS_OF_A_TAG);
    }
}
