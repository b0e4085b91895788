package org.phrom.survey.framework.workbook;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.phrom.survey.framework.workbook.Locations.Columns;
import org.phrom.survey.framework.workbook.Locations.Row;

/**
 * Locations as they are kept.
 *
 * @param columns those of the rows, each once
 * @param rows by pointer the place of a row's columns in the list, and its number
 */
record PackedLocations(List<Columns> columns, Map<String, int[]> rows) {

    /** Bytes that are kept. */
    static final int MOST_BYTES = 1024 * 1024;

    private static final JsonMapper MAPPER = new JsonMapper();

    static byte[] pack(Map<String, Row> byPointer) {
        Map<Columns, Integer> columns = new LinkedHashMap<>();
        Map<String, int[]> rows = new LinkedHashMap<>();
        byPointer.forEach((pointer, row) -> {
            int place = columns.computeIfAbsent(row.columns(), one -> columns.size());
            rows.put(pointer, new int[] {place, row.number()});
        });
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            MAPPER.writeValue(out, new PackedLocations(new ArrayList<>(columns.keySet()), rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static Map<String, Row> unpack(byte[] bytes) {
        Map<String, Row> byPointer = new LinkedHashMap<>();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            PackedLocations packed = MAPPER.readValue(in, PackedLocations.class);
            packed.rows.forEach((pointer, row) -> byPointer.put(pointer, new Row(packed.columns.get(row[0]), row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byPointer;
    }
}
