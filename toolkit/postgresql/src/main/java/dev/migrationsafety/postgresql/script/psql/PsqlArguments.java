package dev.migrationsafety.postgresql.script.psql;

import dev.migrationsafety.postgresql.script.statement.Lexemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the name and the arguments of one command of psql from the rest of its line (psqlscanslash.l). */
final class PsqlArguments {
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:(?<octal>[0-7]{1,3})|x(?<hex>[0-9A-Fa-f]{1,2})|(?<one>.))");

    private final String line;
    private final Function<String, Optional<String>> variables;
    private int at;

    /** Reads after the backslash; without {@code variables} nothing is replaced, as in a branch that is not taken. */
    PsqlArguments(String line, Function<String, Optional<String>> variables) {
        this.line = line;
        this.variables = variables;
    }

    /** What an argument cannot be read for. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final boolean program;

        Unreadable(String message, boolean program) {
            super(message);
            this.program = program;
        }

        /** Whether it would run a program of the host. */
        boolean program() {
            return program;
        }
    }

    String name() {
        int from = at;
        while (at < line.length() && !ends(line.charAt(at))) {
            at++;
        }
        return line.substring(from, at);
    }

    private static boolean ends(char c) {
        return Lexemes.space(c) || c == '\\';
    }

    private void skipSpace() {
        while (at < line.length() && Lexemes.space(line.charAt(at))) {
            at++;
        }
    }

    /** The next argument; empty if there is none. */
    Optional<String> next() throws Unreadable {
        skipSpace();
        if (at >= line.length() || line.charAt(at) == '\\') {
            return Optional.empty();
        }
        StringBuilder argument = new StringBuilder();
        while (at < line.length() && !ends(line.charAt(at))) {
            argument.append(piece());
        }
        return Optional.of(argument.toString());
    }

    /** The next argument without the semicolons that people put behind. */
    Optional<String> nextWithoutSemicolon() throws Unreadable {
        int from = at;
        Optional<String> argument = next();
        boolean unquoted = !line.substring(from, at).stripTrailing().endsWith("'");
        return argument.map(text -> unquoted ? text.replaceAll(";+$", "") : text);
    }

    /** All arguments that are left. */
    List<String> all() throws Unreadable {
        List<String> all = new ArrayList<>();
        for (Optional<String> argument = next(); argument.isPresent(); argument = next()) {
            all.add(argument.get());
        }
        return all;
    }

    private String piece() throws Unreadable {
        char c = line.charAt(at);
        switch (c) {
            case '\'' -> {
                return quoted();
            }
            case '"' -> {
                int end = line.indexOf('"', at + 1);
                if (end < 0) {
                    throw new Unreadable("unterminated quoted string", false);
                }
                String quoted = line.substring(at, end + 1);
                at = end + 1;
                return quoted;
            }
            case '`' -> throw new Unreadable("`…` runs a program on the host", true);
            case ':' -> {
                Optional<String> value = variable();
                if (value.isPresent()) {
                    return value.get();
                }
            }
            default -> {}
        }
        at++;
        return String.valueOf(c);
    }

    private Optional<String> variable() {
        Matcher found = PsqlText.variableIn(line, at, line.length());
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String plain = found.group("plain");
        Optional<String> value = plain != null ? variables.apply(plain) : PsqlText.quoted(found, variables);
        value.ifPresent(known -> at = found.end());
        return value;
    }

    private String quoted() throws Unreadable {
        StringBuilder text = new StringBuilder();
        Matcher escape = ESCAPE.matcher(line);
        at++;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '\'' && at + 1 < line.length() && line.charAt(at + 1) == '\'') {
                text.append(c);
                at += 2;
            } else if (c == '\'') {
                at++;
                return text.toString();
            } else if (escape.region(at, line.length()).lookingAt()) {
                text.append(unescaped(escape));
                at = escape.end();
            } else {
                text.append(c);
                at++;
            }
        }
        throw new Unreadable("unterminated quoted string", false);
    }

    private static char unescaped(Matcher escape) {
        if (escape.group("octal") != null) {
            return (char) Integer.parseInt(escape.group("octal"), 8);
        }
        if (escape.group("hex") != null) {
            return (char) Integer.parseInt(escape.group("hex"), 16);
        }
        char one = escape.group("one").charAt(0);
        return switch (one) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'r' -> '\r';
            case 'f' -> '\f';
            default -> one;
        };
    }

    /** The rest of the line as it is. */
    String rest() {
        String rest = line.substring(at).strip();
        at = line.length();
        return rest;
    }

    /** Skips the rest of the command; returns how much of the line it used. */
    int end() throws Unreadable {
        all();
        if (line.startsWith("\\\\", at)) {
            at += 2;
        }
        return at;
    }
}
