package org.phrom.scoring.calculator.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.phrom.kit.job.Work;
import org.phrom.scoring.calculator.reading.Content;
import org.phrom.scoring.calculator.reading.Request;
import org.phrom.scoring.tables.Wanted;
import org.phrom.scoring.tables.Wanted.Part;

/**
 * What a job is asked for, as it is kept with the job; what came with it is its input, part after part.
 *
 * @param form whether it came as parts of a form, or as one JSON document
 * @param parts names of what came
 * @param include codes of the parts of the answer
 * @param units what the answer is about
 */
record KeptRequest(boolean form, List<String> parts, List<String> include, List<String> units) {

    static KeptRequest of(Posted posted, Wanted wanted) {
        return new KeptRequest(
                posted.form(),
                List.copyOf(posted.spools().keySet()),
                wanted.parts().stream().map(Part::code).toList(),
                wanted.units());
    }

    /** Writes what came, part after part; it is packed where it is kept. */
    static void write(Posted posted, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (Map.Entry<String, Spools.Spool> part : posted.spools().entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            try (InputStream in = part.getValue().open()) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    Wanted wanted() {
        return new Wanted(
                include.stream()
                        .flatMap(code -> Part.named(code).stream())
                        .collect(java.util.stream.Collectors.toCollection(() -> java.util.EnumSet.noneOf(Part.class))),
                units);
    }

    /** The request, read from the input of a job as often as it is gone through. */
    Request request(Work work) {
        Map<String, Content> contents = new LinkedHashMap<>();
        parts.forEach(part -> contents.put(part, () -> open(part, work)));
        return Posted.request(form, contents);
    }

    private static InputStream open(String part, Work work) throws IOException {
        ZipInputStream zip = new ZipInputStream(work.input());
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(part)) {
                return zip;
            }
        }
        throw new IOException("The job has no part " + part);
    }
}
