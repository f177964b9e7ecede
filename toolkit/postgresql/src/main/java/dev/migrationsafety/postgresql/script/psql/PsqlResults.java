package dev.migrationsafety.postgresql.script.psql;

import dev.migrationsafety.postgresql.script.psql.PsqlArguments.Unreadable;
import dev.migrationsafety.postgresql.script.statement.ScriptSplitter;
import dev.migrationsafety.postgresql.script.statement.SqlStatement;
import dev.migrationsafety.postgresql.script.statement.SqlStatement.Kind;
import dev.migrationsafety.postgresql.script.wire.QueryRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The commands of psql that send the statement read so far and do something with its rows. */
final class PsqlResults {
    /** Variables that psql does not let a query set. */
    private static final Set<String> SPECIAL = Set.of(
            "AUTOCOMMIT",
            "ON_ERROR_STOP",
            "ON_ERROR_ROLLBACK",
            "QUIET",
            "SINGLELINE",
            "SINGLESTEP",
            "ECHO",
            "ECHO_HIDDEN",
            "FETCH_COUNT",
            "HISTCONTROL",
            "PROMPT1",
            "PROMPT2",
            "PROMPT3",
            "VERBOSITY",
            "SHOW_CONTEXT");

    private final PsqlFile file;
    private final PsqlState state;
    private final PsqlQueries queries;

    PsqlResults(PsqlFile file, PsqlState state, PsqlQueries queries) {
        this.file = file;
        this.state = state;
        this.queries = queries;
    }

    boolean run(String command, PsqlArguments arguments) throws Unreadable {
        Optional<String> argument = Optional.empty();
        if (command.equals("gset")) {
            argument = arguments.next();
        } else if (arguments.rest().startsWith("|")) {
            throw PsqlRefusal.program("\\" + command + " |");
        }
        Optional<SqlStatement> statement = file.taken();
        if (statement.isEmpty()) {
            return true;
        }
        String prefix = argument.orElse("");
        return switch (command) {
            case "gset" -> queries.send(statement.get(), queryRows -> remember(prefix, queryRows));
            case "gexec" -> queries.send(statement.get(), this::execute);
            case "gdesc" -> queries.look(file.asking("SELECT 1"));
            default -> file.send(statement.get());
        };
    }

    private boolean remember(String prefix, QueryRows queryRows) {
        if (!queryRows.result()) {
            // A statement without a result sets nothing and is not an error.
            return true;
        }
        if (queryRows.rows().size() != 1) {
            return file.complain(
                    "\\gset",
                    queryRows.rows().isEmpty()
                            ? "no rows returned for \\gset"
                            : "more than one row returned for \\gset");
        }
        for (int i = 0; i < queryRows.columns().size(); i++) {
            String name = prefix + queryRows.columns().get(i);
            Optional<String> value = queryRows.rows().get(0).get(i);
            if (SPECIAL.contains(name)) {
                continue;
            }
            Optional<String> problem = value.isPresent() ? state.variables().set(name, value.get()) : unset(name);
            if (problem.isPresent()) {
                return file.complain("\\gset", problem.get());
            }
        }
        return true;
    }

    private Optional<String> unset(String name) {
        state.variables().unset(name);
        return Optional.empty();
    }

    private boolean execute(QueryRows queryRows) {
        int line = file.line();
        boolean well = true;
        for (List<Optional<String>> row : queryRows.rows()) {
            for (Optional<String> cell : row) {
                if (cell.isPresent()) {
                    well = queries.send(statement(cell.get(), line), file::data);
                    if (!well && state.variables().stopsOnError()) {
                        return false;
                    }
                }
            }
        }
        return well;
    }

    private static SqlStatement statement(String text, int line) {
        List<SqlStatement> parts = ScriptSplitter.split(text);
        Kind kind = parts.size() == 1 && parts.get(0).kind() != Kind.META
                ? parts.get(0).kind()
                : Kind.SQL;
        String keyword = parts.isEmpty() ? "" : parts.get(0).keyword();
        return new SqlStatement(kind, text, line, 0, keyword, "");
    }
}
