package org.phrom.survey.questionnaire.json;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Documents values of answers as {@link AnswerValueJson} reads and writes them. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class AnswerValueInOpenApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schema value = OASFactory.createSchema()
                .description("number → number; singleChoice → code of the option; multiChoice → codes of the options;"
                        + " yesNo → \"yes\" or \"no\"; text → the text")
                .oneOf(List.of(
                        of(SchemaType.NUMBER),
                        of(SchemaType.STRING),
                        of(SchemaType.ARRAY).items(of(SchemaType.STRING))));
        document.getComponents().addSchema("AnswerValue", value);
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
