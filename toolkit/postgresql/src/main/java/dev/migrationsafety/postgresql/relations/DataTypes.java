package dev.migrationsafety.postgresql.relations;

import dev.migrationsafety.postgresql.catalog.CatalogRow;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Field;
import dev.migrationsafety.sql.schema.DataType.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types that columns use, resolved through domains, arrays, ranges and composites. */
public final class DataTypes {
    private record Raw(
            String name,
            String kind,
            long element,
            long base,
            int modifier,
            boolean notNull,
            String baseName,
            long subtype,
            List<String> labels,
            List<String> checks,
            List<RawField> fields) {}

    private record RawField(String name, long type, int modifier, String typeName) {}

    private record Key(long id, int modifier, String name) {}

    private final Map<Long, Raw> types = new HashMap<>();
    private final Map<Key, DataType> resolved = new HashMap<>();

    public DataTypes(List<CatalogRow> rows) {
        rows.forEach(row -> types.put(row.number("id"), raw(row)));
    }

    /** The type of a column. */
    DataType resolve(long id, int modifier, String name) {
        Key key = new Key(id, modifier, name);
        DataType known = resolved.get(key);
        if (known == null) {
            known = make(id, modifier, name);
            resolved.put(key, known);
        }
        return known;
    }

    private DataType make(long id, int modifier, String name) {
        Raw raw = types.get(id);
        if (raw == null) {
            return DataType.of(name);
        }
        if (raw.kind().equals("d")) {
            return domain(raw, name);
        }
        Modifier sizes = new Modifier(raw.name(), modifier);
        return new DataType(
                name,
                raw.element() == 0 ? raw.name() : element(raw, modifier).base() + "[]",
                form(raw),
                sizes.length(),
                sizes.precision(),
                sizes.scale(),
                raw.labels(),
                part(raw, modifier),
                fields(raw),
                List.of(),
                true);
    }

    private DataType domain(Raw raw, String name) {
        DataType base = resolve(raw.base(), raw.modifier(), raw.baseName());
        List<String> checks = new ArrayList<>(base.checks());
        checks.addAll(raw.checks());
        return new DataType(
                name,
                base.base(),
                base.form(),
                base.length(),
                base.precision(),
                base.scale(),
                base.labels(),
                base.element(),
                base.fields(),
                checks,
                base.nullable() && !raw.notNull());
    }

    private static Form form(Raw raw) {
        return switch (raw.kind()) {
            case "e" -> Form.ENUM;
            case "c" -> Form.COMPOSITE;
            case "r" -> Form.RANGE;
            case "m" -> Form.MULTIRANGE;
            default -> raw.element() == 0 ? Form.BASE : Form.ARRAY;
        };
    }

    private Optional<DataType> part(Raw raw, int modifier) {
        if (raw.element() != 0) {
            return Optional.of(element(raw, modifier));
        }
        return raw.subtype() == 0 ? Optional.empty() : Optional.of(resolve(raw.subtype(), -1, nameOf(raw.subtype())));
    }

    private DataType element(Raw raw, int modifier) {
        String name = nameOf(raw.element());
        return resolve(raw.element(), modifier, new Modifier(name, modifier).fullName());
    }

    private String nameOf(long id) {
        Raw raw = types.get(id);
        return raw == null ? "unknown" : raw.name();
    }

    private List<Field> fields(Raw raw) {
        return raw.fields().stream()
                .map(field -> new Field(field.name(), resolve(field.type(), field.modifier(), field.typeName())))
                .toList();
    }

    private static Raw raw(CatalogRow row) {
        return new Raw(
                row.text("name"),
                row.text("kind"),
                row.number("element"),
                row.number("base"),
                (int) row.number("modifier"),
                row.flag("not_null"),
                row.text("base_name"),
                row.number("subtype"),
                row.texts("labels"),
                row.texts("checks"),
                rawFields(row));
    }

    private static List<RawField> rawFields(CatalogRow row) {
        List<String> names = row.texts("field_names");
        List<String> types = row.texts("field_types");
        List<Integer> modifiers = row.numbers("field_modifiers");
        List<String> typeNames = row.texts("field_type_names");
        List<RawField> fields = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            fields.add(new RawField(names.get(i), Long.parseLong(types.get(i)), modifiers.get(i), typeNames.get(i)));
        }
        return fields;
    }
}
