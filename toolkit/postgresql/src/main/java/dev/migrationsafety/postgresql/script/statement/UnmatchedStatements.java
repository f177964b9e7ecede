package dev.migrationsafety.postgresql.script.statement;

import dev.migrationsafety.engine.script.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the statements of a script that write rows and matched none, as the server's command tags show. */
public final class UnmatchedStatements {
    private static final Pattern NO_ROW = Pattern.compile("(?:UPDATE|DELETE|MERGE) 0|INSERT 0 0");
    private static final String NO_ROW_COPIED = "SELECT 0";
    private static final Pattern MATERIALIZED =
            Pattern.compile("CREATE\\s+MATERIALIZED\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String file;
    private final List<Statement> found = new ArrayList<>();

    public UnmatchedStatements(String file) {
        this.file = file;
    }

    /** Looks at the one tag with which a statement ended. */
    public void take(SqlStatement statement, String tag) {
        if (NO_ROW.matcher(tag).matches() || copiedNothing(statement, tag)) {
            found.add(statement.ran(file));
        }
    }

    /** CREATE TABLE … AS over no row; the contents of a materialized view can be made again at any time. */
    private static boolean copiedNothing(SqlStatement statement, String tag) {
        return tag.equals(NO_ROW_COPIED)
                && statement.keyword().equals("CREATE")
                && !MATERIALIZED.matcher(statement.text()).matches();
    }

    /** Forgets all, since the script is run again from its start. */
    public void clear() {
        found.clear();
    }

    public List<Statement> list() {
        return List.copyOf(found);
    }
}
