package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.RequestedObject;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.sql.script.Comments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the tables, columns, indexes, types and sequences that a script asks for although there is one of that name: by
 * {@code IF NOT EXISTS}, or in a block that handles the error. Reads names as they are written, in the schema
 * {@code public} where they have none.
 */
final class RequestedObjects {
    private static final String PART = "(?:\"[^\"]+\"|[\\w$]+)";
    private static final String NAME = "(" + PART + "(?:\\s*\\.\\s*" + PART + ")?)";
    private static final String UNLESS = "(?:if\\s+not\\s+exists\\s+)?";

    private static final Pattern TABLE = pattern("create\\s+(?:unlogged\\s+)?table\\s+" + UNLESS + NAME + "\\s*\\(");
    private static final Pattern INDEX = pattern("create\\s+(?:unique\\s+)?index\\s+(?:concurrently\\s+)?" + UNLESS
            + NAME + "\\s+on\\s+(?:only\\s+)?" + NAME);
    private static final Pattern TYPE = pattern("create\\s+type\\s+" + NAME + "\\s+as\\b");
    private static final Pattern DOMAIN = pattern("create\\s+domain\\s+" + NAME);
    private static final Pattern SEQUENCE = pattern("create\\s+sequence\\s+" + UNLESS + NAME);
    private static final Pattern ALTER = pattern("alter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?" + NAME + "|;");
    private static final Pattern COLUMN = pattern("add\\s+(?:column\\s+)?if\\s+not\\s+exists\\s+(" + PART + ")");

    private final Script script;
    private final String text;
    private final Schema before;
    private final Map<String, RequestedObject> found = new LinkedHashMap<>();

    private RequestedObjects(Script script, Schema before) {
        this.script = script;
        this.text = Comments.blanked(script.text());
        this.before = before;
    }

    static List<RequestedObject> of(Script script, Schema before) {
        RequestedObjects objects = new RequestedObjects(script, before);
        objects.named(TABLE, "table", "TABLE");
        objects.named(TYPE, "type", "TYPE");
        objects.named(DOMAIN, "domain", "DOMAIN");
        objects.named(SEQUENCE, "sequence", "SEQUENCE");
        objects.indexes();
        objects.columns();
        return new ArrayList<>(objects.found.values());
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile("\\b(?:" + regex + ")", Pattern.CASE_INSENSITIVE);
    }

    private void named(Pattern pattern, String kind, String word) {
        pattern.matcher(text).results().forEach(match -> {
            String name = match.group(1);
            add(kind, catalogName(name), "DROP " + word + " " + name + " CASCADE");
        });
    }

    /** An index is in the schema of its table. */
    private void indexes() {
        INDEX.matcher(text).results().forEach(match -> {
            String table = match.group(2);
            String schema = table.contains(".") ? table.substring(0, table.indexOf('.') + 1) : "";
            String name = match.group(1).contains(".") ? match.group(1) : schema + match.group(1);
            add("index", catalogName(name), "DROP INDEX " + name + " CASCADE");
        });
    }

    private void columns() {
        COLUMN.matcher(text).results().forEach(match -> table(match)
                .ifPresent(table -> add(
                        "column",
                        catalogName(table) + "." + folded(match.group(1)),
                        "ALTER TABLE " + table + " DROP COLUMN " + match.group(1) + " CASCADE")));
    }

    /** The table of the statement in which a column is added. */
    private Optional<String> table(MatchResult column) {
        String table = null;
        Matcher alter = ALTER.matcher(text).region(0, column.start());
        while (alter.find()) {
            table = alter.group(1);
        }
        return Optional.ofNullable(table);
    }

    private void add(String kind, String name, String removal) {
        before.snapshot()
                .find(kind, name)
                .ifPresent(there -> found.putIfAbsent(
                        kind + " " + name,
                        new RequestedObject(
                                kind,
                                name,
                                new Script(script.file(), script.sha256(), removal, TransactionMode.NONE))));
    }

    private static String catalogName(String written) {
        StringBuilder name = new StringBuilder();
        Matcher part = Pattern.compile(PART).matcher(written);
        while (part.find()) {
            name.append(name.length() == 0 ? "" : ".").append(folded(part.group()));
        }
        return name.toString().replaceFirst("^public\\.", "");
    }

    private static String folded(String part) {
        return part.startsWith("\"") ? part.substring(1, part.length() - 1) : part.toLowerCase(Locale.ROOT);
    }
}
