package org.phrom.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Outlives this process to end its children: reads their ids from a pipe, and when the pipe ends, ends them.
 *
 * <p>A shutdown hook does not run after kill -9; the end of the pipe comes whatever happens.
 */
final class Watchdog implements AutoCloseable {
    private final Process process;
    private final PrintStream pipe;

    private Watchdog(Process process) {
        this.process = process;
        this.pipe = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    static Watchdog start(Path home) {
        var script = home.resolve("deploy/local/lib/watchdog").toString();
        var command = ownSession(List.of("bash", script));
        try {
            return new Watchdog(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException cause) {
            throw new Fault("The watchdog does not start: " + cause.getMessage());
        }
    }

    void watch(long pid) {
        pipe.println("+" + pid);
    }

    /** Has a PostgreSQL ended too that may still be starting: its id is the first line of the file. */
    void watch(Path postmasterFile) {
        pipe.println("@" + postmasterFile);
    }

    void forget(long pid) {
        pipe.println("-" + pid);
    }

    @Override
    public void close() {
        pipe.close();
        process.onExit().join();
    }

    /** Runs the command in its own session, so that Ctrl-C reaches the launcher alone and it ends things in order. */
    static List<String> ownSession(List<String> command) {
        if (!Path.of("/usr/bin/setsid").toFile().canExecute()) {
            return command;
        }
        var wrapped = new ArrayList<String>();
        wrapped.add("/usr/bin/setsid");
        wrapped.addAll(command);
        return wrapped;
    }
}
