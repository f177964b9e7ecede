package dev.migrationsafety.financial;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.invariant.Measurement;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.FieldName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Every amount of a column stays what it is, and the sums stay what they are: rules {@code amounts-changed} over rows
 * whose key is there on both sides, and {@code sum-changed} per currency over all rows.
 */
final class AmountsConserved implements Invariant {
    private final MoneyColumn money;

    AmountsConserved(MoneyColumn money) {
        this.money = money;
    }

    @Override
    public String id() {
        return "amounts-conserved " + money.column();
    }

    @Override
    public Measurement measurement(Schema before, Schema after) {
        return money.column()
                .between(before, after)
                .map(pair -> measurement(pair, before, after))
                .orElse(Measurement.both(List.of()));
    }

    private Measurement measurement(ColumnAlternatives.Pair pair, Schema before, Schema after) {
        FieldName from = pair.before();
        if (pair.after().isEmpty()) {
            return new Measurement(List.of(new Aggregate.Sum(from.container(), from.path(), List.of())), List.of());
        }
        FieldName to = pair.after().get();
        Optional<FieldPath> fromCurrency = money.currencyOf(from.container(), before);
        Optional<FieldPath> toCurrency = money.currencyOf(to.container(), after);
        boolean grouped = fromCurrency.isPresent() && toCurrency.isPresent();
        List<FieldPath> key = key(before.find(from.container()), after.find(to.container()));
        boolean keyed = !key.isEmpty() && !key.contains(from.path()) && !key.contains(to.path());
        return new Measurement(
                aggregates(from, grouped ? fromCurrency : Optional.empty(), keyed ? key : List.of()),
                aggregates(to, grouped ? toCurrency : Optional.empty(), keyed ? key : List.of()));
    }

    private static List<Aggregate> aggregates(FieldName name, Optional<FieldPath> currency, List<FieldPath> key) {
        List<Aggregate> aggregates = new ArrayList<>();
        aggregates.add(new Aggregate.Sum(
                name.container(), name.path(), currency.stream().toList()));
        if (!key.isEmpty()) {
            aggregates.add(new Aggregate.Amounts(name.container(), key, name.path()));
        }
        return aggregates;
    }

    /** The columns that identify a row on both sides; empty if there are none. */
    private static List<FieldPath> key(Optional<Container> before, Optional<Container> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        if (has(after.get(), before.get().identity())) {
            return before.get().identity();
        }
        return has(before.get(), after.get().identity()) ? after.get().identity() : List.of();
    }

    private static boolean has(Container table, List<FieldPath> columns) {
        return !columns.isEmpty()
                && columns.stream().allMatch(name -> table.field(name).isPresent());
    }

    @Override
    public Judgement judge(List<AggregateResult> before, List<AggregateResult> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Judgement.notApplicable(
                    money.column() + " does not exist both before and after this step, so its amounts cannot be"
                            + " compared; if the step renames it, write column: old | new");
        }
        long examined = before.get(0).records();
        List<Finding> findings = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        if (before.size() > 1 && after.size() > 1) {
            amounts(before.get(1), after.get(1)).ifPresent(findings::add);
        } else if (examined > 0) {
            reasons.add("rows of " + name(before.get(0)) + " do not have a key both before and after this step; only"
                    + " the sums were compared");
        }
        sums(before.get(0), after.get(0)).ifPresent(findings::add);
        boolean ungrouped =
                ((Aggregate.Sum) before.get(0).aggregate()).groupBy().isEmpty();
        if (!money.currency().isEmpty() && ungrouped && examined > 0) {
            reasons.add("the currency of " + name(before.get(0))
                    + " does not exist both before and after this step; only the sum over all rows was compared");
        }
        return new Judgement(findings, examined, reasons);
    }

    private Optional<Finding> amounts(AggregateResult before, AggregateResult after) {
        Differences differences = new Differences();
        before.groups().forEach((key, value) -> {
            String now = after.groups().get(key);
            if (now != null) {
                differences.compare("row " + key, exactValue(before, value), exactValue(after, now));
            }
        });
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of("amounts-changed", Severity.ERROR, Claim.INVARIANTS)
                .subject(name(before).toString())
                .lossClass("amount changed")
                .evidence(differences.examples())
                .next("Keep every amount, or write the new amounts to a new column and leave this one unchanged.")
                .message("The up changes amounts of " + path(before, after) + " in " + differences.count() + " of "
                        + before.records() + " rows; expected every amount to stay the same."));
    }

    private Optional<Finding> sums(AggregateResult before, AggregateResult after) {
        Differences differences = new Differences();
        TreeSet<String> groups = new TreeSet<>(before.groups().keySet());
        groups.addAll(after.groups().keySet());
        for (String group : groups) {
            differences.compare(
                    group.isEmpty() ? "sum" : "sum of " + group,
                    exactValue(before, before.groups().getOrDefault(group, "0")).orZero(),
                    exactValue(after, after.groups().getOrDefault(group, "0")).orZero());
        }
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of("sum-changed", Severity.ERROR, Claim.INVARIANTS)
                .subject(name(before).toString())
                .lossClass("sum changed")
                .evidence(differences.examples())
                .next("Assign the difference to a row by an explicit rule, so that no amount is gained or lost.")
                .message("The up changes the sum of " + path(before, after) + ": "
                        + differences.examples().get(0)
                        + (differences.count() > 1 ? " (and " + (differences.count() - 1) + " more)" : "")
                        + "; expected every sum to stay the same."));
    }

    private ExactValue exactValue(AggregateResult result, String text) {
        return money.exactValue(name(result), text);
    }

    private static String path(AggregateResult before, AggregateResult after) {
        FieldName from = name(before);
        FieldName to = name(after);
        return from.equals(to) ? from.toString() : from + ", now " + to;
    }

    private static FieldName name(AggregateResult result) {
        FieldPath field = result.aggregate() instanceof Aggregate.Amounts amounts
                ? amounts.field()
                : ((Aggregate.Sum) result.aggregate()).field();
        return new FieldName(result.aggregate().container(), field);
    }
}
