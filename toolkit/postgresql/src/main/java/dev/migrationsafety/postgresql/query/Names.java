package dev.migrationsafety.postgresql.query;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.schema.SqlNames;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Canonical names of catalog objects. */
public final class Names {
    /** The schema of names without one. */
    public static final String PUBLIC = "public";

    private static final Pattern PART = Pattern.compile("\"(?<quoted>(?:[^\"]|\"\")*)\"|[^.]+");

    private Names() {}

    /** The name of a table. */
    public static ContainerName table(String schema, String name) {
        return SqlNames.of(schema, name, PUBLIC);
    }

    /** The schema of a table. */
    public static String schema(ContainerName table) {
        return table.namespace().isEmpty() ? PUBLIC : table.namespace();
    }

    /** The parts as one name; see {@link #join(List)}. */
    public static String join(String... parts) {
        return join(List.of(parts));
    }

    /** The parts joined by dots, {@code public} left out in front; a part that would be read as several is quoted. */
    public static String join(List<String> parts) {
        boolean qualified = parts.size() > 1 && parts.get(0).equals(PUBLIC);
        StringBuilder joined = new StringBuilder();
        for (int i = qualified ? 1 : 0; i < parts.size(); i++) {
            joined.append(joined.isEmpty() ? "" : ".").append(part(parts.get(i)));
        }
        return joined.toString();
    }

    /** The parts of a name that {@link #join} or the server joined, without quotes. */
    public static List<String> parts(String joined) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(joined);
        while (part.find()) {
            String quoted = part.group("quoted");
            parts.add(quoted == null ? part.group() : quoted.replace("\"\"", "\""));
        }
        return parts;
    }

    private static String part(String name) {
        return name.isEmpty() || ambiguous(name) ? SqlText.name(name) : name;
    }

    private static boolean ambiguous(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (".\"(#".indexOf(name.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
