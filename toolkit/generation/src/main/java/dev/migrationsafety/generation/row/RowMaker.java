package dev.migrationsafety.generation.row;

import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.generation.key.KeyStreams;
import dev.migrationsafety.generation.key.ReferenceTargets;
import dev.migrationsafety.generation.key.UsedKeys;
import dev.migrationsafety.generation.rule.CoverageGoal;
import dev.migrationsafety.generation.rule.TableRules;
import dev.migrationsafety.generation.rule.TableRules.Rule;
import dev.migrationsafety.generation.stated.StatedColumn;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.generation.value.WantedValues;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes rows by one set of rules: proposes, judges by keys and checks, and tries again with fewer wishes. */
public final class RowMaker {
    private static final int ATTEMPTS = 48;
    private static final int CAREFUL_ATTEMPTS = 40;
    private static final int WITH_ALL_WISHES = 20;
    private static final int WITH_SOME_WISHES = 34;

    /**
     * What is shared by all rules of one table in one run.
     *
     * @param stated the columns whose values users state
     * @param promise gives the key of a later row of a table that closes a cycle, if that is possible
     */
    public record Surroundings(
            ValuePools pools,
            long seed,
            ReferenceTargets referenceTargets,
            UsedKeys used,
            KeyStreams streams,
            Set<String> carriers,
            Set<String> leavable,
            Map<String, StatedColumn> stated,
            BiFunction<ForeignKey, Integer, Optional<Map<String, String>>> promise) {}

    /**
     * What one row should be like.
     *
     * @param index its number in the table
     * @param wishes what should occur in it
     * @param presets values that are fixed
     * @param holdableOnly whether it may refer only to rows that the next station can store
     * @param edge if texts come from the edge pool, the number of such rows before it; else negative
     */
    public record Order(
            int index,
            List<CoverageGoal> wishes,
            Map<String, @Nullable String> presets,
            boolean holdableOnly,
            int edge) {
        public Order with(List<CoverageGoal> others) {
            return new Order(index, others, presets, holdableOnly, edge);
        }
    }

    private final TableRules rules;
    private final Surroundings around;
    private final SplittableRandom random;
    private final Map<String, WantedValues> wanted = new LinkedHashMap<>();
    private final Map<String, Value> defaults = new HashMap<>();
    private final Map<String, List<String>> pools = new HashMap<>();
    private String failure = "";

    public RowMaker(TableRules rules, Surroundings around, SplittableRandom random) {
        this.rules = rules;
        this.around = around;
        this.random = random;
        for (Column column : rules.columns().values()) {
            wanted.put(column.name(), rules.wantedValues(column));
            column.defaultExpression()
                    .ifPresent(text ->
                            defaults.put(column.name(), Condition.parse(text).value(other -> Value.UNKNOWN)));
        }
    }

    /** A row; empty if none was found, and {@link #failure()} says why. */
    public Optional<RowDraft> make(Order order) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            boolean careful = attempt < CAREFUL_ATTEMPTS;
            RowAttempt tried = new RowAttempt(this, order.with(kept(order.wishes(), attempt)), attempt);
            Optional<String> reason = tried.run().or(() -> judge(tried.rowDraft(), tried.wishes(), careful));
            if (reason.isEmpty()) {
                return Optional.of(tried.rowDraft());
            }
            failure = reason.get();
            tried.giveBack();
        }
        return Optional.empty();
    }

    private List<CoverageGoal> kept(List<CoverageGoal> wishes, int attempt) {
        if (attempt < WITH_ALL_WISHES) {
            return wishes;
        }
        List<CoverageGoal> some = new ArrayList<>(wishes);
        some.removeIf(coverageGoal -> attempt >= WITH_SOME_WISHES || random.nextBoolean());
        return some;
    }

    private Optional<String> judge(RowDraft rowDraft, List<CoverageGoal> wishes, boolean careful) {
        for (CoverageGoal coverageGoal : wishes) {
            if (coverageGoal instanceof CoverageGoal.Way way && way.condition().isBrokenBy(rowDraft::value)) {
                return Optional.of("no row was found that satisfies " + way.condition());
            }
        }
        for (Rule rule : rules.checks()) {
            boolean dependsOnDefault = careful && isUndecidedByDefault(rule.condition(), rowDraft);
            if (dependsOnDefault || rule.condition().isBrokenBy(rowDraft::value)) {
                return Optional.of("no row was found that satisfies " + rule.name() + " " + rule.condition());
            }
        }
        for (Key key : rules.keys()) {
            if (around.used().collides(key, rowDraft::text)) {
                return Optional.of("no value is left for the unique key " + key.name() + " over "
                        + String.join(", ", key.columns()));
            }
        }
        return Optional.empty();
    }

    /** Whether a default that only the server knows, for example the time, is compared with another column. */
    private static boolean isUndecidedByDefault(Condition condition, RowDraft rowDraft) {
        return condition.columns().size() > 1
                && condition.columns().stream()
                        .anyMatch(column -> rowDraft.isLeft(column)
                                && rowDraft.value(column).equals(Value.UNKNOWN))
                && condition.value(rowDraft::value).equals(Value.UNKNOWN);
    }

    public String failure() {
        return failure;
    }

    public TableRules rules() {
        return rules;
    }

    Surroundings around() {
        return around;
    }

    public SplittableRandom random() {
        return random;
    }

    Map<String, Value> defaults() {
        return defaults;
    }

    /** The pool for a column under a demand. */
    List<String> pool(Column column, ValueConstraint valueConstraint) {
        if (!valueConstraint.equals(ValueConstraint.NONE)) {
            return around.pools().pool(wantedValues(column).with(valueConstraint), around.seed());
        }
        return pools.computeIfAbsent(
                column.name(), name -> around.pools().pool(wantedValues(column).with(valueConstraint), around.seed()));
    }

    public WantedValues wantedValues(Column column) {
        WantedValues known = wanted.get(column.name());
        return known == null ? rules.wantedValues(column) : known;
    }
}
