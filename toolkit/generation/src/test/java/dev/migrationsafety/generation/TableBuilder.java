package dev.migrationsafety.generation;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.schema.Check;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Column.Source;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Form;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.SqlNames;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds tables by hand for tests. */
public final class TableBuilder {
    private final ContainerName name;
    private final List<Column> columns = new ArrayList<>();
    private Optional<Key> primaryKey = Optional.empty();
    private final List<Key> keys = new ArrayList<>();
    private final List<ForeignKey> references = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private Optional<ContainerName> partitionOf = Optional.empty();
    private List<String> bounds = List.of();
    private List<String> partitionColumns = List.of();

    private TableBuilder(ContainerName name) {
        this.name = name;
    }

    public static ContainerName named(String name) {
        return SqlNames.parse(name, "public");
    }

    public static TableBuilder table(String name) {
        return new TableBuilder(named(name));
    }

    /** A type as printed, for example {@code numeric(18,2)} or {@code text[]}. */
    public static DataType type(String printed) {
        if (printed.endsWith("[]")) {
            DataType element = type(printed.substring(0, printed.length() - 2));
            return copy(printed, element.base() + "[]", Form.ARRAY, List.of(), Optional.of(element), List.of());
        }
        int open = printed.indexOf('(');
        if (open < 0) {
            return DataType.of(printed);
        }
        int close = printed.indexOf(')');
        String base = printed.substring(0, open) + printed.substring(close + 1);
        List<Integer> numbers = new ArrayList<>();
        for (String number : printed.substring(open + 1, close).split(",", -1)) {
            numbers.add(Integer.parseInt(number.strip()));
        }
        boolean sized = base.startsWith("char") || base.startsWith("bit");
        OptionalInt first = OptionalInt.of(numbers.get(0));
        return new DataType(
                printed,
                base,
                Form.BASE,
                sized ? first : OptionalInt.empty(),
                sized ? OptionalInt.empty() : first,
                base.equals("numeric") ? OptionalInt.of(numbers.size() > 1 ? numbers.get(1) : 0) : OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                true);
    }

    public static DataType labels(String name, String... labels) {
        return copy(name, name, Form.ENUM, List.of(labels), Optional.empty(), List.of());
    }

    static DataType composite(String name, DataType.Field... fields) {
        return copy(name, name, Form.COMPOSITE, List.of(), Optional.empty(), List.of(fields));
    }

    static DataType range(String name, DataType element) {
        return copy(name, name, Form.RANGE, List.of(), Optional.of(element), List.of());
    }

    static DataType domain(String name, DataType base, boolean nullable, String... checks) {
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
                List.of(checks),
                nullable);
    }

    private static DataType copy(
            String name,
            String base,
            Form form,
            List<String> labels,
            Optional<DataType> element,
            List<DataType.Field> fields) {
        return new DataType(
                name,
                base,
                form,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                labels,
                element,
                fields,
                List.of(),
                true);
    }

    public static Column column(String name, DataType type, boolean nullable) {
        return new Column(name, type, nullable, Optional.empty(), Source.WRITTEN);
    }

    public TableBuilder key(String name, String type) {
        primaryKey = Optional.of(new Key(this.name.name() + "_pkey", List.of(name), true, ""));
        return notNull(name, type);
    }

    TableBuilder primary(String... names) {
        primaryKey = Optional.of(new Key(this.name.name() + "_pkey", List.of(names), true, ""));
        return this;
    }

    public TableBuilder notNull(String name, String type) {
        return add(column(name, type(type), false));
    }

    public TableBuilder notNull(String name, DataType type) {
        return add(column(name, type, false));
    }

    public TableBuilder nullable(String name, String type) {
        return add(column(name, type(type), true));
    }

    public TableBuilder nullable(String name, DataType type) {
        return add(column(name, type, true));
    }

    TableBuilder defaulted(String name, String type, String expression) {
        return add(new Column(name, type(type), false, Optional.of(expression), Source.WRITTEN));
    }

    TableBuilder source(String name, String type, Source source) {
        return add(new Column(name, type(type), false, Optional.empty(), source));
    }

    TableBuilder add(Column column) {
        columns.add(column);
        return this;
    }

    public TableBuilder unique(String... names) {
        keys.add(new Key(name.name() + "_" + String.join("_", names) + "_key", List.of(names), true, ""));
        return this;
    }

    public TableBuilder refers(String column, String target, String targetColumn) {
        return refers(List.of(column), target, List.of(targetColumn), false);
    }

    TableBuilder refers(List<String> names, String target, List<String> targetColumns, boolean deferrable) {
        references.add(new ForeignKey(
                name.name() + "_" + String.join("_", names) + "_fkey",
                name,
                names,
                named(target),
                targetColumns,
                deferrable));
        return this;
    }

    public TableBuilder check(String expression) {
        checks.add(new Check("check_" + (checks.size() + 1), List.of(), expression));
        return this;
    }

    TableBuilder check(String name, String expression) {
        checks.add(new Check(name, List.of(), expression));
        return this;
    }

    TableBuilder partitionOf(String parent) {
        partitionOf = Optional.of(named(parent));
        return this;
    }

    TableBuilder partitioned(List<String> by, String... partitionBounds) {
        partitionColumns = by;
        bounds = List.of(partitionBounds);
        return this;
    }

    Table build() {
        return new Table(
                name,
                columns,
                primaryKey,
                keys,
                references,
                checks,
                partitionOf,
                !partitionColumns.isEmpty(),
                bounds,
                partitionColumns,
                false);
    }
}
