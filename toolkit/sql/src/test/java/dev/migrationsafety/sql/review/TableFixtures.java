package dev.migrationsafety.sql.review;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Index;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.List;
import java.util.Optional;

/** Tables of which only keys, references and indexes matter. */
final class TableFixtures {
    static final ContainerName CUSTOMER = ContainerName.of("customer");
    static final ContainerName INVOICE = ContainerName.of("invoice");

    private TableFixtures() {}

    static Relations relations(Table... tables) {
        return new Relations(List.of(tables));
    }

    /** A table with a primary key over {@code id}. */
    static Table keyed(ContainerName name, List<ForeignKey> references, Index... indexes) {
        return table(name, Optional.of(new Key("key", List.of("id"), true, "")), Optional.empty(), references, indexes);
    }

    static Table keyless(ContainerName name, Optional<ContainerName> partitionOf) {
        return table(name, Optional.empty(), partitionOf, List.of());
    }

    private static Table table(
            ContainerName name,
            Optional<Key> key,
            Optional<ContainerName> partitionOf,
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
