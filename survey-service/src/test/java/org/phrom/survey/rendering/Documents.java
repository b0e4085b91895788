package org.phrom.survey.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Framework documents that are rendered in tests. */
public final class Documents {

    private Documents() {}

    /** Has a question of every type, every condition, both kinds of roster and no pages. */
    public static ObjectNode everyKind() {
        try {
            return (ObjectNode) new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("src/test/resources/rendering/every-kind.yaml")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with two pages that hold all but one question. */
    public static ObjectNode withPages() {
        ObjectNode document = everyKind();
        document.set("pages", json("""
                [{"code":"p1","title":{"th":"แผน","en":"Plan"},"help":{"th":"อ่านก่อน","en":"Read first"},"groups":[
                   {"code":"g1","title":{"th":"แผน","en":"The plan"},"questions":["PL1","PL2","PL3","LV1","BUD"]},
                   {"code":"g2","title":{"th":"เทศบาล","en":"Municipalities"},"questions":["MU1"]}]},
                 {"code":"p2","title":{"th":"อื่น ๆ","en":"Other"},"groups":[
                   {"code":"g3","title":{"th":"อื่น ๆ","en":"Other"},"questions":["STF","REM","WEB","DOC","TBL","SV1","SV2","SYS1"]}]}]
                """));
        return document;
    }

    /** What a text of JSON holds. */
    public static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
