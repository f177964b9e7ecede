package dev.migrationsafety.generation.learning;

import dev.migrationsafety.generation.rule.TableRules.Rule;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a table from rows that the server refused.
 *
 * @param rows how many rows are wanted in their place
 * @param rules what the rows that it accepted have in common, and those that it rejected do not
 * @param explorer proposes rows of other kinds; empty once the server accepted a row
 */
public record LearnedTable(int rows, List<Rule> rules, Optional<Explorer> explorer) {
    public LearnedTable {
        rules = List.copyOf(rules);
    }
}
