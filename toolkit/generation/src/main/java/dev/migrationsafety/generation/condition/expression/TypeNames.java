package dev.migrationsafety.generation.condition.expression;

import java.util.Locale;
import java.util.Map;

/** The names of types without schema, modifiers and alias. */
public final class TypeNames {
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("int2", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("int", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("decimal", "numeric"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("varchar", "character varying"),
            Map.entry("bpchar", "character"),
            Map.entry("char", "character"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("time", "time without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("varbit", "bit varying"));

    private TypeNames() {}

    /** The plain name, for example {@code numeric} for {@code pg_catalog."numeric"(18,2)}; arrays keep their brackets. */
    public static String plain(String name) {
        if (isPlain(name)) {
            return ALIASES.getOrDefault(name, name);
        }
        String brackets = name.endsWith("[]") ? "[]" : "";
        String plain = name.substring(0, name.length() - brackets.length());
        if (plain.equals("\"char\"")) {
            return plain + brackets;
        }
        plain = plain.replaceAll("\\([^)]*\\)", "").replaceAll("\\s+", " ").strip();
        plain = plain.substring(lastDot(plain) + 1).replace("\"", "");
        String lower = plain.toLowerCase(Locale.ROOT);
        return ALIASES.getOrDefault(lower, lower) + brackets;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if ((letter < 'a' || letter > 'z') && (letter < '0' || letter > '9') && letter != ' ' && letter != '_') {
                return false;
            }
        }
        return true;
    }

    private static int lastDot(String name) {
        boolean quoted = false;
        int last = -1;
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '"') {
                quoted = !quoted;
            } else if (name.charAt(i) == '.' && !quoted) {
                last = i;
            }
        }
        return last;
    }
}
