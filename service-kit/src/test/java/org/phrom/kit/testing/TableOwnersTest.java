package org.phrom.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableOwnersTest {

    @TempDir
    Path sources;

    @Test
    void everyWayToWriteIsSeen() throws IOException {
        source("Writes", """
                class Writes {
                    void all() {
                        database.update("insert into inserted (id) values (?) on conflict (id) do update set a = 1");
                        database.update("Update  updated set a = 1");
                        database.batch("delete from deleted where id = ?", rows);
                        database.update(\"""
                            with x as (merge into
                                merged using y on true when matched then delete)
                            select 1
                            \""");
                        database.update("truncate table truncated");
                        copies.copyIn("copy copied (id) from stdin");
                        newest.upsert("upserted", Map.of(), 1, Map.of());
                    }
                }
                """);

        assertThat(TableOwners.ofSql(sources).keySet())
                .containsExactlyInAnyOrder(
                        "inserted", "updated", "deleted", "merged", "truncated", "copied", "upserted");
    }

    @Test
    void textsArePutTogetherFromConstantsAlsoOfOtherClasses() throws IOException {
        source("Names", "class Names { static final String TABLE = \"thing\"; }");
        source("Writes", """
                class Writes {
                    private static final String INTO = "insert " + "into ";
                    private static final String OWN = "own";
                    private static final String KEEP = INTO + OWN + " (id) values (?)";
                    void all() {
                        database.update("delete from " + Names.TABLE + " where id = ?");
                        newest.upsert(Names.TABLE, key, 1, columns);
                    }
                }
                """);

        assertThat(TableOwners.ofSql(sources)).isEqualTo(Map.of("own", Set.of("Writes"), "thing", Set.of("Writes")));
    }

    @Test
    void aSecondWriterIsSeenAndSoIsATableThatIsNotNamed() throws IOException {
        source("Keeps", "class Keeps { String sql = \"insert into thing (id) values (?)\"; }");
        source("Empties", """
                class Empties {
                    void all(String table) {
                        database.update("update thing set a = 1");
                        database.update("delete from " + table + " where true");
                    }
                }
                """);
        source("Formats", "class Formats { String sql = \"delete from %s where true\".formatted(table()); }");

        assertThat(TableOwners.unclear(TableOwners.ofSql(sources)))
                .isEqualTo(Map.of("thing", Set.of("Keeps", "Empties"), "?", Set.of("Empties", "Formats")));
    }

    @Test
    void whatOnlyReadsOrIsSaidInCommentsWritesNothing() throws IOException {
        source("Reads", """
                // delete from commented
                /** Like "insert into documented". */
                class Reads {
                    String lock = "select 1 from thing where id = ? for update of thing skip locked";
                    String upsert = "on conflict (id) do update set a = excluded.a";
                }
                """);

        assertThat(TableOwners.ofSql(sources)).isEmpty();
    }

    private void source(String name, String text) throws IOException {
        Files.writeString(sources.resolve(name + ".java"), text);
    }
}
