package dev.migrationsafety.postgresql.script.psql;

import java.util.Set;

/** The commands that psql knows (psql 15 to 18), by what a rehearsal makes of them. */
final class PsqlNames {
    /** They are rehearsed. */
    private static final Set<String> RUN =
            words("if elif else endif i include ir include_relative q quit exit set unset cd r "
                    + "reset c connect copy encoding prompt o out w write g gx gset gexec gdesc "
                    + "crosstabview crosstabview+ !");

    /** They change what psql shows, or show something of its own. */
    private static final Set<String> SHOWING =
            words("a C f H html t T x pset timing echo qecho warn p print s copyright ? h help "
                    + "errverbose conninfo restrict unrestrict setenv");

    /** They show something of the catalog, as all do that start with {@code d}. */
    private static final Set<String> LISTING = words("l l+ list list+ z zS sf sf+ sv sv+");

    /** They take the rest of the line as it is. */
    private static final Set<String> WHOLE_LINE = words("! copy h help ef ev sf sf+ sv sv+");

    /** psql knows them, and a rehearsal refuses them. */
    private static final Set<String> NOT_REHEARSED =
            words("watch password e edit ef ev getenv lo_import lo_export lo_unlink lo_list bind "
                    + "bind_named parse close close_prepared startpipeline endpipeline syncpipeline "
                    + "sendpipeline flush flushrequest getresults");

    private PsqlNames() {}

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
    }

    /** Whether psql knows a command; even in a branch that is not taken it complains about another. */
    static boolean known(String command) {
        return RUN.contains(command) || shows(command) || lists(command) || NOT_REHEARSED.contains(command);
    }

    static boolean shows(String command) {
        return SHOWING.contains(command);
    }

    static boolean lists(String command) {
        return LISTING.contains(command) || command.startsWith("d");
    }

    static boolean takesWholeLine(String command) {
        return WHOLE_LINE.contains(command);
    }

    static boolean refused(String command) {
        return NOT_REHEARSED.contains(command);
    }
}
