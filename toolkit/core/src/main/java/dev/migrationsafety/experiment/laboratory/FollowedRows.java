package dev.migrationsafety.experiment.laboratory;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.experiment.NewRows;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.frozen.OlderRows;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Follows new records and older ones through a down, in one run of an experiment. */
final class FollowedRows {
    private final NewRows rows;
    private final FrozenDatabase top;
    private final FrozenDatabase bottom;
    private final Map<List<Object>, OlderRows.Rest> beside = new HashMap<>();
    private NewRows.Written written = new NewRows.Written(Map.of(), true, Set.of());

    FollowedRows(NewRows rows, FrozenDatabase top, FrozenDatabase bottom) {
        this.rows = rows;
        this.top = top;
        this.bottom = bottom;
    }

    /** Looks at the records as they were written. */
    NewRows.Written written(Observation full, Database database) {
        Map<ContainerName, Records> records = new TreeMap<>();
        Set<ContainerName> touched = new HashSet<>();
        boolean allOlder = true;
        for (Container container : top.schema().roots()) {
            Optional<ContainerDigest> digest = full.digest().find(container.name());
            boolean unread = full.digest().isUnread(container.name());
            boolean elsewhere =
                    rows.only().filter(each -> !each.equals(container.name())).isPresent();
            if (!unread && !digest.equals(top.digest().find(container.name()))) {
                OlderRows.Rest rest =
                        top.rows(container, full.readable(container)).in(container, database);
                allOlder &= rest.allThere();
                if (!rest.unchanged()) {
                    touched.add(container.name());
                }
                if (!elsewhere && !rest.added().records().isEmpty()) {
                    records.put(container.name(), rest.added());
                }
            }
        }
        written = new NewRows.Written(records, allOlder, touched);
        return written;
    }

    /** Looks at what a down left of them, and of the older ones. */
    NewRows.Left left(Observation restored, Database database) {
        List<RecordsDifference> older = written.besideAllOlder()
                ? new RowComparison(bottom)
                        .with(restored, database, (container, fields) -> beside(container, fields, database)
                                .unchanged())
                : List.of();
        Map<ContainerName, Records> left = new TreeMap<>();
        written.records()
                .forEach((name, records) -> restored.schema().find(name).ifPresent(container -> {
                    List<FieldPath> fields = restored.readable(container).stream()
                            .filter(records.fields()::contains)
                            .toList();
                    if (!restored.digest().isUnread(name) && !fields.isEmpty()) {
                        left.put(
                                name,
                                isKnown(container, fields)
                                        ? beside(container, fields, database).added()
                                        : database.records(container, fields));
                    }
                }));
        return new NewRows.Left(older, left);
    }

    /** Whether the older records have fields, or the fields are not declared. */
    private boolean isKnown(Container container, List<FieldPath> fields) {
        return bottom.schema()
                .find(container.name())
                .filter(before -> fields.stream()
                        .allMatch(field -> before.field(field).isPresent()
                                || container.field(field).isEmpty()))
                .isPresent();
    }

    /** Looks at what the up after the down made of them. */
    NewRows.Again again(Schema schema, Database database) {
        Map<ContainerName, Records> again = new TreeMap<>();
        written.records().forEach((name, records) -> schema.find(name)
                .filter(container -> records.fields().stream()
                        .allMatch(field -> container.field(field).isPresent() || !isDeclared(name, field)))
                .ifPresent(container -> again.put(
                        name,
                        top.rows(container, records.fields())
                                .in(container, database)
                                .added())));
        return new NewRows.Again(schema, again);
    }

    /** A field that is not declared may be in a record or not. */
    private boolean isDeclared(ContainerName name, FieldPath field) {
        return top.schema()
                .find(name)
                .flatMap(container -> container.field(field))
                .isPresent();
    }

    /** The records beside the older ones after the down; read once. */
    private OlderRows.Rest beside(Container container, List<FieldPath> fields, Database database) {
        List<Object> read = List.of(container.name(), container.identity(), fields);
        OlderRows.Rest known = beside.get(read);
        if (known == null) {
            known = bottom.rows(container, fields).in(container, database);
            beside.put(read, known);
        }
        return known;
    }
}
