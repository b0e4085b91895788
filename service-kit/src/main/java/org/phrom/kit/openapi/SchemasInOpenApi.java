package org.phrom.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;

/**
 * Documents what the records of answers say: a component that is not {@code @Nullable} is always there. Scalars are
 * written where they stand, and an object without properties is free JSON.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = -2)
public class SchemasInOpenApi implements OASFilter {

    static final DotName KNOWN_VALUES = DotName.createSimple(KnownValues.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final Map<String, String> SCALARS =
            Map.of("UUID", "uuid", "Instant", "date-time", "LocalDate", "date");

    private final IndexView index;
    private final Map<String, List<ClassInfo>> recordsByName = new TreeMap<>();

    /** Knows all records. */
    public SchemasInOpenApi(IndexView index) {
        this.index = index;
        index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .forEach(type -> recordsByName.merge(
                        schemaName(type), List.of(type), (one, other) -> Stream.concat(one.stream(), other.stream())
                                .toList()));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> named = document.getComponents().getSchemas();
        SchemaWalk walk = new SchemaWalk(document);
        walk.all().forEach(SchemasInOpenApi::simplify);
        Set<String> answered = walk.namesInAnswers();
        named.forEach((name, schema) -> records(name, schema).forEach(type -> {
            boolean saysAll = answered.contains(name) && !leavesOutWhatIsEmpty(type);
            type.recordComponents().forEach(component -> complete(schema, component, saysAll));
        }));
        Set<String> used = walk.names();
        List.copyOf(named.keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(document.getComponents()::removeSchema);
    }

    private static void simplify(Schema schema) {
        String format = scalar(schema);
        if (format != null) {
            schema.setRef(null);
            schema.setType(List.of(SchemaType.STRING));
            schema.setFormat(format);
        } else if (schema.getRef() != null) {
            // what stands beside a reference is its description and no more
            schema.setType(null);
        } else if (isObject(schema)
                && schema.getProperties() == null
                && schema.getAdditionalPropertiesSchema() == null) {
            schema.setAdditionalPropertiesBoolean(true);
        }
    }

    private static boolean isObject(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.OBJECT);
    }

    private static @Nullable String scalar(Schema schema) {
        String ref = schema.getRef();
        return ref == null ? null : SCALARS.get(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static boolean leavesOutWhatIsEmpty(ClassInfo type) {
        AnnotationInstance include = type.declaredAnnotation(DotName.createSimple(JsonInclude.class));
        return include != null && include.value().asEnum().equals(JsonInclude.Include.NON_EMPTY.name());
    }

    private void complete(Schema schema, RecordComponentInfo component, boolean answered) {
        Schema property =
                schema.getProperties() == null ? null : schema.getProperties().get(component.name());
        if (property == null) {
            return;
        }
        if (answered
                && !component.type().hasAnnotation(NULLABLE)
                && (schema.getRequired() == null || !schema.getRequired().contains(component.name()))) {
            schema.addRequired(component.name());
        }
        AnnotationInstance values = component.annotation(KNOWN_VALUES);
        if (values != null) {
            name(property, KnownConstants.of(values, index));
        }
        sayWhatMayBeNull(property, component.type());
    }

    /** Says of elements of lists and maps, however deep, that they may be null. */
    private static void sayWhatMayBeNull(Schema schema, Type type) {
        Schema element = schema.getItems() == null ? schema.getAdditionalPropertiesSchema() : schema.getItems();
        if (element == null || element.getRef() != null || type.kind() != Type.Kind.PARAMETERIZED_TYPE) {
            return;
        }
        List<Type> arguments = type.asParameterizedType().arguments();
        Type last = arguments.get(arguments.size() - 1);
        // without a type it may be anything, null too
        if (last.hasAnnotation(NULLABLE) && element.getType() != null) {
            element.addType(SchemaType.NULL);
        }
        sayWhatMayBeNull(element, last);
    }

    /** The records whose schema that may be: those of the name that have all of its properties. */
    private List<ClassInfo> records(String name, Schema schema) {
        Set<String> properties = schema.getProperties() == null
                ? Set.of()
                : schema.getProperties().keySet();
        return recordsByName.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()
                        .filter(type -> name.equals(entry.getKey())
                                || !type.typeParameters().isEmpty()))
                .filter(type -> type.recordComponents().stream()
                        .map(RecordComponentInfo::name)
                        .toList()
                        .containsAll(properties))
                .toList();
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    /** Says in a schema which values are known. */
    static void name(Schema schema, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        Schema of = Objects.requireNonNullElse(
                schema.getItems(), Objects.requireNonNullElse(schema.getAdditionalPropertiesSchema(), schema));
        of.addExtension("x-extensible-enum", values);
    }
}
