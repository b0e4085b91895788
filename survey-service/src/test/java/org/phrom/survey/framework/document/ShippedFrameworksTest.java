package org.phrom.survey.framework.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phrom.kit.json.JsonText;

/** Every framework document that is shipped may be published as it is. */
class ShippedFrameworksTest {
    private final FrameworkDocuments documents = new FrameworkDocuments(new JsonText(new ObjectMapper()));

    @ParameterizedTest
    @MethodSource("org.phrom.survey.framework.document.ShippedFrameworks#files")
    void mayBePublished(Path file) {
        assertThat(documents.findings(
                        ShippedFrameworks.read(file).toString(),
                        ShippedFrameworks.read(file),
                        version -> Optional.of(new OtherVersion(beside(file, version), true)),
                        List.of()))
                .isEmpty();
    }

    private static String beside(Path file, String version) {
        return ShippedFrameworks.read(file.resolveSibling("framework-" + version + ".yaml"))
                .toString();
    }
}
