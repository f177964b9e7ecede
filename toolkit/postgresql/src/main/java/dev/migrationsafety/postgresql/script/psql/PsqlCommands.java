package dev.migrationsafety.postgresql.script.psql;

import dev.migrationsafety.postgresql.script.psql.PsqlArguments.Unreadable;
import dev.migrationsafety.postgresql.script.psql.PsqlFile.Done;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The commands of psql in one file (command.c); those that use the rows of a query are {@link PsqlResults}. */
final class PsqlCommands {
    private final PsqlFile file;
    private final PsqlState state;
    private final PsqlQueries queries;
    private final PsqlConditions conditions;
    private final PsqlResults results;

    PsqlCommands(PsqlFile file, PsqlState state, PsqlQueries queries, PsqlConditions conditions) {
        this.file = file;
        this.state = state;
        this.queries = queries;
        this.conditions = conditions;
        this.results = new PsqlResults(file, state, queries);
    }

    /** Runs the command after the backslash at the scanner's position. */
    Done run(PsqlScanner scanner) {
        boolean active = conditions.active();
        boolean waiting = conditions.waiting();
        String line = scanner.restOfLine();
        boolean elseIf = line.startsWith("elif");
        PsqlArguments arguments = new PsqlArguments(
                line, name -> active || (waiting && elseIf) ? state.variables().get(name) : Optional.empty());
        String command = arguments.name();
        try {
            Done done = active || branches(command) || !PsqlNames.known(command) ? run(command, arguments) : Done.WELL;
            if (!active && PsqlNames.takesWholeLine(command)) {
                arguments.rest();
            }
            scanner.skip(done == Done.BADLY ? scanner.restOfLine().length() : arguments.end());
            return done;
        } catch (Unreadable e) {
            if (active && e.program()) {
                throw PsqlRefusal.program("\\" + command + " with `…`");
            }
            scanner.skip(scanner.restOfLine().length());
            return active ? done(file.complain("\\" + command, String.valueOf(e.getMessage()))) : Done.WELL;
        }
    }

    private static boolean branches(String command) {
        return Set.of("if", "elif", "else", "endif").contains(command);
    }

    private static Done done(boolean well) {
        return well ? Done.WELL : Done.BADLY;
    }

    private Done run(String command, PsqlArguments arguments) throws Unreadable {
        if (PsqlNames.shows(command)) {
            return Done.WELL;
        }
        return switch (command) {
            case "if", "elif", "else", "endif" -> branch(command, arguments);
            case "i", "include", "ir", "include_relative" -> include(command, arguments);
            case "q", "quit", "exit" -> Done.QUIT;
            case "set" -> set(arguments);
            case "unset" -> unset(arguments);
            case "cd" -> cd(arguments);
            case "r", "reset" -> {
                file.forget();
                yield Done.WELL;
            }
            case "c", "connect" -> done(new PsqlConnection(file, state).connect(arguments.all()));
            case "copy" -> done(new PsqlCopy(file, state, queries).copy(arguments.rest()));
            case "encoding" -> encoding(arguments);
            case "prompt" ->
                done(file.complain("\\prompt", "could not read value for variable: a rehearsal has no terminal"));
            case "o", "out", "w", "write" -> output(command, arguments);
            case "g", "gx", "gset", "gexec", "gdesc", "crosstabview", "crosstabview+" ->
                done(results.run(command, arguments));
            case "!" -> throw PsqlRefusal.program("\\!");
            default -> listing(command, arguments);
        };
    }

    private Done branch(String command, PsqlArguments arguments) throws Unreadable {
        if (command.equals("if") || command.equals("elif")) {
            // The expression is read in any case; it is judged only if this branch may be taken.
            String raw = String.join(" ", arguments.all());
            BooleanSupplier condition = () -> truth(command, raw);
            if (command.equals("if")) {
                conditions.begin(condition);
                return Done.WELL;
            }
            return told(command, conditions.otherwiseIf(condition));
        }
        return told(command, command.equals("else") ? conditions.otherwise() : conditions.end());
    }

    private boolean truth(String command, String raw) {
        Optional<Boolean> truth = PsqlVariables.truth(raw);
        if (truth.isEmpty()) {
            file.complain(
                    "\\" + command,
                    "unrecognized value \"" + raw + "\" for \"\\" + command + " expression\": Boolean expected");
        }
        return truth.orElse(false);
    }

    private Done told(String command, Optional<String> problem) {
        return done(problem.isEmpty() || file.complain("\\" + command, problem.get()));
    }

    private Done missing(String command) {
        return done(file.complain("\\" + command, "\\" + command + ": missing required argument"));
    }

    private Done include(String command, PsqlArguments arguments) throws Unreadable {
        Optional<String> name = arguments.nextWithoutSemicolon();
        if (name.isEmpty()) {
            return missing(command);
        }
        boolean relative = command.equals("ir") || command.equals("include_relative");
        return done(file.include(
                "\\" + command + " " + name.get(),
                relative ? PsqlPaths.beside(file.path(), name.get()) : PsqlPaths.of(name.get())));
    }

    private Done set(PsqlArguments arguments) throws Unreadable {
        Optional<String> name = arguments.next();
        return name.isEmpty()
                ? Done.WELL
                : told("set " + name.get(), state.variables().set(name.get(), String.join("", arguments.all())));
    }

    private Done unset(PsqlArguments arguments) throws Unreadable {
        Optional<String> name = arguments.next();
        name.ifPresent(state.variables()::unset);
        return name.isEmpty() ? missing("unset") : Done.WELL;
    }

    private Done cd(PsqlArguments arguments) throws Unreadable {
        Optional<String> target = arguments.nextWithoutSemicolon();
        if (target.isEmpty()) {
            throw new PsqlRefusal(
                    "\\cd without a folder changes to the home of the user who runs psql; name the folder");
        }
        state.paths().change(target.get());
        return Done.WELL;
    }

    private Done encoding(PsqlArguments arguments) throws Unreadable {
        Optional<String> encoding = arguments.next();
        if (encoding.isPresent() && !encoding.get().matches("(?i)utf-?8|unicode|sql_ascii")) {
            throw new PsqlRefusal("\\encoding " + encoding.get()
                    + ": scripts are read as UTF-8; convert the file and write \\encoding UTF8");
        }
        return Done.WELL;
    }

    private Done output(String command, PsqlArguments arguments) {
        if (arguments.rest().startsWith("|")) {
            throw PsqlRefusal.program("\\" + command + " |");
        }
        return Done.WELL;
    }

    private Done listing(String command, PsqlArguments arguments) throws Unreadable {
        if (!PsqlNames.lists(command)) {
            return unknown(command);
        }
        Optional<String> pattern = arguments.nextWithoutSemicolon();
        boolean described = Set.of("d", "d+", "dS", "dS+").contains(command) && pattern.isPresent();
        if (!queries.look(file.asking("SELECT 1"))) {
            return Done.BADLY;
        }
        boolean plain = pattern.isPresent() && pattern.get().matches("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)?");
        if (!described || !plain) {
            return Done.WELL;
        }
        String asked = "SELECT 1 WHERE pg_catalog.to_regclass('" + pattern.get() + "') IS NULL";
        return done(queries.send(
                file.asking(asked),
                missing -> missing.rows().isEmpty()
                        || file.complain(
                                "\\" + command, "Did not find any relation named \"" + pattern.get() + "\".")));
    }

    private Done unknown(String command) {
        if (PsqlNames.refused(command)) {
            throw new PsqlRefusal("\\" + command + " is not supported in a rehearsal; write the step without it");
        }
        return done(file.complain("\\" + command, "invalid command \\" + command));
    }
}
