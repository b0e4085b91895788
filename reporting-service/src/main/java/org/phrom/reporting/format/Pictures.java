package org.phrom.reporting.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
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
        Drawing drawing = Drawing.of(svg, UnaryOperator.identity());
        double shape = drawing.shape();
        int wide = (int) Math.min(width, Math.sqrt(MOST_PIXELS / shape));
        int high = Math.max(1, (int) Math.round(wide * shape));
        BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, wide, high);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.on(graphics, wide, high);
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
