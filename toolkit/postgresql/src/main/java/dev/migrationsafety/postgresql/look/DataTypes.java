package dev.migrationsafety.postgresql.look;

import dev.migrationsafety.schema.DataType;
import dev.migrationsafety.schema.DataType.Field;
import dev.migrationsafety.schema.DataType.Form;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types that columns use, resolved through domains, arrays, ranges and composites. */
final class DataTypes {
    private static final String TYPES = Query.named("relation-types");

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

    private final Map<Long, Raw> types = new HashMap<>();

    static DataTypes read(Connection connection) throws SQLException {
        DataTypes types = new DataTypes();
        Query.list(connection, TYPES, row -> types.types.put(row.getLong("id"), raw(row)));
        return types;
    }

    /** The type of a column. */
    DataType resolve(long id, int modifier, String name) {
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
            case "r", "m" -> Form.RANGE;
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

    private static Raw raw(ResultSet row) throws SQLException {
        return new Raw(
                row.getString("name"),
                row.getString("kind"),
                row.getLong("element"),
                row.getLong("base"),
                row.getInt("modifier"),
                row.getBoolean("not_null"),
                row.getString("base_name"),
                row.getLong("subtype"),
                Query.texts(row, "labels"),
                Query.texts(row, "checks"),
                rawFields(row));
    }

    private static List<RawField> rawFields(ResultSet row) throws SQLException {
        List<String> names = Query.texts(row, "field_names");
        if (names.isEmpty()) {
            return List.of();
        }
        Long[] ids = (Long[]) row.getArray("field_types").getArray();
        Integer[] modifiers = (Integer[]) row.getArray("field_modifiers").getArray();
        List<String> typeNames = Query.texts(row, "field_type_names");
        List<RawField> fields = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            fields.add(new RawField(names.get(i), ids[i], modifiers[i], typeNames.get(i)));
        }
        return fields;
    }
}
