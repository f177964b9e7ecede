package dev.migrationsafety.postgresql.relations;

import dev.migrationsafety.postgresql.catalog.CatalogAnnotations;
import dev.migrationsafety.postgresql.catalog.CatalogBatch;
import dev.migrationsafety.postgresql.catalog.CatalogRow;
import dev.migrationsafety.postgresql.catalog.Inventory;
import dev.migrationsafety.postgresql.query.Names;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.schema.Check;
import dev.migrationsafety.sql.schema.Collation;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Exclusion;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Index;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Reads the tables that contain rows, with everything that a generator or a digest needs. */
public final class RelationsReader {
    /** Access methods whose indexes find rows by equality. */
    private static final Set<String> BY_EQUALITY = Set.of("btree", "hash", "gist");

    private final Inventory inventory;
    private final CatalogAnnotations catalogAnnotations;
    private final DataTypes types;
    private final Map<Long, Parts> tables = new LinkedHashMap<>();

    public RelationsReader(Inventory inventory, CatalogAnnotations catalogAnnotations, DataTypes types) {
        this.inventory = inventory;
        this.catalogAnnotations = catalogAnnotations;
        this.types = types;
    }

    /** The types that the columns of tables have, by number. */
    public static List<String> types(CatalogBatch catalog) {
        return catalog.rows("columns").stream()
                .filter(row -> row.flag("_stored"))
                .map(row -> row.text("_type"))
                .distinct()
                .toList();
    }

    public Relations read(CatalogBatch catalog) {
        for (CatalogRow row : catalog.rows("tables")) {
            if (!row.text("_relkind").equals("f") && !catalogAnnotations.excludes("pg_class", row.number("_id"))) {
                tables.put(row.number("_id"), new Parts(row, inventory));
            }
        }
        bounds(catalog.rows("tables"));
        each(catalog, "columns", (parts, row) -> parts.columns.put((int) row.number("_sub"), column(row)));
        each(catalog, "indexes", Parts::index);
        each(catalog, "constraints", Parts::constraint);
        each(catalog, "triggers", (parts, row) -> parts.userTriggers = true);
        return new Relations(tables.values().stream().map(Parts::table).toList());
    }

    private void each(CatalogBatch catalog, String query, BiConsumer<Parts, CatalogRow> use) {
        for (CatalogRow row : catalog.rows(query)) {
            Parts parts = tables.get(row.number("_table"));
            if (parts != null) {
                use.accept(parts, row);
            }
        }
    }

    /** Hands the bounds of partitions to their parents. */
    private void bounds(List<CatalogRow> rows) {
        rows.stream()
                .filter(row -> row.has("bounds"))
                .sorted(Comparator.comparing(row -> row.text("_name")))
                .forEach(row -> Optional.ofNullable(tables.get(row.number("relation: partition of")))
                        .ifPresent(parent -> parent.bounds.add(row.text("bounds"))));
    }

    private Column column(CatalogRow row) {
        var type = types.resolve(
                row.number("_type"), row.has("_modifier") ? (int) row.number("_modifier") : -1, row.text("type"));
        return new Column(
                row.text("_part"),
                type,
                !row.has("not null") && type.nullable(),
                row.find("_default"),
                source(row),
                collation(row));
    }

    /** The definition is that of a collation which a database may lack, one of the user's. */
    private static Optional<Collation> collation(CatalogRow row) {
        return row.find("collation").map(name -> new Collation(name, row.text("_collation")));
    }

    private static Column.Source source(CatalogRow row) {
        if (row.has("_generated")) {
            return Column.Source.GENERATED;
        }
        return switch (row.text("identity")) {
            case "always" -> Column.Source.IDENTITY_ALWAYS;
            case "by default" -> Column.Source.IDENTITY_BY_DEFAULT;
            default -> Column.Source.WRITTEN;
        };
    }

    /** A table that grows. */
    private static final class Parts {
        private final CatalogRow row;
        private final Inventory inventory;
        private final long id;
        private final Map<Integer, Column> columns = new TreeMap<>();
        private final Map<String, Key> keys = new TreeMap<>();
        private final Map<String, Index> indexes = new TreeMap<>();
        private final Map<String, Exclusion> exclusions = new TreeMap<>();
        private final Map<String, ForeignKey> references = new TreeMap<>();
        private final Map<String, Check> checks = new TreeMap<>();
        private final List<String> bounds = new ArrayList<>();
        private Optional<Key> main = Optional.empty();
        private boolean userTriggers;

        Parts(CatalogRow row, Inventory inventory) {
            this.row = row;
            this.inventory = inventory;
            this.id = row.number("_id");
            row.find("_own_bounds").ifPresent(bound -> checks.put("", new Check(Table.BOUNDS, parentColumns(), bound)));
        }

        private List<String> parentColumns() {
            return named(row.number("relation: partition of"), "_parent_columns");
        }

        /** Columns of a relation without the expressions among them. */
        private List<String> named(long relation, String label) {
            return inventory.columns(relation, row.numbers(label)).stream()
                    .filter(name -> !name.isEmpty())
                    .toList();
        }

        private void index(CatalogRow index) {
            if (index.flag("_not_valid")) {
                return;
            }
            if (BY_EQUALITY.contains(index.text("_method"))) {
                List<Integer> leading = index.numbers("_columns").stream()
                        .limit(index.number("_key_columns"))
                        .takeWhile(number -> number != 0)
                        .toList();
                String name = index.text("_beside");
                indexes.put(name, new Index(name, inventory.columns(id, leading), index.text("_predicate")));
            }
            Optional<Exclusion> exclusion = Exclusions.read(index, inventory, id);
            if (exclusion.isPresent()) {
                exclusions.put(exclusion.get().name(), exclusion.get());
                return;
            }
            if (!index.flag("_unique")) {
                return;
            }
            List<Integer> keyed = index.numbers("_columns").subList(0, (int) index.number("_key_columns"));
            Key key = new Key(
                    index.text("_beside"),
                    inventory.columns(id, keyed),
                    !index.flag("_nulls_not_distinct"),
                    index.text("_predicate"));
            if (index.flag("_main")) {
                main = Optional.of(key);
            } else {
                keys.put(key.name(), key);
            }
        }

        private void constraint(CatalogRow constraint) {
            if (constraint.flag("_not_enforced")) {
                return;
            }
            String name = constraint.text("_part");
            List<Integer> numbers = constraint.numbers("_columns");
            if (constraint.text("kind").equals("check")) {
                List<String> named =
                        inventory.columns(id, numbers.stream().sorted().toList());
                checks.put(
                        name, new Check(name, named, constraint.text("_expression"), !constraint.flag("_unvalidated")));
            } else if (constraint.text("kind").equals("foreign key")) {
                long target = constraint.number("_target");
                Inventory.Relation relation = inventory.relation(target);
                references.put(
                        name,
                        new ForeignKey(
                                name,
                                name(),
                                inventory.columns(id, numbers),
                                Names.table(relation.schema(), relation.name()),
                                inventory.columns(target, constraint.numbers("_target_columns")),
                                constraint.flag("_deferrable"),
                                constraint.flag("_match_full"),
                                !constraint.flag("_unvalidated")));
            }
        }

        private ContainerName name() {
            return Names.table(row.text("_schema"), row.text("_name"));
        }

        private Table table() {
            List<Integer> partitionKey = row.numbers("_partition_columns");
            long parent = row.number("relation: partition of");
            Inventory.Relation above = inventory.relation(parent);
            return new Table(
                    name(),
                    List.copyOf(columns.values()),
                    main,
                    List.copyOf(keys.values()),
                    List.copyOf(references.values()),
                    List.copyOf(checks.values()),
                    parent == 0 ? Optional.empty() : Optional.of(Names.table(above.schema(), above.name())),
                    row.text("_relkind").equals("p"),
                    bounds,
                    partitionKey.contains(0) ? List.of() : inventory.columns(id, partitionKey),
                    userTriggers,
                    List.copyOf(indexes.values()),
                    List.copyOf(exclusions.values()));
        }
    }
}
