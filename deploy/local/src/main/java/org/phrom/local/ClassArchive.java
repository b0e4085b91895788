package org.phrom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The loaded classes of a service, kept by its first orderly end for the starts that follow: loading them is most of a
 * start. A JVM of another version, or another build, gets an archive of its own.
 */
final class ClassArchive {
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

    /** What the JVM is told: use the archive, or make it. */
    String option() {
        return Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-XX:ArchiveClassesAtExit=" + unfinished;
    }

    /** Takes what an orderly end has left; the name changes last, so nobody reads half an archive. */
    void keep() {
        try {
            if (Files.exists(unfinished)) {
                Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException slowerNextTime) {
            // only a start that is some seconds longer
        }
    }
}
