package dev.migrationsafety.postgresql.script.psql;

import dev.migrationsafety.postgresql.script.statement.SqlStatement;
import dev.migrationsafety.postgresql.script.statement.SqlStatement.Kind;
import java.nio.file.Path;
import java.util.Optional;

/** One file as psql reads it: statement by statement, command by command (mainloop.c). */
final class PsqlFile {
    private static final int DEEP = 50;

    private final PsqlState state;
    private final Path path;
    private final String name;
    private final int depth;
    private final PsqlScanner scanner;
    private final PsqlConditions conditions;
    private final PsqlQueries queries;
    private final PsqlCommands commands;
    private Optional<SqlStatement> previous = Optional.empty();

    PsqlFile(PsqlState state, Path path, String text, int depth) {
        this.state = state;
        this.path = path;
        this.name = state.paths().name(path);
        this.depth = depth;
        this.scanner = new PsqlScanner(text, variable -> value(variable));
        this.conditions = new PsqlConditions(scanner);
        this.queries = new PsqlQueries(state, name);
        this.commands = new PsqlCommands(this, state, queries, conditions);
    }

    /** How a command ended. */
    enum Done {
        WELL,
        BADLY,
        QUIT
    }

    /** A branch that is not taken knows no variables. */
    private Optional<String> value(String variable) {
        return conditions.active() ? state.variables().get(variable) : Optional.empty();
    }

    /** Runs it; false if psql stops because of an error. */
    boolean run() {
        try {
            return read();
        } catch (PsqlRefusal e) {
            throw e.at(name, scanner.line());
        }
    }

    private boolean read() {
        while (true) {
            PsqlScanner.Stop stop = scanner.next();
            if (stop == PsqlScanner.Stop.END) {
                return atEnd();
            }
            boolean well = true;
            if (stop == PsqlScanner.Stop.SEMICOLON) {
                well = statement();
            } else {
                Done done = commands.run(scanner);
                if (done == Done.QUIT) {
                    return rest();
                }
                well = done == Done.WELL;
            }
            if (!state.connected() || (!well && state.variables().stopsOnError())) {
                return false;
            }
        }
    }

    private boolean statement() {
        if (!conditions.active() || scanner.empty()) {
            scanner.forget();
            return true;
        }
        return send(takeStatement());
    }

    /** What was read of a statement is sent without its semicolon. */
    private boolean rest() {
        boolean well = scanner.empty() || !conditions.active() || send(takeStatement());
        return well || !state.variables().stopsOnError();
    }

    private boolean atEnd() {
        if (!rest()) {
            return false;
        }
        if (!conditions.allClosed()) {
            complain("\\if", "reached EOF without finding closing \\endif(s)");
            return !state.variables().stopsOnError();
        }
        return true;
    }

    /** The statement that is being read, or the last one again if none was begun. */
    Optional<SqlStatement> taken() {
        return scanner.empty() ? previous : Optional.of(takeStatement());
    }

    private SqlStatement takeStatement() {
        SqlStatement statement = scanner.take();
        previous = Optional.of(statement);
        return statement;
    }

    void forget() {
        scanner.forget();
    }

    boolean send(SqlStatement statement) {
        return queries.send(statement, scanner::data);
    }

    /** The data that follow in the script. */
    String data() {
        return scanner.data();
    }

    int line() {
        return scanner.line();
    }

    String name() {
        return name;
    }

    Path path() {
        return path;
    }

    /** Something that psql itself reports as an error. */
    boolean complain(String command, String message) {
        return state.complains(name, scanner.line(), command, message);
    }

    /** A statement of our own that replaces what psql asks. */
    SqlStatement asking(String sql) {
        return new SqlStatement(Kind.SQL, sql, scanner.line(), 0, "SELECT", "");
    }

    /** Runs another file as {@code \i} does. */
    boolean include(String command, Path target) {
        Optional<String> text = state.paths().text(target);
        if (text.isEmpty()) {
            return complain(command, target.normalize() + ": No such file or directory");
        }
        if (depth == DEEP) {
            throw new PsqlRefusal("files include each other " + DEEP + " deep, the last one " + name);
        }
        return new PsqlFile(state, target, plain(text.get()), depth + 1).run();
    }

    private static String plain(String text) {
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
    }
}
