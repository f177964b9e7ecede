package dev.migrationsafety.postgresql.schema;

import dev.migrationsafety.postgresql.catalog.ArrayText;
import dev.migrationsafety.postgresql.catalog.CatalogAnnotations;
import dev.migrationsafety.postgresql.catalog.CatalogAnnotations.Address;
import dev.migrationsafety.postgresql.catalog.CatalogRow;
import dev.migrationsafety.postgresql.catalog.Inventory;
import dev.migrationsafety.postgresql.query.Names;
import dev.migrationsafety.schema.CatalogObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One row of a catalog query, made into an object. Its columns speak by their labels: {@code kind}, without which it is not an
 * object; {@code name}, the parts of the name, and {@code suffix} behind it; {@code privileges}, an access control list;
 * {@code note …}, a note; {@code relation: …} and {@code column: …}, the number of a relation in place of its name; any other is an attribute,
 * where an array is a name in parts and SQL NULL leaves it out. Labels with an underscore in front are for the reader:
 * {@code _table} or {@code _domain} is what it belongs to, and {@code _part} its name there; {@code _class}, {@code _id}
 * and {@code _sub} address its comment, and without {@code _id} it is a part of the table; {@code _generated_…} say what
 * a name that the server gave is derived from; {@code _hidden} rows are read for others.
 */
final class ObjectRow {
    private static final String EXTENSION_MEMBER = "extension member";

    /** What comes and goes with its relation, as does a sequence that the server named after its column. */
    private static final Set<String> PARTS = Set.of(
            "column",
            "primary key",
            "unique constraint",
            "foreign key",
            "check",
            "exclusion constraint",
            "index",
            "trigger",
            "policy",
            "rule");

    private final CatalogRow row;
    private final Inventory inventory;
    private final DefaultPrivileges defaults;
    private final TreeMap<String, String> attributes = new TreeMap<>();
    private final TreeMap<String, String> notes = new TreeMap<>();
    private final String kind;
    private final String catalog;
    private final long table;

    private ObjectRow(CatalogRow row, Inventory inventory, DefaultPrivileges defaults) {
        this.row = row;
        this.inventory = inventory;
        this.defaults = defaults;
        this.kind = row.kind();
        this.catalog = row.has("_class") ? row.text("_class") : Kind.catalog(kind);
        this.table = row.number("_table");
    }

    /** What the rows of a query say, without those that are not part of the schema. */
    static List<CatalogObject> read(
            List<CatalogRow> rows,
            Inventory inventory,
            CatalogAnnotations catalogAnnotations,
            DefaultPrivileges defaults) {
        List<CatalogObject> objects = new ArrayList<>();
        for (CatalogRow row : rows) {
            new ObjectRow(row, inventory, defaults).read(catalogAnnotations).ifPresent(objects::add);
        }
        return objects;
    }

    private Optional<CatalogObject> read(CatalogAnnotations catalogAnnotations) {
        boolean skipped = kind.isEmpty() || row.flag("_hidden") || excluded(catalogAnnotations);
        return skipped ? Optional.empty() : make(catalogAnnotations);
    }

    private boolean excluded(CatalogAnnotations catalogAnnotations) {
        return (!kind.equals(EXTENSION_MEMBER) && catalogAnnotations.excludes(catalog, row.number("_id")))
                || catalogAnnotations.excludes("pg_class", table)
                || catalogAnnotations.excludes("pg_type", row.number("_domain"));
    }

    private Optional<CatalogObject> make(CatalogAnnotations catalogAnnotations) {
        List<String> name = ownName();
        if (name.isEmpty() && !row.has("suffix")) {
            return Optional.empty();
        }
        for (int i = 0; i < row.size(); i++) {
            String value = row.value(i);
            if (value != null) {
                add(row.label(i), value, row.array(i));
            }
        }
        ColumnText.add(row, inventory, attributes, notes);
        DefinitionText.add(row, inventory, attributes, notes);
        body();
        catalogAnnotations.describe(address(), attributes);
        if (catalog.equals(Kind.CONSTRAINT) && row.has("_index")) {
            catalogAnnotations.describe(new Address("pg_class", row.number("_index"), 0), "index ", attributes);
        }
        String usual = defaults.of(kind);
        if (!row.has("privileges") && usual != null) {
            attributes.put("privileges", usual);
        }
        boolean plain = row.has("_stored") && !row.flag("_stored") && attributes.isEmpty();
        return plain ? Optional.empty() : Optional.of(owned(new CatalogObject(kind, name(name), attributes, notes)));
    }

    private CatalogObject owned(CatalogObject object) {
        if (kind.equals(EXTENSION_MEMBER)) {
            return object.partOf(Names.join(row.texts("name").subList(0, 1)));
        }
        boolean part = PARTS.contains(kind) || (kind.equals("sequence") && notes.containsKey("name"));
        if (!part || !inventory.knows(table)) {
            return object;
        }
        String owner = Names.join(inventory.name(table));
        return kind.equals("column") ? object.fieldOf(owner) : object.partOf(owner);
    }

    private Address address() {
        long id = row.has("_id") ? row.number("_id") : table;
        return new Address(catalog, id, (int) row.number("_sub"));
    }

    private void add(String label, String value, boolean array) {
        char first = label.charAt(0);
        if (first == '_' || label.equals("kind") || label.equals("name") || label.equals("suffix")) {
            return;
        }
        if (label.equals("privileges")) {
            String owner = row.find("owner")
                    .or(() -> row.find("_owner"))
                    .orElse(inventory.relation(table).owner());
            attributes.put(label, Privileges.describe(ArrayText.parse(value), owner));
        } else if (label.startsWith("relation: ")) {
            attributes.put(label.substring("relation: ".length()), Names.join(inventory.name(Long.parseLong(value))));
        } else if (label.startsWith("column: ")) {
            attributes.put(label.substring("column: ".length()), column(Long.parseLong(value)));
        } else if (label.startsWith("note ")) {
            notes.put(label.substring("note ".length()), value);
        } else if (!label.equals("body")) {
            put(label, value, array);
        }
    }

    private String column(long relation) {
        List<String> parts = new ArrayList<>(inventory.name(relation));
        parts.addAll(inventory.columns(relation, row.numbers("_columns")));
        return Names.join(parts);
    }

    private void put(String label, String value, boolean array) {
        if (!array) {
            attributes.put(label, value);
        } else if (!value.equals("{}")) {
            attributes.put(label, Names.join(ArrayText.parse(value)));
        }
    }

    /** The parts of the name as the catalog has it; empty for a part of a relation outside the schema. */
    private List<String> ownName() {
        if (row.has("_name")) {
            return List.of(row.text("_schema"), row.text("_name"));
        }
        boolean part = row.has("_part");
        boolean beside = row.has("_beside");
        if (!part && !beside) {
            return row.texts("name");
        }
        if (!inventory.knows(table)) {
            return List.of();
        }
        Inventory.Relation relation = inventory.relation(table);
        return part
                ? List.of(relation.schema(), relation.name(), row.text("_part"))
                : List.of(relation.schema(), row.text("_beside"));
    }

    /** The name; where the server gave it, that of the table with what it is defined on, and the true name is a note. */
    private String name(List<String> own) {
        GivenName given = new GivenName(row, inventory);
        String last = own.isEmpty() ? "" : own.get(own.size() - 1);
        if (!given.byServer(last)) {
            return Names.join(own) + row.text("suffix");
        }
        notes.put("name", last);
        return given.canonical();
    }

    private void body() {
        row.find("body").ifPresent(body -> {
            attributes.put("body", CanonicalBody.of(row.text("_language"), body));
            notes.put("body", body);
        });
    }
}
