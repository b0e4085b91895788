package org.phrom.local;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.stream.Stream;

/** Run by the JVM of an image: prints the families of fonts that have every letter of a Thai text. */
final class ThaiFonts {
    private static final String TEXT = "ผู้ว่าราชการจังหวัด ที่ ปั้น น้ำ ญู ฐุ ฏู ๒๕๖๙";

    private ThaiFonts() {}

    public static void main(String[] arguments) {
        Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
                .filter(family -> new Font(family, Font.PLAIN, 12).canDisplayUpTo(TEXT) == -1)
                .forEach(System.out::println);
    }
}
