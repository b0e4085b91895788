package org.phrom.reporting.format;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.runtime.AtOnce;
import org.phrom.kit.text.Text;

/** Draws SVG as PNG, a few at a time. */
@ApplicationScoped
class Pictures {

    static final int NARROWEST = 200;
    static final int WIDEST = 2_400;
    static final int USUAL = 1_600;

    private static final int AT_ONCE = 2;
    // 32 MB while it is drawn
    private static final double MOST_PIXELS = 8e6;

    private final AtOnce room = new AtOnce(AT_ONCE);

    /**
     * The width that a caller wants.
     *
     * @param asked {@code null} for the usual one
     * @throws Problem 400 when it is too narrow or too wide
     */
    static int width(@Nullable Integer asked) {
        if (asked != null && (asked < NARROWEST || asked > WIDEST)) {
            Text message = new Text(
                    "ต้องอยู่ระหว่าง " + NARROWEST + " ถึง " + WIDEST, "It is from " + NARROWEST + " to " + WIDEST);
            throw new Problem(CommonProblem.INVALID_PARAMETER).atParameter("width", "out-of-range", message);
        }
        return asked == null ? USUAL : asked;
    }

    /**
     * A picture of that width on white ground, and as high as it has to be; one that would be very high is made smaller.
     *
     * @param svg as the charts of this service write it
     * @throws Problem 503 with Retry-After when too many are drawn
     */
    byte[] png(String svg, int width) {
        return room.in(() -> drawn(svg, width));
    }

    private static byte[] drawn(String svg, int width) {
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(Outlines.of(svg).getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("a chart that is no SVG");
        }
        FloatSize size = document.size();
        double shape = size.height / size.width;
        int wide = (int) Math.min(width, Math.sqrt(MOST_PIXELS / shape));
        int high = Math.max(1, (int) Math.round(wide * shape));
        BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, wide, high);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.render((Component) null, graphics, new ViewBox(0, 0, wide, high));
        graphics.dispose();
        return bytes(image);
    }

    private static byte[] bytes(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
