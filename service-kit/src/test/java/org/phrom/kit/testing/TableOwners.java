package org.phrom.kit.testing;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which class writes which table: entities by their mapping, SQL by the texts of the sources, where they are put together
 * from literals and constants. A statement whose table is only known when it runs counts as one on {@link #ANY}.
 */
public final class TableOwners {

    /** Stands for a table whose name the source does not say. */
    public static final String ANY = "?";

    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])+'"
                    + "|//[^\\n]*|/\\*.*?\\*/|[A-Za-z_$][\\w$]*(?:\\.[A-Za-z_$][\\w$]*)*|\\S",
            Pattern.DOTALL);
    private static final Pattern WRITING = Pattern.compile(
            "\\b(?:insert\\s+into|(?<!for |for no key |do )update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?"
                    + "|copy(?=\\s+\\S+\\s*(?:\\(|from\\b)))\\s+(?:only\\s+)?([a-z_][a-z_0-9]*|[?]|%s|$)",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, Set<String>> writers = new TreeMap<>();

    private TableOwners() {}

    /** The classes that write each table of a service, by the entities below a package and the sources of its module. */
    public static Map<String, Set<String>> of(String basePackage, Path sources) throws IOException {
        TableOwners owners = new TableOwners();
        new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages(basePackage).stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type ->
                                owners.add(type.getAnnotationOfType(Table.class).name(), type.getSimpleName()));
        owners.readSources(sources);
        return owners.writers;
    }

    /** The classes that write each table by SQL. */
    public static Map<String, Set<String>> ofSql(Path sources) throws IOException {
        TableOwners owners = new TableOwners();
        owners.readSources(sources);
        return owners.writers;
    }

    /** Of these tables those that more than one class writes, and those that are not named where they are written. */
    public static Map<String, Set<String>> unclear(Map<String, Set<String>> writers) {
        return writers.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 || entry.getKey().equals(ANY))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void add(String table, String writer) {
        writers.computeIfAbsent(table, name -> new TreeSet<>()).add(writer);
    }

    private void readSources(Path folder) throws IOException {
        Map<String, Source> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(
                        file.toString(),
                        new Source(file.getFileName().toString().replace(".java", ""), tokens(file)));
            }
        }
        Map<String, Source> byName = new HashMap<>();
        sources.values().forEach(source -> byName.put(source.name, source));
        for (Source source : sources.values()) {
            for (String text : source.texts(byName)) {
                for (Matcher found = WRITING.matcher(text); found.find(); ) {
                    String table = found.group(1);
                    boolean named = !table.isEmpty() && !table.equals("%s");
                    add(named ? table : ANY, source.name);
                }
            }
            source.upserted(byName).forEach(table -> add(table, source.name));
        }
    }

    private static List<String> tokens(Path file) throws IOException {
        return TOKEN.matcher(Files.readString(file))
                .results()
                .map(found -> found.group())
                .filter(Predicate.not(token -> token.startsWith("//") || token.startsWith("/*")))
                .toList();
    }

    /** One file as tokens without comments. */
    private static final class Source {

        private final String name;
        private final List<String> tokens;
        private final Map<String, Integer> constants = new HashMap<>();

        Source(String name, List<String> tokens) {
            this.name = name;
            this.tokens = tokens;
            for (int i = 0; i + 2 < tokens.size(); i++) {
                if (tokens.get(i).equals("String") && tokens.get(i + 2).equals("=")) {
                    constants.put(tokens.get(i + 1), i + 3);
                }
            }
        }

        /** Every text, put together as far as it is. */
        List<String> texts(Map<String, Source> others) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                Sum sum = begins(i) ? sum(i, others, 0) : Sum.NONE;
                if (sum.isText) {
                    String text = sum.text.replaceAll("\\s+", " ");
                    // the beginning of a statement that is kept as a constant is one where it is used
                    texts.add(constants.containsValue(i) ? text.stripTrailing() : text);
                }
            }
            return texts;
        }

        private boolean begins(int at) {
            boolean goesOn = at > 0 && tokens.get(at - 1).equals("+");
            boolean isAdded = at + 1 < tokens.size() && tokens.get(at + 1).equals("+");
            return !goesOn && (tokens.get(at).startsWith("\"") || isAdded);
        }

        /** The tables named to the one who writes them for others. */
        List<String> upserted(Map<String, Source> others) {
            List<String> tables = new ArrayList<>();
            for (int i = 0; i + 1 < tokens.size(); i++) {
                if (tokens.get(i).endsWith(".upsert") && tokens.get(i + 1).equals("(")) {
                    Sum sum = sum(i + 2, others, 0);
                    tables.add(sum.isText ? sum.text : ANY);
                }
            }
            return tables;
        }

        private Sum sum(int from, Map<String, Source> others, int depth) {
            StringBuilder text = new StringBuilder();
            boolean isText = false;
            int at = from;
            while (at < tokens.size()) {
                String token = tokens.get(at);
                if (token.startsWith("\"")) {
                    text.append(content(token));
                    isText = true;
                    at++;
                } else if (Character.isJavaIdentifierStart(token.charAt(0))) {
                    Sum constant = constant(token, others, depth);
                    text.append(constant.isText ? constant.text : ANY);
                    isText |= constant.isText;
                    at = afterCall(at + 1);
                } else {
                    break;
                }
                if (at >= tokens.size() || !tokens.get(at).equals("+")) {
                    break;
                }
                at++;
            }
            return new Sum(text.toString(), isText, at);
        }

        private Sum constant(String identifier, Map<String, Source> others, int depth) {
            int dot = identifier.lastIndexOf('.');
            Source owner =
                    dot < 0 ? this : others.get(identifier.substring(identifier.lastIndexOf('.', dot - 1) + 1, dot));
            Integer at = owner == null ? null : owner.constants.get(identifier.substring(dot + 1));
            return at == null || depth > 9 ? Sum.NONE : owner.sum(at, others, depth + 1);
        }

        private int afterCall(int from) {
            int at = from;
            int open = 0;
            while (at < tokens.size() && (open > 0 || tokens.get(at).equals("("))) {
                open += tokens.get(at).equals("(") ? 1 : tokens.get(at).equals(")") ? -1 : 0;
                at++;
            }
            return at;
        }

        private static String content(String literal) {
            String bare = literal.startsWith("\"\"\"")
                    ? literal.substring(3, literal.length() - 3)
                    : literal.substring(1, literal.length() - 1);
            return bare.replace("\\\"", "").replace("\\n", " ");
        }
    }

    private record Sum(String text, boolean isText, int end) {

        static final Sum NONE = new Sum(ANY, false, 0);
    }
}
