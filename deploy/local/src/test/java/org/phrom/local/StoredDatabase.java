package org.phrom.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * The rows of a service's database in a file: the COPY blocks that pg_dump writes for data. The tables are made by those
 * migrations that the rows of flyway_schema_history name, so the file holds what an earlier build left behind.
 */
record StoredDatabase(Path home, String name) {
    private static final String HISTORY = "flyway_schema_history";
    private static final String HISTORY_TABLE =
            "create table flyway_schema_history (installed_rank integer primary key,"
                    + " version varchar(50), description varchar(200) not null, type varchar(20) not null,"
                    + " script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,"
                    + " installed_on timestamp not null default now(), execution_time integer not null, success boolean not null);"
                    + "create index flyway_schema_history_s_idx on flyway_schema_history (success)";

    /** Writes all rows of the database. */
    void write(String admin, Path file) throws SQLException, IOException {
        var text = new StringWriter();
        try (var connection = DriverManager.getConnection(admin)) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : texts(
                    connection,
                    "select table_name from information_schema.tables where table_schema = 'public'"
                            + " and table_type = 'BASE TABLE' order by table_name <> '" + HISTORY + "', table_name")) {
                var columns = String.join(
                        ", ",
                        texts(
                                connection,
                                "select quote_ident(column_name) from information_schema.columns where table_name = '"
                                        + table + "' and is_generated = 'NEVER' order by ordinal_position"));
                var target = table + " (" + columns + ")";
                text.write("COPY " + target + " FROM stdin;\n");
                copies.copyOut("copy " + target + " to stdout", text);
                text.write("\\.\n");
            }
        }
        Files.writeString(file, text.toString());
    }

    /** Fills an empty database. */
    void read(String admin, Path file) throws SQLException, IOException {
        var blocks =
                Arrays.stream(Files.readString(file).split("(?m)^\\\\\\.\n")).toList();
        try (var connection = DriverManager.getConnection(admin);
                var sql = connection.createStatement()) {
            sql.execute("set role " + name);
            sql.execute(HISTORY_TABLE);
            copy(connection, blocks.get(0));
            for (var script : texts(connection, "select script from " + HISTORY + " order by installed_rank")) {
                sql.execute(Files.readString(migration(script)));
            }
            sql.execute("reset role");
            // rows that refer to each other come table by table; what triggers would do was done when they were written
            sql.execute("set session_replication_role = replica");
            for (var block : blocks.subList(1, blocks.size())) {
                copy(connection, block);
            }
            sql.execute("set session_replication_role = origin");
            for (var sequence : texts(
                    connection,
                    "select format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 1)) from %I',"
                            + " table_name, column_name, column_name, table_name) from information_schema.columns"
                            + " where table_schema = 'public' and pg_get_serial_sequence(quote_ident(table_name), column_name)"
                            + " is not null")) {
                sql.execute(sequence);
            }
        }
    }

    private Path migration(String script) {
        return Stream.of("service-kit/src/main/resources", name + "-service/src/main/resources")
                .map(directory -> home.resolve(directory).resolve(script))
                .filter(Files::exists)
                .findAny()
                .orElseThrow(() -> new Fault("There is no " + script + " any more."));
    }

    private static void copy(Connection connection, String block) throws SQLException {
        int rows = block.indexOf('\n') + 1;
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(block.substring(0, rows).replace(";", ""), new StringReader(block.substring(rows)));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
