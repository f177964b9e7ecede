package dev.migrationsafety.postgresql.settings;

import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.postgresql.settings.SearchPath.Setter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A search path as the server takes it. */
public final class SearchPaths {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private SearchPaths() {}

    /** The value of the setting, where only those names are quoted that need it, as the server prints it. */
    public static String setting(List<String> schemas) {
        return schemas.stream()
                .map(name -> PLAIN.matcher(name).matches() ? name : SqlText.name(name))
                .collect(Collectors.joining(", "));
    }

    /** The statements that set it for a role in a database, or for the database; none for an option of the connection. */
    public static List<String> statements(SearchPath path, String role, String database) {
        String set = " SET search_path TO " + SqlText.names(path.schemas());
        if (path.isSetBy(Setter.ROLE)) {
            return List.of("ALTER ROLE " + SqlText.name(role) + " IN DATABASE " + SqlText.name(database) + set);
        }
        return path.isSetBy(Setter.DATABASE) ? List.of("ALTER DATABASE " + SqlText.name(database) + set) : List.of();
    }
}
