package org.phrom.reporting.format;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A chart that can be drawn on pictures and sheets, its texts as outlines. */
public final class Drawing {

    private final SVGDocument document;

    private Drawing(SVGDocument document) {
        this.document = document;
    }

    /**
     * Of a chart.
     *
     * @param svg as the charts of this service write it
     * @param written gives a text as it is to stand there
     */
    public static Drawing of(String svg, UnaryOperator<String> written) {
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(Outlines.of(svg, written).getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("a chart that is no SVG");
        }
        return new Drawing(document);
    }

    /** Its height over its width. */
    public double shape() {
        return (double) document.size().height / document.size().width;
    }

    /** Draws it so large. */
    public void on(Graphics2D graphics, float width, float height) {
        document.render((Component) null, graphics, new ViewBox(0, 0, width, height));
    }
}
