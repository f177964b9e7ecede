package dev.migrationsafety.postgresql.script.psql;

import dev.migrationsafety.migration.ScriptTool;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How psql is started for a script; a script that has one is run as psql would, with its commands and variables.
 *
 * @param variables variables set before the script, as with {@code psql -v}, for example {@code ON_ERROR_STOP} to
 *     {@code 1}
 * @param singleTransaction whether it wraps the script in one transaction, as with {@code psql -1}
 * @param folder the root of the migrations as it is named from the directory where psql is started, {@code .} for that
 *     directory itself; {@code \i} starts there
 * @param files texts of the files below the root by path, which the script may include or copy from
 */
public record Psql(Map<String, String> variables, boolean singleTransaction, String folder, Map<String, String> files)
        implements ScriptTool {
    /** Its name in the configuration. */
    public static final String ID = "psql";

    /** psql's default: continue after an error. */
    public static final Psql PLAIN = new Psql(Map.of(), false, ".", Map.of());

    /** The variable that makes psql stop at the first error. */
    public static final String ON_ERROR_STOP = "ON_ERROR_STOP";

    /** Copies and sorts the variables; the files are shared by all scripts of a history. */
    public Psql {
        variables = Collections.unmodifiableMap(new TreeMap<>(variables));
        files = Map.copyOf(files);
    }

    /** The same with the files that scripts may include. */
    @Override
    public Psql with(Map<String, String> texts) {
        return new Psql(variables, singleTransaction, folder, texts);
    }

    @Override
    public String id() {
        return ID;
    }

    /** In words, for a report, for example {@code psql -1 -v ON_ERROR_STOP=1}. */
    public String describe() {
        String set = variables.entrySet().stream()
                .map(variable -> " -v " + variable.getKey() + "=" + variable.getValue())
                .collect(Collectors.joining());
        String below = folder.equals(PLAIN.folder) ? "" : " -f " + folder + "/…";
        return ID + (singleTransaction ? " -1" : "") + set + below;
    }
}
