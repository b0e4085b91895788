package org.phrom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * The loaded classes of a service, kept when it first runs for the starts that follow: loading them is most of a start.
 * A JVM of another version, or another build, gets an archive of its own. It is made while the service is idle, not at
 * its end, where each would take seconds that somebody waits for.
 */
final class ClassArchive {
    private static final long PATIENCE_SECONDS = 60;

    private final Path archive;
    private final Path unfinished;

    private ClassArchive(Path archive) {
        this.archive = archive;
        this.unfinished = archive.resolveSibling(
                archive.getFileName() + "." + ProcessHandle.current().pid());
    }

    static ClassArchive of(Path application) {
        var archive = application.resolveSibling("classes-" + Runtime.version() + ".jsa");
        return new ClassArchive(archive);
    }

    boolean missing() {
        return Files.notExists(archive);
    }

    /** What the JVM is told: use the archive, or note what has to be in it. */
    String option() {
        return missing() ? "-XX:+RecordDynamicDumpInfo" : "-XX:SharedArchiveFile=" + archive;
    }

    /** Has a running JVM write the archive; the name changes last, so nobody reads half of one. */
    void make(long process) {
        try {
            var dump = new ProcessBuilder(
                            Jvm.tool("jcmd").toString(),
                            Long.toString(process),
                            "VM.cds",
                            "dynamic_dump",
                            unfinished.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!dump.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                dump.destroyForcibly();
            } else if (Files.exists(unfinished)) {
                Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException slowerNextTime) {
            // only a start that is some seconds longer
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }
}
