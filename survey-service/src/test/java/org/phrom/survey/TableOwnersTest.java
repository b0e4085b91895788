package org.phrom.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One table has one owner: what entities write, SQL only reads. */
class TableOwnersTest {

    /** Tables that are written both ways, and why. */
    private static final Map<String, String> WRITTEN_BOTH_WAYS = Map.of();

    private static final Pattern WRITING =
            Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate)\\s+([a-z_]+)");

    @Test
    void noTableIsWrittenByEntitiesAndBySql() throws IOException {
        Set<String> entities = tablesOfEntities();
        Set<String> both = new TreeSet<>(tablesThatSqlWrites());
        both.retainAll(entities);

        assertThat(entities).contains("organisation", "framework_version", "round");
        assertThat(tablesThatSqlWrites()).contains("answer");
        assertThat(both).isEqualTo(WRITTEN_BOTH_WAYS.keySet());
    }

    private static Set<String> tablesOfEntities() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.phrom.survey").stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .map(type -> type.getAnnotationOfType(Table.class).name())
                        .collect(Collectors.toSet());
    }

    // the sources, as texts put together from constants are whole only there; "on conflict … do update set" names none
    private static Set<String> tablesThatSqlWrites() throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source).replaceAll("\"\\s*\\+\\s*\"", "");
                WRITING.matcher(text).results().map(found -> found.group(1)).forEach(tables::add);
            }
        }
        return tables;
    }
}
