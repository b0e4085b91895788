package org.phrom.kit.testing;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which tables of a service are written in which way; run in the folder of its module. */
public final class TableOwners {

    private static final Pattern WRITING =
            Pattern.compile("\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate)\\s+([a-z_]+)");

    private TableOwners() {}

    /** Tables of entities below a package. */
    public static Set<String> ofEntities(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages(basePackage).stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .map(type -> type.getAnnotationOfType(Table.class).name())
                        .collect(Collectors.toSet());
    }

    /**
     * Tables that SQL writes. It is looked for in the sources, as texts put together from constants are whole only there;
     * "on conflict … do update set" names none.
     */
    public static Set<String> ofSql() throws IOException {
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
