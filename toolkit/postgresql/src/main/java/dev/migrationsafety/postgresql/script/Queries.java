package dev.migrationsafety.postgresql.script;

import dev.migrationsafety.engine.script.Answer;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.postgresql.script.statement.Commands;
import dev.migrationsafety.postgresql.script.statement.SqlStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Queries at the end of scripts. */
public final class Queries {
    private static final Set<String> KEYWORDS = Set.of("SELECT", "WITH", "VALUES", "TABLE");
    private static final Set<String> TRUTHS = Set.of("bool", "boolean");
    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "name");
    /** A call alone, such as {@code SELECT pg_advisory_unlock(1)}, does something and checks nothing. */
    private static final Pattern CALL = Pattern.compile(
            "(?is)select\\s+(?:[\\w\"]+\\.)*[\\w\"]+\\s*\\((?:(?!\\bfrom\\b).)*\\)(?:\\s+as\\s+[\\w\"]+)?");

    private static final int SHOWN = 100;

    private Queries() {}

    /** Whether a script ends with a query. */
    public static boolean endsWithOne(Script script) {
        return last(script).isPresent();
    }

    static Optional<SqlStatement> last(Script script) {
        List<SqlStatement> statements = Commands.of(script);
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of(statements.get(statements.size() - 1))
                        .filter(statement -> statement.kind() == SqlStatement.Kind.SQL)
                        .filter(statement -> KEYWORDS.contains(statement.keyword()));
    }

    /** Asks in an open transaction. */
    static Answer ask(Connection connection, SqlStatement query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setMaxRows(SHOWN);
            if (!statement.execute(query.text())) {
                return new Answer.NoQuery();
            }
            return rows(query, statement.getResultSet());
        }
    }

    private static Answer rows(SqlStatement query, ResultSet result) throws SQLException {
        int count = result.getMetaData().getColumnCount();
        List<String> columns = new ArrayList<>();
        List<Answer.Kind> kinds = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            columns.add(result.getMetaData().getColumnLabel(i));
            kinds.add(kind(result.getMetaData().getColumnTypeName(i)));
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                row.add(result.getString(i));
            }
            rows.add(row);
        }
        return new Answer.Rows(
                query.line(), query.text(), CALL.matcher(query.text()).matches(), columns, kinds, rows);
    }

    private static Answer.Kind kind(String type) {
        if (TRUTHS.contains(type)) {
            return Answer.Kind.TRUTH;
        }
        return TEXTS.contains(type) ? Answer.Kind.TEXT : Answer.Kind.OTHER;
    }
}
