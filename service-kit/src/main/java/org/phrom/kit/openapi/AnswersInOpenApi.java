package org.phrom.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;
import org.phrom.kit.contract.Versioned;

/** Documents what successful answers hold, where only the type of the method says it, and their headers. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 2)
public class AnswersInOpenApi implements OASFilter {

    private static final DotName WRAPPER = DotName.createSimple(RestResponse.class);

    private final Endpoints endpoints;
    private final IndexView index;

    /** Knows what the methods give. */
    public AnswersInOpenApi(IndexView index) {
        this.index = index;
        this.endpoints = new Endpoints(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        if (components == null || components.getSchemas() == null) {
            return;
        }
        endpoints.each(document, (operation, method) -> complete(components, operation, method));
    }

    private void complete(Components components, Operation operation, MethodInfo method) {
        String schema = schema(method.returnType());
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.matches("20[0-3]")) {
                if (response.getContent() == null && components.getSchemas().containsKey(schema)) {
                    response.setContent(OASFactory.createContent()
                            .addMediaType(
                                    MediaType.APPLICATION_JSON,
                                    OASFactory.createMediaType()
                                            .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema))));
                }
                if (Endpoints.nearest(method, Versioned.class) != null && !method.hasAnnotation(GET.class)) {
                    head(components, response, "ETag", "Version of the thing, for If-Match");
                }
                if (status.equals("201") || status.equals("202")) {
                    head(components, response, "Location", "Where it is");
                }
            }
        });
    }

    private static void head(Components components, APIResponse response, String name, String description) {
        Header header = OASFactory.createHeader()
                .description(description)
                .required(true)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        components.addHeader(name, header);
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }

    /** The name under which the document knows what such a method gives. */
    private String schema(Type type) {
        if (type.kind() != Type.Kind.PARAMETERIZED_TYPE) {
            return name(type);
        }
        var arguments = type.asParameterizedType().arguments();
        if (type.name().equals(WRAPPER)) {
            return schema(arguments.get(0));
        }
        return name(type) + arguments.stream().map(this::schema).collect(Collectors.joining());
    }

    private String name(Type type) {
        var known = index.getClassByName(type.name());
        AnnotationInstance schema = known == null
                ? null
                : known.declaredAnnotation(
                        DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class));
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.name().withoutPackagePrefix().replaceAll(".*\\$", "") : name.asString();
    }
}
