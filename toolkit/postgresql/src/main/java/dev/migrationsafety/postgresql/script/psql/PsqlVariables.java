package dev.migrationsafety.postgresql.script.psql;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The variables of one psql, and what it makes of values for those that steer itself (psql 15 to 18). */
final class PsqlVariables {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_\\x80-\\uffff]+");
    private static final Set<String> SWITCHES = Set.of(
            "AUTOCOMMIT",
            "ON_ERROR_STOP",
            "QUIET",
            "SINGLELINE",
            "SINGLESTEP",
            "HIDE_TABLEAM",
            "HIDE_TOAST_COMPRESSION");
    private static final String ROLLBACK = "ON_ERROR_ROLLBACK";

    private final Map<String, String> values = new HashMap<>();

    PsqlVariables() {
        values.putAll(
                Map.of("AUTOCOMMIT", "on", "ON_ERROR_STOP", "off", ROLLBACK, "off", "QUIET", "off", "ECHO", "none"));
        values.putAll(Map.of("ERROR", "false", "SQLSTATE", "00000", "ROW_COUNT", "0"));
        values.putAll(Map.of("LAST_ERROR_MESSAGE", "", "LAST_ERROR_SQLSTATE", "00000"));
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Sets one; gives what psql says if it refuses. */
    Optional<String> set(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of("invalid variable name: \"" + name + "\"");
        }
        String whole = value;
        if (SWITCHES.contains(name) || name.equals(ROLLBACK)) {
            whole = value.isEmpty() ? "on" : value;
            boolean known =
                    truth(whole).isPresent() || (name.equals(ROLLBACK) && whole.equalsIgnoreCase("interactive"));
            if (!known) {
                return Optional.of("unrecognized value \"" + value + "\" for \"" + name + "\""
                        + (name.equals(ROLLBACK) ? "" : ": Boolean expected"));
            }
        }
        values.put(name, whole);
        return Optional.empty();
    }

    /** A switch goes off, any other is forgotten. */
    void unset(String name) {
        if (SWITCHES.contains(name) || name.equals(ROLLBACK)) {
            values.put(name, "off");
        } else {
            values.remove(name);
        }
    }

    boolean autocommit() {
        return on("AUTOCOMMIT");
    }

    boolean stopsOnError() {
        return on("ON_ERROR_STOP");
    }

    /** Whether psql sets a savepoint before every statement of a transaction; {@code interactive} means not in scripts. */
    boolean rollsBackErrors() {
        return on(ROLLBACK);
    }

    private boolean on(String name) {
        return get(name).flatMap(PsqlVariables::truth).orElse(false);
    }

    void succeeded(long rows) {
        values.putAll(Map.of("ERROR", "false", "SQLSTATE", "00000", "ROW_COUNT", String.valueOf(rows)));
    }

    void failed(String state, String message) {
        values.putAll(Map.of("ERROR", "true", "SQLSTATE", state, "ROW_COUNT", "0"));
        values.putAll(Map.of("LAST_ERROR_SQLSTATE", state, "LAST_ERROR_MESSAGE", message));
    }

    /** What psql takes for a boolean: beginnings of the words count, except for the one letter that two share. */
    static Optional<Boolean> truth(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.equals("o")) {
            return Optional.empty();
        }
        if ("true".startsWith(word) || "yes".startsWith(word) || word.equals("on") || word.equals("1")) {
            return Optional.of(true);
        }
        boolean no = "false".startsWith(word) || "no".startsWith(word) || "off".startsWith(word) || word.equals("0");
        return no ? Optional.of(false) : Optional.empty();
    }
}
