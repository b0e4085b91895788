package org.phrom.local;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** A progress bar: redrawn in a terminal, a line every fifth elsewhere. */
final class Progress {
    private static final int WIDTH = 30;
    private static final boolean TERMINAL = Boolean.getBoolean("phrom.terminal");

    private final PrintStream out;
    private final String label;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();

    Progress(PrintStream out, String label, int total) {
        this.out = out;
        this.label = label;
        this.total = total;
        draw(0);
    }

    void step() {
        step(1);
    }

    void step(int count) {
        int before = done.getAndAdd(count);
        int after = before + count;
        if (TERMINAL || after == total || after * 5 / total > before * 5 / total) {
            draw(after);
        }
    }

    private synchronized void draw(int at) {
        int filled = total == 0 ? WIDTH : at * WIDTH / total;
        var bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
        var line = String.format("  %-34s [%s] %d/%d", label, bar, at, total);
        if (TERMINAL) {
            out.print("\r" + line + (at == total ? "\n" : ""));
        } else {
            out.println(line);
        }
        out.flush();
    }
}
