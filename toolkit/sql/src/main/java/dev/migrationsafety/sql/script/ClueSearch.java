package dev.migrationsafety.sql.script;

import dev.migrationsafety.data.generator.ContainerHints;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Looks for clues in the text of whatever judges the rows of a table: its triggers, checks, indexes, defaults and generated
 * columns, and the functions that these call, by name and so on. Names and constants are recognized by their look only.
 */
final class ClueSearch {
    private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\n]|''){1,200})'");
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Set<String> FUNCTIONS = Set.of("function", "procedure");
    private static final int MOST = 48;

    private final Schema schema;
    private final Map<String, List<CatalogObject>> functions = new TreeMap<>();
    private final Map<String, List<ContainerName>> tables = new TreeMap<>();

    ClueSearch(Schema schema) {
        this.schema = schema;
        for (CatalogObject object : schema.snapshot().objects()) {
            if (FUNCTIONS.contains(object.kind())) {
                functions
                        .computeIfAbsent(simpleName(object.name()), name -> new ArrayList<>())
                        .add(object);
            }
        }
        for (Table table : Relations.of(schema).roots()) {
            tables.computeIfAbsent(table.name().name(), name -> new ArrayList<>())
                    .add(table.name());
        }
    }

    /** The clues to a table. */
    ContainerHints of(Table table) {
        List<String> open = new ArrayList<>(own(table));
        Set<CatalogObject> seen = new LinkedHashSet<>();
        Set<String> texts = new LinkedHashSet<>();
        Set<ContainerName> others = new LinkedHashSet<>();
        for (int i = 0; i < open.size(); i++) {
            String text = COMMENT.matcher(open.get(i)).replaceAll(" ");
            QUOTED.matcher(text)
                    .results()
                    .map((MatchResult match) -> match.group(1).replace("''", "'"))
                    .forEach(texts::add);
            for (String word : words(text)) {
                others.addAll(tables.getOrDefault(word, List.of()));
                for (CatalogObject function : functions.getOrDefault(word, List.of())) {
                    if (seen.add(function)) {
                        open.add(function.attributes().getOrDefault("body", ""));
                    }
                }
            }
        }
        others.remove(table.name());
        return new ContainerHints(texts.stream().limit(MOST).toList(), List.copyOf(others));
    }

    private List<String> own(Table table) {
        List<String> texts = new ArrayList<>();
        String prefix = table.name() + ".";
        for (CatalogObject object : schema.snapshot().objects()) {
            boolean judges = object.kind().equals("trigger") || object.kind().equals("rule");
            boolean indexes = table.name().toString().equals(object.attributes().get("table"));
            if ((judges && object.name().startsWith(prefix)) || indexes) {
                texts.addAll(object.attributes().values());
            }
        }
        table.checks().forEach(check -> texts.add(check.expression()));
        for (Column column : table.columns()) {
            column.defaultExpression().ifPresent(texts::add);
            texts.addAll(column.type().checks());
        }
        return texts;
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
        return words;
    }

    /** The name without schema and arguments. */
    private static String simpleName(String name) {
        String plain = name.replaceFirst("\\(.*", "");
        return plain.substring(plain.lastIndexOf('.') + 1).replace("\"", "");
    }
}
