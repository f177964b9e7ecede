package dev.migrationsafety.postgresql.script.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words and parentheses of a statement as far as its end depends on them; psql keeps the same book (psqlscan.l). */
public final class StatementWords {
    private static final Set<String> ROUTINES = Set.of("function", "procedure");

    private final List<String> words = new ArrayList<>();
    private int parentheses;
    private int blocks;

    /** The words of what follows a semicolon that does not end the statement. */
    public StatementWords next() {
        StatementWords next = new StatementWords();
        next.parentheses = parentheses;
        return next;
    }

    public StatementWords copy() {
        StatementWords copy = next();
        copy.words.addAll(words);
        copy.blocks = blocks;
        return copy;
    }

    /** The words outside of parentheses in lower case. */
    List<String> outside() {
        return List.copyOf(words);
    }

    void open() {
        parentheses++;
    }

    void close() {
        parentheses = Math.max(0, parentheses - 1);
    }

    /** Takes a word; BEGIN … END counts in routines only, and CASE, which ends with END too, in such a block only. */
    void word(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (parentheses > 0) {
            if (words.size() < 4) {
                words.add("");
            }
            return;
        }
        words.add(word);
        if (createsRoutine()) {
            switch (word) {
                case "begin" -> blocks++;
                case "case" -> blocks += blocks > 0 ? 1 : 0;
                case "end" -> blocks = Math.max(0, blocks - 1);
                default -> {}
            }
        }
    }

    /** Whether a semicolon ends the statement here. */
    public boolean complete() {
        return parentheses == 0 && blocks == 0;
    }

    public String keyword() {
        return words.isEmpty() ? "" : words.get(0).toUpperCase(Locale.ROOT);
    }

    public SqlStatement.Kind kind() {
        if (!word(0).equals("copy")) {
            return SqlStatement.Kind.SQL;
        }
        for (int i = 1; i + 1 < words.size(); i++) {
            if (word(i).equals("from") && word(i + 1).equals("stdin")) {
                return SqlStatement.Kind.COPY_IN;
            }
            if (word(i).equals("to") && word(i + 1).equals("stdout")) {
                return SqlStatement.Kind.COPY_OUT;
            }
        }
        return SqlStatement.Kind.SQL;
    }

    private boolean createsRoutine() {
        if (!word(0).equals("create")) {
            return false;
        }
        return ROUTINES.contains(word(1))
                || (word(1).equals("or") && word(2).equals("replace") && ROUTINES.contains(word(3)));
    }

    private String word(int index) {
        return index < words.size() ? words.get(index) : "";
    }
}
