package dev.migrationsafety.generation.stated;

import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.GroupRow;
import dev.migrationsafety.data.generator.RowGroup;
import dev.migrationsafety.data.generator.UserRows;
import dev.migrationsafety.data.generator.UserRows.ColumnValues;
import dev.migrationsafety.data.generator.UserRows.RowGroups;
import dev.migrationsafety.data.generator.UserRows.Statement;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.GenerationException;
import dev.migrationsafety.generation.key.Seeds;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.SqlNames;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What users state about the rows of one run: values of columns, and rows of groups. A statement that speaks of a table
 * that the station does not have is ignored: other stations have it.
 */
public final class StatedRows {
    /** A statement with the name of whoever made it. */
    record Sourced<T>(String source, T statement) {}

    private static final int LEAST_VALUES = 64;

    /** The schema of names without one. */
    private static final String STANDARD = "public";

    private final GenerationRequest request;
    private final Relations relations;
    private final Map<ContainerName, Map<String, Sourced<ColumnValues>>> columns = new TreeMap<>();
    private final Map<ContainerName, Set<ContainerName>> together = new TreeMap<>();
    private final Map<ContainerName, StatedTable> tables = new TreeMap<>();

    public StatedRows(List<UserRows> users, GenerationRequest request, Relations relations) {
        this.request = request;
        this.relations = relations;
        int number = 0;
        for (UserRows user : users) {
            for (Statement statement : statements(user)) {
                number++;
                if (statement instanceof ColumnValues values) {
                    columns.computeIfAbsent(name(values.table()), name -> new TreeMap<>())
                            .put(values.column(), new Sourced<>(user.source(), values));
                } else if (statement instanceof RowGroups groups) {
                    List<ContainerName> names = names(groups);
                    if (areThere(names) && areWanted(names)) {
                        long seed = Seeds.mix(request.seed(), "group " + number, request.ordinal());
                        draw(user.source(), names, groups, seed);
                    }
                }
            }
        }
    }

    /** The columns that users name, by table; none for tables of which they state rows. */
    public static Map<ContainerName, Set<FieldPath>> named(List<UserRows> users) {
        Map<ContainerName, Set<FieldPath>> named = new TreeMap<>();
        for (UserRows user : users) {
            for (Statement statement : statements(user)) {
                if (statement instanceof ColumnValues values) {
                    named.computeIfAbsent(name(values.table()), name -> new TreeSet<>())
                            .add(FieldPath.of(values.column()));
                } else if (statement instanceof RowGroups groups) {
                    names(groups).forEach(table -> named.computeIfAbsent(table, name -> new TreeSet<>()));
                }
            }
        }
        return named;
    }

    /** The tables of which users state rows. */
    public static Set<ContainerName> tables(List<UserRows> users) {
        Set<ContainerName> tables = new TreeSet<>();
        for (UserRows user : users) {
            for (Statement statement : statements(user)) {
                if (statement instanceof RowGroups groups) {
                    tables.addAll(names(groups));
                }
            }
        }
        return tables;
    }

    private static List<ContainerName> names(RowGroups groups) {
        return groups.tables().stream().map(StatedRows::name).toList();
    }

    /** The name of a table as a user writes it. */
    static ContainerName name(String table) {
        return SqlNames.parse(table, STANDARD);
    }

    /** A class that throws instead of stating something is of no use to any table. */
    private static List<Statement> statements(UserRows user) {
        try {
            return drawn("nothing is stated", user.source(), user::statements);
        } catch (GenerationException e) {
            throw new ConfigurationException(
                    "The class " + user.source() + " under generators: cannot be used: " + e.getMessage()
                            + ". Correct or remove it.",
                    e);
        }
    }

    private boolean areThere(List<ContainerName> names) {
        return names.stream().allMatch(name -> relations.find(name).isPresent());
    }

    private boolean areWanted(List<ContainerName> names) {
        return names.stream().anyMatch(request.containers()::contains);
    }

    private void draw(String source, List<ContainerName> names, RowGroups stated, long seed) {
        for (ContainerName name : names) {
            together.computeIfAbsent(name, key -> new LinkedHashSet<>()).addAll(names);
            tables.computeIfAbsent(name, key -> new StatedTable(source));
        }
        try {
            int count = request.recordsOf(names.get(0));
            for (RowGroup group :
                    drawn("its rows", source, () -> stated.groups().draw(count, seed))) {
                add(source, names, group);
            }
        } catch (GenerationException e) {
            names.forEach(name -> table(name).fail(String.valueOf(e.getMessage())));
        }
    }

    private void add(String source, List<ContainerName> names, RowGroup group) {
        for (GroupRow row : group.rows()) {
            ContainerName name = name(row.table());
            if (!names.contains(name)) {
                throw new GenerationException(
                        "its rows: " + source + " generates a row of " + name + " in a group of " + names);
            }
        }
        group.rows().forEach(row -> table(name(row.table())).add(row));
    }

    private StatedTable table(ContainerName name) {
        return tables.computeIfAbsent(name, key -> new StatedTable(""));
    }

    /** The stated rows of a table, if it has some instead of ordinary rows. */
    public Optional<StatedTable> rows(ContainerName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The tables that are filled together with those of the request. */
    public List<ContainerName> wanted() {
        Set<ContainerName> wanted = new LinkedHashSet<>(request.containers());
        request.containers().forEach(name -> wanted.addAll(together.getOrDefault(name, Set.of())));
        return new ArrayList<>(wanted);
    }

    /**
     * The stated columns of a table.
     *
     * @throws GenerationException if a user's code throws, or returns a value that does not fit the column's type
     */
    public Map<String, StatedColumn> columns(Table table, int size) {
        Map<String, StatedColumn> found = new TreeMap<>();
        columns.getOrDefault(table.name(), Map.of()).forEach((name, stated) -> {
            Optional<Column> column = table.column(name);
            long seed = Seeds.mix(request.seed(), table.name() + "." + name, request.ordinal());
            column.ifPresent(present ->
                    found.put(name, StatedColumn.of(stated, table, present, Math.max(LEAST_VALUES, 2 * size), seed)));
        });
        return found;
    }

    /** The columns of a table that users state. */
    public boolean states(ContainerName table, String column) {
        return tables.containsKey(table)
                || columns.getOrDefault(table, Map.of()).containsKey(column);
    }

    /** Draws by the user's code, whatever that does. */
    static <T> T drawn(String what, String source, Supplier<T> draw) {
        try {
            return draw.get();
        } catch (GenerationException e) {
            throw e;
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
            throw new GenerationException(what + ": " + source + " throws " + e, e);
        }
    }
}
