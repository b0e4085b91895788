package org.phrom.reporting.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildIdTest {

    @TempDir
    Path folder;

    @Test
    void theSameContentHasTheSameNameWhereverItLies() throws IOException {
        Path one = build("one", "words", "ready");
        Path other = build("other", "words", "ready");

        assertThat(BuildId.of(List.of(one))).matches("[0-9a-f]{32}").isEqualTo(BuildId.of(List.of(other)));
    }

    @Test
    void anotherContentOrNameOfAFileIsAnotherBuild() throws IOException {
        String id = BuildId.of(List.of(build("one", "words", "ready")));

        assertThat(BuildId.of(List.of(build("other", "words", "steady")))).isNotEqualTo(id);
        assertThat(BuildId.of(List.of(build("third", "layout", "ready")))).isNotEqualTo(id);
    }

    @Test
    void whatRunsHasAName() {
        assertThat(BuildId.ofThis()).matches("[0-9a-f]{32}").isEqualTo(BuildId.ofThis());
    }

    private Path build(String name, String file, String content) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(name).resolve("templates"));
        Files.writeString(classes.resolve(file), content);
        return folder.resolve(name);
    }
}
