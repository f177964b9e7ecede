package dev.migrationsafety.postgresql.script;

import dev.migrationsafety.migration.Command;
import dev.migrationsafety.migration.Script;
import java.util.List;

/** What a script sends to the server, piece by piece. */
final class Commands {
    private Commands() {}

    /** The commands that its tool cut; else its statements as psql would cut them. */
    static List<SqlStatement> of(Script script) {
        return script.commands().isEmpty()
                ? ScriptSplitter.split(script.text())
                : script.commands().stream().map(Commands::statement).toList();
    }

    /** A whole command as one statement: nothing in it is taken apart, so the server judges it as the tool sends it. */
    private static SqlStatement statement(Command command) {
        List<SqlStatement> within = ScriptSplitter.split(command.text());
        String keyword = within.isEmpty() ? "" : within.get(0).keyword();
        return new SqlStatement(SqlStatement.Kind.SQL, command.text(), command.line(), 0, keyword, "");
    }
}
