package org.phrom.survey.rendering.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Stream;

/** Draws a blank form as a page that is complete in itself, so that it can be kept as a file and printed. */
public final class BlankHtml {

    private static final String STYLE = style();

    private BlankHtml() {}

    /** The page. */
    public static String of(BlankForm form) {
        return Templates.form(form.language().getLanguage(), form.footer(), STYLE, form.cover(), form.blocks())
                .render();
    }

    /** What a browser may do with the page: apply the style that stands in it, and nothing else. */
    public static String policy() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(digest)
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String style() {
        try (InputStream stream = BlankHtml.class.getResourceAsStream("/paper/blank-form.css")) {
            if (stream == null) {
                throw new IllegalStateException("missing: blank-form.css");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @CheckedTemplate(basePath = "BlankForms")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance form(
                String language, String footer, String style, Cover cover, Stream<Block> blocks);
    }
}
