package dev.migrationsafety.engine;

import dev.migrationsafety.finding.Location;
import dev.migrationsafety.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a script did. */
public sealed interface ScriptOutcome {
    /** How many statements ran to their end. */
    int statements();

    /**
     * The script ran to its end.
     *
     * @param statements number of statements, 0 for a script of comments only
     * @param written rows written by INSERT, UPDATE and DELETE per table, where any
     * @param passedOver errors after which its tool went on, and told nobody by its exit status (psql without
     *     ON_ERROR_STOP)
     * @param unmatched statements that write rows and met none, in their order
     */
    record Succeeded(
            int statements, Map<TableName, Written> written, List<Failed> passedOver, List<Unmatched> unmatched)
            implements ScriptOutcome {
        /** Copies the collections. */
        public Succeeded {
            written = Collections.unmodifiableMap(new TreeMap<>(written));
            passedOver = List.copyOf(passedOver);
            unmatched = List.copyOf(unmatched);
        }

        /** With errors passed over, and every statement that writes rows met some. */
        public Succeeded(int statements, Map<TableName, Written> written, List<Failed> passedOver) {
            this(statements, written, passedOver, List.of());
        }

        /** Without any error, and every statement that writes rows met some. */
        public Succeeded(int statements, Map<TableName, Written> written) {
            this(statements, written, List.of(), List.of());
        }

        /** This script and another that ran after it, as one. */
        public Succeeded and(Succeeded next) {
            Map<TableName, Written> all = new TreeMap<>(written);
            next.written.forEach((table, more) -> all.merge(table, more, Written::plus));
            List<Failed> errors = new ArrayList<>(passedOver);
            errors.addAll(next.passedOver);
            List<Unmatched> none = new ArrayList<>(unmatched);
            none.addAll(next.unmatched);
            return new Succeeded(statements + next.statements, all, errors, none);
        }
    }

    /**
     * A statement that writes rows and met none, so that nothing was learned about it.
     *
     * @param location file and line of the statement
     * @param keyword its first word in upper case, for example {@code UPDATE}
     * @param statement its text, shortened to 200 characters
     */
    record Unmatched(Location location, String keyword, String statement) {}

    /**
     * A statement failed.
     *
     * @param statements number of statements before it
     * @param location file and line of the statement
     * @param statement its text, shortened to 200 characters
     * @param keyword its first word in upper case, for example {@code ALTER}
     * @param sqlState SQLSTATE, five characters; empty for what psql itself finds fault with
     * @param message the server's message, with detail where it gives one
     * @param table the table that the server names, as {@code schema.table}, or empty
     * @param column the column that it names, or empty
     * @param constraint the constraint that it names, or empty
     */
    record Failed(
            int statements,
            Location location,
            String statement,
            String keyword,
            String sqlState,
            String message,
            String table,
            String column,
            String constraint)
            implements ScriptOutcome {
        /** In words: statement number, line, SQLSTATE and message. */
        public String describe() {
            return "statement " + (statements + 1) + " (" + location + "): "
                    + (sqlState.isEmpty() ? message : "SQLSTATE " + sqlState + ", " + message);
        }
    }

    /** Rows written in one table, counted by the server. */
    record Written(long inserted, long updated, long deleted) {
        /** The sum. */
        public Written plus(Written more) {
            return new Written(inserted + more.inserted, updated + more.updated, deleted + more.deleted);
        }
    }
}
