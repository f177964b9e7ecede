package dev.migrationsafety.postgresql.script.statement;

import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.ScriptCommand;
import java.util.List;

/** What a script sends to the server, piece by piece. */
public final class Commands {
    private Commands() {}

    /** The commands that its tool cut; else its statements as psql would cut them. */
    public static List<SqlStatement> of(Script script) {
        return script.commands().isEmpty()
                ? ScriptSplitter.split(script.text())
                : script.commands().stream().map(Commands::statement).toList();
    }

    /** A whole command as one statement: nothing in it is taken apart, so the server judges it as the tool sends it. */
    private static SqlStatement statement(ScriptCommand scriptCommand) {
        List<SqlStatement> within = ScriptSplitter.split(scriptCommand.text());
        String keyword = within.isEmpty() ? "" : within.get(0).keyword();
        return new SqlStatement(SqlStatement.Kind.SQL, scriptCommand.text(), scriptCommand.line(), 0, keyword, "");
    }
}
