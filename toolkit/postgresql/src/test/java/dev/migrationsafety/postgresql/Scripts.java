package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptOutcome.Failed;
import dev.migrationsafety.engine.script.ScriptOutcome.Succeeded;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.postgresql.connection.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What tests do with scripts. */
public final class Scripts {
    private Scripts() {}

    public static Script script(TransactionMode mode, String text) {
        return new Script("V1__test.sql", "0", text, mode);
    }

    static Succeeded succeed(ScriptSession session, TransactionMode mode, String text) {
        ScriptOutcome outcome = session.run(script(mode, text));
        assertThat(outcome).isInstanceOf(Succeeded.class);
        return (Succeeded) outcome;
    }

    public static Failed fail(ScriptSession session, TransactionMode mode, String text) {
        ScriptOutcome outcome = session.run(script(mode, text));
        assertThat(outcome).isInstanceOf(Failed.class);
        return (Failed) outcome;
    }

    /** Runs a script in a session of its own. */
    public static void run(Database database, String text) {
        try (ScriptSession session = database.openSession("UTC")) {
            succeed(session, TransactionMode.PER_SCRIPT, text);
        }
    }

    /** The first column of a query, run as the migration role. */
    public static List<String> ask(Database database, String query) {
        try (Connection connection =
                database.unwrap(DataSource.class).orElseThrow().getConnection()) {
            return Sql.query(connection, row -> row.getString(1), query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
