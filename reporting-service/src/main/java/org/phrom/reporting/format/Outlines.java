package org.phrom.reporting.format;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Puts outlines in place of the texts of an SVG. The JDK shapes them, so that each mark of Thai stands where it belongs:
 * what draws SVG here sets letter by letter, one mark over the other. The font travels with the service; what it has no
 * letters for is set in one of the system.
 */
final class Outlines {

    private static final Font REGULAR = font("fonts/Sarabun-Regular.ttf");
    private static final Font BOLD = font("fonts/Sarabun-Bold.ttf");
    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);
    private static final int FROM_BOLD = 600;
    private static final double USUAL_SIZE = 16;

    private Outlines() {}

    /**
     * The same picture without texts.
     *
     * @param svg whose texts say in attributes where they stand, as the charts of this service write them
     */
    static String of(String svg) {
        return of(svg, UnaryOperator.identity());
    }

    /**
     * The same with other texts.
     *
     * @param written gives a text as it is to stand there
     */
    static String of(String svg, UnaryOperator<String> written) {
        try {
            Document document = parsed(svg);
            List<Element> texts = new ArrayList<>();
            NodeList found = document.getElementsByTagName("text");
            for (int i = 0; i < found.getLength(); i++) {
                texts.add((Element) found.item(i));
            }
            texts.forEach(text -> replace(text, written));
            StringWriter out = new StringWriter();
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IllegalStateException("a chart that is no SVG", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parsed(String svg) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static void replace(Element text, UnaryOperator<String> written) {
        Element group = text.getOwnerDocument().createElementNS(text.getNamespaceURI(), "g");
        for (String kept : List.of("fill", "transform")) {
            if (text.hasAttribute(kept)) {
                group.setAttribute(kept, text.getAttribute(kept));
            }
        }
        for (Node part = text.getFirstChild(); part != null; part = part.getNextSibling()) {
            boolean line =
                    part instanceof Element element && element.getTagName().equals("tspan");
            if (line || part.getNodeType() == Node.TEXT_NODE) {
                append(group, text, line ? (Element) part : text, written.apply(part.getTextContent()));
            }
        }
        text.getParentNode().replaceChild(group, text);
    }

    private static void append(Element group, Element text, Element line, String content) {
        if (content.isBlank()) {
            return;
        }
        boolean bold = number(text, text, "font-weight", 0) >= FROM_BOLD;
        double size = number(text, text, "font-size", USUAL_SIZE);
        TextLayout layout = new TextLayout(content, fitting(content, bold).deriveFont((float) size), PLAIN);
        double behind =
                switch (text.getAttribute("text-anchor")) {
                    case "middle" -> layout.getAdvance() / 2;
                    case "end" -> layout.getAdvance();
                    default -> 0;
                };
        Shape shape = layout.getOutline(
                AffineTransform.getTranslateInstance(number(line, text, "x", 0) - behind, number(line, text, "y", 0)));
        Element path = group.getOwnerDocument().createElementNS(group.getNamespaceURI(), "path");
        path.setAttribute("d", path(shape));
        group.appendChild(path);
    }

    private static Font fitting(String content, boolean bold) {
        Font own = bold ? BOLD : REGULAR;
        return own.canDisplayUpTo(content) < 0 ? own : new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1);
    }

    private static double number(Element line, Element text, String attribute, double otherwise) {
        String value = line.hasAttribute(attribute) ? line.getAttribute(attribute) : text.getAttribute(attribute);
        return value.isEmpty() ? otherwise : Double.parseDouble(value);
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator each = shape.getPathIterator(null); !each.isDone(); each.next()) {
            int numbers =
                    switch (each.currentSegment(at)) {
                        case PathIterator.SEG_MOVETO -> begun(path, 'M', 2);
                        case PathIterator.SEG_LINETO -> begun(path, 'L', 2);
                        case PathIterator.SEG_QUADTO -> begun(path, 'Q', 4);
                        case PathIterator.SEG_CUBICTO -> begun(path, 'C', 6);
                        default -> begun(path, 'Z', 0);
                    };
            for (int i = 0; i < numbers; i++) {
                path.append(i == 0 ? "" : " ").append(Math.round(at[i] * 1_000) / 1_000.0);
            }
        }
        return path.toString();
    }

    private static int begun(StringBuilder path, char command, int numbers) {
        path.append(command);
        return numbers;
    }

    private static Font font(String resource) {
        try (InputStream file = Outlines.class.getClassLoader().getResourceAsStream(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (FontFormatException e) {
            throw new IllegalStateException("a font that is none: " + resource, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
