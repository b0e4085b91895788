package org.phrom.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.phrom.kit.testing.NotRun;

/**
 * Looks at pages in a browser: with the rules of axe for WCAG 2.2 AA, in light and in the dark, and whether something is
 * wider than a phone of 360 pixels. Styles are read from the service that a page comes from.
 */
final class PageCheck {
    private static final String WHAT = "accessibility of pages";
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Path AXE = Options.givenHome().resolve("clients/node_modules/axe-core/axe.min.js");
    private static final long PATIENCE_MINUTES = 4;

    private final Path browser;

    private PageCheck(Path browser) {
        this.browser = browser;
    }

    /** Ends the test as not run where there is no browser. */
    static PageCheck orNotRun() {
        if (Files.notExists(AXE)) {
            NotRun.because(WHAT, "npm did not get axe-core");
        }
        var found = Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            NotRun.because(WHAT, "there is no chromium");
        }
        return new PageCheck(found.orElseThrow());
    }

    /**
     * What is wrong with pages.
     *
     * @param html by a name to tell it by
     * @return by name, of those with something wrong
     */
    Map<String, List<String>> faults(Map<String, String> html, boolean dark) throws Exception {
        var directory = Files.createTempDirectory("phrom-pages");
        try {
            var harness = Files.writeString(directory.resolve("check.html"), harness(html));
            return read(run(harness, directory, dark));
        } finally {
            Up.delete(directory);
        }
    }

    private static String harness(Map<String, String> html) throws IOException {
        var pages = Api.JSON.createArrayNode();
        html.forEach((name, page) -> pages.addObject().put("name", name).put("html", page));
        return "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><body><script>const AXE = "
                + script(Files.readString(AXE)) + "; const PAGES = " + escaped(Api.JSON.writeValueAsString(pages))
                + ";</script><script>" + ours() + "</script></body></html>";
    }

    private static String script(String source) throws IOException {
        return escaped(Api.JSON.writeValueAsString(source));
    }

    private static String escaped(String json) {
        return json.replace("<", "\\u003c");
    }

    private static String ours() throws IOException {
        try (InputStream script = PageCheck.class.getResourceAsStream("/page-check.js")) {
            return new String(script.readAllBytes(), UTF_8);
        }
    }

    private String run(Path harness, Path directory, boolean dark) throws Exception {
        var command = new ArrayList<>(List.of(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + directory.resolve("profile"),
                "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1),
                "--virtual-time-budget=600000",
                "--dump-dom",
                harness.toUri().toString()));
        var process = new ProcessBuilder(command)
                .redirectError(directory.resolve("errors").toFile())
                .redirectOutput(directory.resolve("dom").toFile())
                .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the browser did not come to an end");
        }
        return Files.readString(directory.resolve("dom"));
    }

    private static Map<String, List<String>> read(String dom) throws IOException {
        int from = dom.indexOf("<pre id=\"found\">");
        int to = dom.indexOf("</pre>", from);
        if (from < 0) {
            throw new IllegalStateException(
                    "the browser told nothing: " + dom.substring(0, Math.min(2_000, dom.length())));
        }
        var json = dom.substring(from + "<pre id=\"found\">".length(), to)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
        var faults = new LinkedHashMap<String, List<String>>();
        for (var page : Api.JSON.readTree(json)) {
            var found = Api.JSON.convertValue(page.path("faults"), new TypeReference<List<String>>() {});
            if (!found.isEmpty()) {
                faults.put(page.path("page").asText(), found);
            }
        }
        return faults;
    }
}
