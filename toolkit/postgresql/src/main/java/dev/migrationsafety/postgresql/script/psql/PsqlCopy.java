package dev.migrationsafety.postgresql.script.psql;

import dev.migrationsafety.postgresql.script.statement.SqlStatement;
import dev.migrationsafety.postgresql.script.statement.SqlStatement.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code \copy}: COPY with a file on psql's side, of which only files of the history exist (copy.c). */
final class PsqlCopy {
    /** What is copied: a table with its columns, or a query in parentheses. */
    private static final String WHAT = "(?<what>(?:binary\\s+)?(?:\\(.*\\)|[^\\s(]+(?:\\s*\\([^)]*\\))?))";

    private static final Pattern FORM = Pattern.compile(
            WHAT + "\\s+(?<way>from|to)\\s+(?:(?<program>program)\\s+)?(?<file>'(?:[^']|'')*'|\\S+)\\s*(?<options>.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final PsqlFile file;
    private final PsqlState state;
    private final PsqlQueries queries;

    PsqlCopy(PsqlFile file, PsqlState state, PsqlQueries queries) {
        this.file = file;
        this.state = state;
        this.queries = queries;
    }

    boolean copy(String arguments) {
        Matcher form = FORM.matcher(arguments.replaceAll(";+\\s*$", ""));
        if (!form.matches()) {
            return file.complain(
                    "\\copy " + arguments, "\\copy: parse error" + (arguments.contains(" ") ? "" : " at end of line"));
        }
        if (form.group("program") != null) {
            throw PsqlRefusal.program("\\copy … " + form.group("way") + " program");
        }
        String source = form.group("file");
        boolean quoted = source.startsWith("'");
        String name = quoted ? source.substring(1, source.length() - 1).replace("''", "'") : source;
        if (form.group("way").equalsIgnoreCase("to")) {
            return queries.send(statement(Kind.COPY_OUT, form, "TO STDOUT"), () -> "");
        }
        SqlStatement statement = statement(Kind.COPY_IN, form, "FROM STDIN");
        if (!quoted && name.equalsIgnoreCase("stdin")) {
            return queries.send(statement, file::data);
        }
        if (!quoted && name.equalsIgnoreCase("pstdin")) {
            throw new PsqlRefusal("\\copy … from pstdin reads the standard input of psql, and a rehearsal has none");
        }
        Optional<String> text = state.paths().text(PsqlPaths.of(name));
        return text.isEmpty()
                ? file.complain("\\copy " + arguments, name + ": No such file or directory")
                : queries.send(statement, text::get);
    }

    private SqlStatement statement(Kind kind, Matcher form, String direction) {
        String sql = "COPY " + form.group("what") + " " + direction + " " + form.group("options");
        return new SqlStatement(kind, sql.strip(), file.line(), 0, "COPY", "");
    }
}
