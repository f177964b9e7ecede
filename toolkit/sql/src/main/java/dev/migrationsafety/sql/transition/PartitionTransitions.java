package dev.migrationsafety.sql.transition;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.schema.Check;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.List;
import java.util.Optional;

/** Finds partitions that left their table, or take other rows than before. */
final class PartitionTransitions {
    private PartitionTransitions() {}

    static void add(Relations before, Relations after, List<SqlTransition> found) {
        for (Table partition : before.tables()) {
            if (partition.partitionOf().isEmpty() || partition.partitioned()) {
                continue;
            }
            ContainerName root = before.root(partition.name());
            if (after.find(root).isEmpty()) {
                continue;
            }
            Optional<Table> now = after.find(partition.name())
                    .filter(same -> after.root(same.name()).equals(root));
            if (now.isEmpty()) {
                found.add(new SqlTransition.PartitionChanged(root, partition.name(), Optional.empty()));
            } else {
                bounds(now.get())
                        .filter(bounds -> !Optional.of(bounds.expression())
                                .equals(bounds(partition).map(Check::expression)))
                        .ifPresent(bounds -> found.add(
                                new SqlTransition.PartitionChanged(root, partition.name(), Optional.of(bounds))));
            }
        }
    }

    private static Optional<Check> bounds(Table partition) {
        return partition.checks().stream()
                .filter(check -> check.name().equals(Table.BOUNDS))
                .findFirst();
    }
}
