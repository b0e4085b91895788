package org.phrom.kit.pdf;

/** The digits that numbers are written with. */
public enum Digits {
    ARABIC,
    THAI;

    private static final int ZERO = 0x0e50;

    /** The text with these digits in place of 0 to 9. */
    public String in(String text) {
        if (this == ARABIC) {
            return text;
        }
        StringBuilder written = new StringBuilder(text);
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            if (letter >= '0' && letter <= '9') {
                written.setCharAt(i, (char) (ZERO + letter - '0'));
            }
        }
        return written.toString();
    }
}
