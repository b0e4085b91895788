package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phrom.kit.testing.NotRun;

/** The commands of the guides, run in their order as a reader would. */
class GuidesIT {
    private static final Path DOCS = Options.givenHome().resolve("docs");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```\\n(.*?)^```$", Pattern.DOTALL);

    @TempDir
    Path directory;

    @Test
    void everyCommandForIntegratorsDoesWhatTheGuideSays() throws Exception {
        assertThat(said("integrate.md"))
                .containsSubsequence(
                        "\"code\":\"TH-50\"",
                        "401",
                        "rel=\"next\"",
                        "\"next\":\"",
                        "\"state\":\"open\"",
                        "\"code\":\"answer-conflict\"",
                        "\"state\":\"submitted\"",
                        "ไม่รู้จักพารามิเตอร์นี้",
                        "\"dryRun\":true",
                        "\"organisation\":\"THA\"",
                        "\"kind\":\"official\"",
                        "\"summary\":{\"organisations\":",
                        "\"state\":\"published\"",
                        "\"rank\":1",
                        "\"state\":\"drafted\"",
                        "304")
                .contains("\"requestId\":\"help-4711\"");
    }

    @Test
    void aFrameworkIsWrittenHeldToItsRulesPublishedAndScoredAsTheGuideSays() throws Exception {
        assertThat(said("frameworks.md"))
                .containsSubsequence(
                        "\"state\":\"draft\"",
                        "\"valid\":true",
                        "\"state\":\"published\"",
                        "\"state\":\"open\"",
                        "\"state\":\"submitted\"",
                        "0.708333333333333",
                        "\"target\"");
    }

    private String said(String guide) throws Exception {
        if (!hasCurl()) {
            NotRun.because("the commands of docs/" + guide, "there is no curl");
        }
        // the first block says where the services are; here they are elsewhere
        List<String> blocks = blocks(DOCS.resolve(guide));
        Path output = directory.resolve("output");
        Process reader =
                reader("set -eu -o pipefail\n" + String.join("\necho\n", blocks.subList(1, blocks.size())), output);
        assertThat(reader.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output);
        assertThat(reader.exitValue()).as(said).isZero();
        return said;
    }

    private static List<String> blocks(Path guide) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(guide));
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    private static Process reader(String script, Path output) throws IOException {
        Platform platform = SharedPlatform.get();
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        for (String service : Steps.SERVICES) {
            bash.environment()
                    .put(
                            service.toUpperCase(Locale.ROOT),
                            platform.service(service).url());
        }
        bash.environment().put("TOKEN", platform.token("administrator", List.of(), Duration.ofHours(1)));
        bash.environment().put("ROUND", "guide-" + ProcessHandle.current().pid());
        bash.environment().put("CODE", "first-" + ProcessHandle.current().pid());
        return bash.start();
    }

    private static boolean hasCurl() throws InterruptedException {
        try {
            return new ProcessBuilder("curl", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
