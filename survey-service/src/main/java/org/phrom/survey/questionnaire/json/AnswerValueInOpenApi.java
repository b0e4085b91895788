package org.phrom.survey.questionnaire.json;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Documents values of answers as {@link AnswerValueJson} reads and writes them. The schema has no type: openapi-generator
 * (7.25, Java native) writes code that does not compile for a list inside {@code oneOf}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class AnswerValueInOpenApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schema value = OASFactory.createSchema()
                .description(
                        "A number, a text, a list of texts or an object, by the type of the question. number, percent, money → number;"
                                + " ladder → number of the level; singleChoice → code of the option; multiChoice → codes of the"
                                + " options; yesNo → \"yes\" or \"no\"; text → the text; date → YYYY-MM-DD of the Common Era;"
                                + " url, file → an address that begins with http:// or https://;"
                                + " table → cells by code of the row, then of the column")
                .example(0.75);
        document.getComponents().addSchema("AnswerValue", value);
    }
}
