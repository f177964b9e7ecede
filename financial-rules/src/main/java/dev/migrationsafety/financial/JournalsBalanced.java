package dev.migrationsafety.financial;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.invariant.Measurement;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Debits less credits of every journal, per currency, stay what they are: rule {@code journal-unbalanced}. The balance
 * need not be zero, since generated rows do not know what a journal is; a step must not move it.
 */
final class JournalsBalanced implements Invariant {
    private static final List<String> SIDES = List.of("side", "debit", "credit");

    private final ContainerName table;
    private final FieldName amount;
    private final FieldName journal;
    private final Optional<FieldName> currency;
    private final Optional<Side> side;

    private record Side(FieldName column, String debit, String credit) {}

    private JournalsBalanced(ContainerName table, RuleEntries ruleEntries) {
        this.table = table;
        this.amount = column(ruleEntries, "amount");
        this.journal = column(ruleEntries, "journal");
        this.currency = ruleEntries.has("currency") ? Optional.of(column(ruleEntries, "currency")) : Optional.empty();
        this.side = ruleEntries.has("side")
                ? Optional.of(
                        new Side(column(ruleEntries, "side"), ruleEntries.text("debit"), ruleEntries.text("credit")))
                : Optional.empty();
    }

    /** A column, with or without its table before it. */
    private FieldName column(RuleEntries ruleEntries, String name) {
        String text = ruleEntries.text(name);
        return ruleEntries.field(text).orElseGet(() -> new FieldName(table, FieldPath.of(text)));
    }

    static Optional<JournalsBalanced> of(RuleEntries ruleEntries) {
        boolean sided = SIDES.stream().anyMatch(ruleEntries::has);
        List<String> required = new ArrayList<>(List.of("table", "journal", "amount"));
        List<String> optional = new ArrayList<>(List.of("currency"));
        (sided ? required : optional).addAll(SIDES);
        ruleEntries.expect(required, optional);
        Optional<ContainerName> table = ruleEntries.container(ruleEntries.text("table"));
        if (table.isEmpty() && !ruleEntries.text("table").isEmpty()) {
            ruleEntries.wrong("entry table is \"" + ruleEntries.text("table") + "\"; write table or schema.table");
        }
        if (sided && ruleEntries.sound() && ruleEntries.text("debit").equals(ruleEntries.text("credit"))) {
            ruleEntries.wrong(
                    "entries debit and credit are both \"" + ruleEntries.text("debit") + "\"; they must differ");
        }
        if (table.isEmpty() || !ruleEntries.sound()) {
            return Optional.empty();
        }
        JournalsBalanced invariant = new JournalsBalanced(table.get(), ruleEntries);
        for (FieldName column : invariant.columns(true)) {
            if (!column.container().equals(table.get())) {
                ruleEntries.wrong("column " + column + " does not exist in table " + table.get() + "; write its name"
                        + " without the table");
            }
        }
        return ruleEntries.sound() ? Optional.of(invariant) : Optional.empty();
    }

    private List<FieldName> columns(boolean withCurrency) {
        List<FieldName> columns = new ArrayList<>(List.of(journal, amount));
        side.ifPresent(found -> columns.add(found.column()));
        if (withCurrency) {
            currency.ifPresent(columns::add);
        }
        return columns;
    }

    @Override
    public String id() {
        return "journals-balanced " + amount;
    }

    @Override
    public Measurement measurement(Schema before, Schema after) {
        if (!columns(false).stream().allMatch(column -> column.existsIn(before))) {
            return Measurement.both(List.of());
        }
        boolean perCurrency = currency.isPresent()
                && currency.get().existsIn(before)
                && currency.get().existsIn(after);
        List<Aggregate> aggregates = List.of(aggregate(perCurrency));
        boolean stays = columns(false).stream().allMatch(column -> column.existsIn(after));
        return new Measurement(aggregates, stays ? aggregates : List.of());
    }

    private Aggregate aggregate(boolean perCurrency) {
        List<FieldPath> groupBy = new ArrayList<>(List.of(journal.path()));
        if (perCurrency) {
            currency.ifPresent(column -> groupBy.add(column.path()));
        }
        return side.<Aggregate>map(found -> new Aggregate.Balance(
                        table, amount.path(), found.column().path(), found.debit(), found.credit(), groupBy))
                .orElseGet(() -> new Aggregate.Sum(table, amount.path(), groupBy));
    }

    @Override
    public Judgement judge(List<AggregateResult> before, List<AggregateResult> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Judgement.notApplicable(
                    "the columns that identify a journal in " + table + " do not all exist after this step");
        }
        AggregateResult old = before.get(0);
        AggregateResult now = after.get(0);
        Differences differences = new Differences();
        TreeSet<String> journals = new TreeSet<>(old.groups().keySet());
        journals.addAll(now.groups().keySet());
        for (String name : journals) {
            differences.compare(
                    "journal " + name,
                    ExactValue.of(old.groups().getOrDefault(name, "0")).orZero(),
                    ExactValue.of(now.groups().getOrDefault(name, "0")).orZero());
        }
        List<String> reasons = new ArrayList<>();
        long examined = examined(old);
        if (currency.isPresent()
                && examined > 0
                && !groupBy(old).contains(currency.get().path())) {
            reasons.add("the currency of " + table + " does not exist both before and after this step; journals were"
                    + " compared over all currencies");
        }
        return new Judgement(finding(differences, journals.size()), examined, reasons);
    }

    /** Rows of journals whose sides are not known tell nothing. */
    private static long examined(AggregateResult result) {
        return result.groups().values().stream()
                        .anyMatch(value -> ExactValue.of(value).orZero().isNumber())
                ? result.records()
                : 0;
    }

    private static List<FieldPath> groupBy(AggregateResult result) {
        return result.aggregate() instanceof Aggregate.Balance balance
                ? balance.groupBy()
                : ((Aggregate.Sum) result.aggregate()).groupBy();
    }

    private List<Finding> finding(Differences differences, int journals) {
        if (differences.isEmpty()) {
            return List.of();
        }
        return List.of(Finding.of("journal-unbalanced", Severity.ERROR, Claim.INVARIANTS)
                .subject(amount.toString())
                .lossClass("balance changed")
                .evidence(differences.examples())
                .next("Change debits and credits of a journal together, by the same amount.")
                .message("The up changes the balance of " + differences.count() + " of " + journals + " journals in "
                        + table + ": " + differences.examples().get(0)
                        + "; expected debits minus credits to stay the same."));
    }
}
