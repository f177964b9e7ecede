package dev.migrationsafety.postgresql.relations;

import dev.migrationsafety.postgresql.catalog.CatalogRow;
import dev.migrationsafety.postgresql.catalog.Inventory;
import dev.migrationsafety.sql.schema.Exclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads indexes that let no two rows agree in terms which are more than plain columns. */
final class Exclusions {
    private Exclusions() {}

    /** An index of an exclusion constraint, or a unique one over expressions or under a collation its column lacks. */
    static Optional<Exclusion> read(CatalogRow index, Inventory inventory, long table) {
        List<String> expressions = index.texts("_terms");
        List<String> operators = index.texts("_operators");
        if (operators.isEmpty() && !isUniqueOverTerms(index, expressions)) {
            return Optional.empty();
        }
        List<Exclusion.Term> terms = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            terms.add(new Exclusion.Term(expressions.get(i), operators.isEmpty() ? "=" : operators.get(i)));
        }
        List<Integer> mentioned =
                new ArrayList<>(index.numbers("_columns").subList(0, (int) index.number("_key_columns")));
        mentioned.addAll(index.numbers("_mentioned"));
        mentioned.removeIf(number -> number <= 0);
        return Optional.of(new Exclusion(
                index.text("_beside"),
                inventory.columns(table, mentioned.stream().distinct().sorted().toList()),
                terms,
                !index.flag("_nulls_not_distinct"),
                index.text("_predicate")));
    }

    private static boolean isUniqueOverTerms(CatalogRow index, List<String> expressions) {
        return index.flag("_unique")
                && (index.numbers("_columns").contains(0)
                        || expressions.stream().anyMatch(term -> term.contains(" COLLATE ")));
    }
}
