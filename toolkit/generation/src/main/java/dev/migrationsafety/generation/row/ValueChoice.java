package dev.migrationsafety.generation.row;

import dev.migrationsafety.generation.condition.Atom;
import dev.migrationsafety.generation.value.Texts;
import dev.migrationsafety.generation.value.WantedValues;
import dev.migrationsafety.generation.value.constraint.Measure;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Column.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Chooses the value of a column from its pool, with respect to the values of the row that are there already. */
final class ValueChoice {
    private static final int PROBES = 24;
    private static final BigDecimal NEAR = BigDecimal.valueOf(20);

    private final RowMaker maker;
    private final ColumnDecisions columnDecisions;
    private final RowDraft rowDraft;
    private final int edge;
    private final int attempt;

    ValueChoice(RowMaker maker, ColumnDecisions columnDecisions, RowDraft rowDraft, int edge, int attempt) {
        this.maker = maker;
        this.columnDecisions = columnDecisions;
        this.rowDraft = rowDraft;
        this.edge = edge;
        this.attempt = attempt;
    }

    Optional<String> choose(Column column) {
        SplittableRandom random = maker.random();
        ValueConstraint valueConstraint =
                maker.rules().valueConstraint(column.name()).and(columnDecisions.valueConstraint(column.name()));
        WantedValues wantedValues = maker.wantedValues(column).with(valueConstraint);
        if (edge >= 0
                && Texts.isText(column.type())
                && !Texts.isFormed(wantedValues)
                && valueConstraint.oneOf().isEmpty()
                && !columnDecisions.isWished(column.name())) {
            List<String> edges = Texts.edges(valueConstraint.minLength(), wantedValues.mostCharacters()).stream()
                    .filter(wantedValues::accepts)
                    .toList();
            Optional<String> telling = attempt == 0
                    ? Texts.first(edge).stream().filter(edges::contains).findFirst()
                    : Optional.empty();
            if (!edges.isEmpty()) {
                return telling.or(() -> pick(edges, random));
            }
        }
        if (edge >= 0 && attempt == 0 && valueConstraint.equals(ValueConstraint.NONE) && isFree(column)) {
            List<String> edges = maker.around().pools().edges(column.type(), column.name());
            if (!edges.isEmpty()) {
                return Optional.of(edges.get(edge % edges.size()));
            }
        }
        List<Atom> relative = columnDecisions.relative(column.name());
        ValueConstraint others = relative.isEmpty()
                ? ValueConstraint.NONE
                : ValueConstraint.of(column.type(), relative, rowDraft::value);
        if (others.oneOf().isPresent()) {
            return others.oneOf().get().stream().findFirst();
        }
        List<String> pool = maker.pool(column, valueConstraint);
        if (others.equals(ValueConstraint.NONE)) {
            Optional<String> picked = pick(pool, random);
            return valueConstraint.oneOf().isPresent() || columnDecisions.isWished(column.name())
                    ? picked
                    : picked.map(text -> Texts.individual(wantedValues, text, random));
        }
        WantedValues beside = maker.wantedValues(column).with(others);
        for (int i = 0; i < PROBES && !pool.isEmpty(); i++) {
            String text = pool.get(random.nextInt(pool.size()));
            if (beside.accepts(text)) {
                return Optional.of(text);
            }
        }
        return Measure.of(column.type())
                .flatMap(measure -> near(measure, valueConstraint.and(others), random))
                .or(() -> pick(pool, random));
    }

    /** Whether no key, condition or expression looks at the column, as far as is known. */
    private boolean isFree(Column column) {
        String name = column.name();
        return !Texts.isText(column.type())
                && !columnDecisions.isWished(name)
                && columnDecisions.relative(name).isEmpty()
                && maker.rules().keys().stream().noneMatch(key -> key.columns().contains(name))
                && maker.rules().checks().stream()
                        .noneMatch(rule -> rule.condition().columns().contains(name)
                                || rule.condition().toString().contains(name))
                && maker.rules().table().columns().stream()
                        .noneMatch(other -> other.source() == Source.GENERATED
                                && other.defaultExpression().orElse("").contains(name));
    }

    private static Optional<String> pick(List<String> pool, SplittableRandom random) {
        return pool.isEmpty() ? Optional.empty() : Optional.of(pool.get(random.nextInt(pool.size())));
    }

    /** A value beside the border that another column sets. */
    private static Optional<String> near(Measure measure, ValueConstraint valueConstraint, SplittableRandom random) {
        if (valueConstraint.isContradiction()
                || (valueConstraint.low().isEmpty() && valueConstraint.high().isEmpty())) {
            return Optional.empty();
        }
        BigDecimal far = measure.ordinaryHigh().subtract(measure.ordinaryLow()).divide(NEAR, 0, RoundingMode.CEILING);
        BigDecimal low = valueConstraint
                .low()
                .orElseGet(() -> valueConstraint.high().orElseThrow().subtract(far))
                .max(measure.low());
        BigDecimal high =
                valueConstraint.high().orElse(low.add(far)).min(low.add(far)).min(measure.high());
        BigDecimal from = measure.step(measure.index(low, RoundingMode.CEILING));
        long steps = measure.index(high.subtract(from).max(BigDecimal.ZERO), RoundingMode.FLOOR)
                .longValue();
        BigDecimal at = from.add(measure.step().multiply(BigDecimal.valueOf(random.nextLong(steps + 1))));
        return at.compareTo(high) > 0 ? Optional.empty() : Optional.of(measure.format(at));
    }
}
