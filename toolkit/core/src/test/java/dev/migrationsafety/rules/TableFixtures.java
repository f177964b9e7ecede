package dev.migrationsafety.rules;

import dev.migrationsafety.schema.ForeignKey;
import dev.migrationsafety.schema.Index;
import dev.migrationsafety.schema.Key;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import java.util.List;
import java.util.Optional;

/** Tables of which only keys, references and indexes matter. */
final class TableFixtures {
    static final TableName CUSTOMER = new TableName("public", "customer");
    static final TableName INVOICE = new TableName("public", "invoice");

    private TableFixtures() {}

    static Relations relations(Table... tables) {
        return new Relations(List.of(tables));
    }

    /** A table with a primary key over {@code id}. */
    static Table keyed(TableName name, List<ForeignKey> references, Index... indexes) {
        return table(name, Optional.of(new Key("key", List.of("id"), true, "")), Optional.empty(), references, indexes);
    }

    static Table keyless(TableName name, Optional<TableName> partitionOf) {
        return table(name, Optional.empty(), partitionOf, List.of());
    }

    private static Table table(
            TableName name,
            Optional<Key> key,
            Optional<TableName> partitionOf,
            List<ForeignKey> references,
            Index... indexes) {
        return new Table(
                name,
                List.of(),
                key,
                List.of(),
                references,
                List.of(),
                partitionOf,
                false,
                List.of(),
                List.of(),
                false,
                List.of(indexes));
    }

    static ForeignKey reference(String... columns) {
        List<String> target =
                java.util.Arrays.stream(columns).map(column -> "to_" + column).toList();
        return new ForeignKey("invoice_fk", INVOICE, List.of(columns), CUSTOMER, target, false);
    }

    static Index index(String predicate, String... columns) {
        return new Index("invoice_idx", List.of(columns), predicate);
    }
}
