package dev.migrationsafety.generation.learning;

import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.generation.key.KeyCarriers;
import dev.migrationsafety.generation.key.Seeds;
import dev.migrationsafety.generation.rule.CoverageGoal;
import dev.migrationsafety.generation.value.Texts;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Column.Source;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Proposes rows of a table of which the server accepted none: texts that its functions name, documents of each kind, nothing
 * null, and values of the tables which its functions read. The first proposals go through the texts one by one in all
 * columns, the others mix them by chance.
 */
public final class Explorer {
    private static final int MOST = 96;
    private static final int TURNS = 4;
    private static final int PROBES = 12;
    private static final List<String> DOCUMENTS = List.of("[]", "{}", "[\"a\", \"b\"]", "\"a\"", "1", "[[\"a\"]]");

    private final Table table;
    private final List<Table> neighbors;
    private final Map<ContainerName, List<Map<String, @Nullable String>>> known = new HashMap<>();
    private final List<ValueConstraint> demands;
    private final Set<String> referring = new HashSet<>();
    private final SplittableRandom random;

    Explorer(Table table, TextProposals textProposals, List<Table> neighbors, GenerationRequest request) {
        this.table = table;
        this.neighbors = List.copyOf(neighbors);
        this.demands = textProposals.demands();
        this.random =
                new SplittableRandom(Seeds.mix(request.seed(), table.name().toString(), request.ordinal() + 1));
        neighbors.forEach(neighbor -> known.put(neighbor.name(), FirstRows.of(request.existing(), neighbor)));
        table.foreignKeys().forEach(reference -> referring.addAll(reference.columns()));
    }

    /** How many rows go once through all proposals. */
    int rows() {
        return Math.min(MOST, TURNS * Math.max(demands.size(), DOCUMENTS.size()));
    }

    /** What a row should be like, by its number. */
    public List<CoverageGoal> wishes(int index) {
        List<CoverageGoal> wishes = new ArrayList<>();
        boolean inOrder = index % TURNS != TURNS - 1;
        boolean filled = index % TURNS == 0;
        for (Column column : table.columns()) {
            if (column.source() != Source.GENERATED && !referring.contains(column.name())) {
                List<ValueConstraint> own = own(column);
                if (!own.isEmpty() && (inOrder || random.nextBoolean())) {
                    int place = inOrder ? index / TURNS : random.nextInt(own.size());
                    wishes.add(new CoverageGoal.Demanded(column.name(), own.get(place % own.size())));
                } else if (filled && column.nullable()) {
                    wishes.add(new CoverageGoal.Filled(column.name()));
                }
            }
        }
        return wishes;
    }

    private List<ValueConstraint> own(Column column) {
        if (Set.of("json", "jsonb").contains(column.type().base())) {
            return DOCUMENTS.stream()
                    .map(text -> ValueConstraint.of(List.of(text)))
                    .toList();
        }
        int most = Texts.isText(column.type()) ? Texts.mostCharacters(column.type()) : 0;
        return demands.stream()
                .filter(valueConstraint -> most > 0
                        && valueConstraint
                                .oneOf()
                                .map(texts -> Texts.length(texts.get(0)) <= most)
                                .orElse(true))
                .toList();
    }

    /** Values of rows of the tables that the functions read, in columns which are called alike: rows that agree. */
    public Map<String, @Nullable String> presets(int index) {
        Map<String, @Nullable String> best = new HashMap<>();
        for (int i = 0; i < PROBES && index % 2 == 1; i++) {
            Map<String, @Nullable String> presets = new HashMap<>();
            for (Table neighbor : neighbors) {
                agree(neighbor, known.getOrDefault(neighbor.name(), List.of()), presets);
            }
            best = presets.size() > best.size() ? presets : best;
        }
        return best;
    }

    /** Adds the values of a row that agrees with those which are there. */
    private void agree(
            Table neighbor, List<Map<String, @Nullable String>> rows, Map<String, @Nullable String> presets) {
        int start = rows.isEmpty() ? 0 : random.nextInt(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> values = alike(neighbor, rows.get((start + i) % rows.size()));
            if (values.entrySet().stream().allMatch(value -> value.getValue()
                    .equals(presets.getOrDefault(value.getKey(), value.getValue())))) {
                presets.putAll(values);
                return;
            }
        }
    }

    private Map<String, String> alike(Table neighbor, Map<String, @Nullable String> row) {
        Map<String, String> values = new HashMap<>();
        for (Column column : table.columns()) {
            if (!referring.contains(column.name()) && !identifies(column)) {
                for (Column other : neighbor.columns()) {
                    String value = row.get(other.name());
                    if (value != null && isAlike(column, neighbor, other)) {
                        values.put(column.name(), value);
                    }
                }
            }
        }
        return values;
    }

    private boolean identifies(Column column) {
        return column.source() != Source.WRITTEN
                || KeyCarriers.isFedBySequence(column)
                || table.identityColumns().equals(List.of(column.name()))
                || table.uniqueKeys().stream().anyMatch(key -> key.columns().equals(List.of(column.name())));
    }

    /** The same name, or that of the table, also without the s of its plural, before that of the other column. */
    private static boolean isAlike(Column column, Table neighbor, Column other) {
        String name = column.name();
        String plural = neighbor.name().name();
        String singular = plural.replaceFirst("s$", "");
        boolean named = name.equals(other.name())
                || name.equals(plural + "_" + other.name())
                || name.equals(singular + "_" + other.name());
        return named && isOfOneKind(column.type(), other.type());
    }

    private static boolean isOfOneKind(DataType one, DataType other) {
        return one.base().equals(other.base())
                || (Texts.isText(one) && Texts.isText(other))
                || (Value.NUMBERS.contains(one.base()) && Value.NUMBERS.contains(other.base()));
    }
}
