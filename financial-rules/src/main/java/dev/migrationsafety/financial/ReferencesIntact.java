package dev.migrationsafety.financial;

import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.invariant.Measurement;
import dev.migrationsafety.schema.FieldName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** No more references lead nowhere than before: rule {@code reference-broken}. */
final class ReferencesIntact implements Invariant {
    private static final String FOREIGN_KEYS = "foreign-keys";

    /** Which references to measure between two stations. */
    private interface Source {
        Measurement between(Schema before, Schema after);
    }

    private final String name;
    private final Source source;

    private ReferencesIntact(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    static Optional<ReferencesIntact> of(RuleEntries ruleEntries) {
        if (ruleEntries.has(FOREIGN_KEYS)) {
            ruleEntries.expect(List.of(FOREIGN_KEYS), List.of());
            if (!ruleEntries.text(FOREIGN_KEYS).equals("all")) {
                ruleEntries.wrong("entry foreign-keys is \"" + ruleEntries.text(FOREIGN_KEYS) + "\"; write all");
            }
            return ruleEntries.sound()
                    ? Optional.of(new ReferencesIntact("foreign keys", ReferencesIntact::foreignKeys))
                    : Optional.empty();
        }
        ruleEntries.expect(List.of("from", "to"), List.of());
        ColumnAlternatives from = new ColumnAlternatives(ruleEntries.columns("from"));
        ColumnAlternatives to = new ColumnAlternatives(ruleEntries.columns("to"));
        return ruleEntries.sound()
                ? Optional.of(
                        new ReferencesIntact(from + " to " + to, (before, after) -> logical(from, to, before, after)))
                : Optional.empty();
    }

    private static Measurement logical(ColumnAlternatives from, ColumnAlternatives to, Schema before, Schema after) {
        Optional<ColumnAlternatives.Pair> source = from.between(before, after);
        Optional<ColumnAlternatives.Pair> target = to.between(before, after);
        if (source.isEmpty() || target.isEmpty()) {
            return Measurement.both(List.of());
        }
        return new Measurement(
                orphans(source.map(ColumnAlternatives.Pair::before), target.map(ColumnAlternatives.Pair::before)),
                orphans(
                        source.flatMap(ColumnAlternatives.Pair::after),
                        target.flatMap(ColumnAlternatives.Pair::after)));
    }

    private static List<Aggregate> orphans(Optional<FieldName> from, Optional<FieldName> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        return List.of(new Aggregate.Orphans(
                from.get().container(),
                List.of(from.get().path()),
                to.get().container(),
                List.of(to.get().path())));
    }

    private static Measurement foreignKeys(Schema before, Schema after) {
        List<Aggregate> aggregates = before.roots().stream()
                .flatMap(table -> table.references().stream())
                .map(key -> new Aggregate.Orphans(key.container(), key.fields(), key.target(), key.targetFields()))
                .distinct()
                .filter(key -> names(key).stream().allMatch(column -> column.existsIn(after)))
                .map(Aggregate.class::cast)
                .toList();
        return Measurement.both(aggregates);
    }

    private static List<FieldName> names(Aggregate.Orphans key) {
        List<FieldName> names = new ArrayList<>();
        key.fields().forEach(field -> names.add(new FieldName(key.container(), field)));
        key.targetFields().forEach(field -> names.add(new FieldName(key.target(), field)));
        return names;
    }

    @Override
    public String id() {
        return "references-intact " + name;
    }

    @Override
    public Measurement measurement(Schema before, Schema after) {
        return source.between(before, after);
    }

    @Override
    public Judgement judge(List<AggregateResult> before, List<AggregateResult> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Judgement.notApplicable("the reference " + name
                    + " does not exist both before and after this step; if the step renames a column, write from: old"
                    + " | new");
        }
        List<Finding> findings = new ArrayList<>();
        long examined = 0;
        for (int i = 0; i < before.size(); i++) {
            examined += before.get(i).records();
            BigDecimal old = orphans(before.get(i));
            BigDecimal now = orphans(after.get(i));
            if (now.compareTo(old) > 0) {
                findings.add(finding((Aggregate.Orphans) before.get(i).aggregate(), old, now));
            }
        }
        return Judgement.of(findings, examined);
    }

    private static BigDecimal orphans(AggregateResult result) {
        return new BigDecimal(result.groups().getOrDefault("", "0"));
    }

    private static Finding finding(Aggregate.Orphans key, BigDecimal before, BigDecimal after) {
        String subject = fields(key.container().toString(), key.fields());
        return Finding.of("reference-broken", Severity.ERROR, Claim.INVARIANTS)
                .subject(subject)
                .lossClass("reference broken")
                .evidence(List.of("dangling references: " + before + " before, " + after + " after"))
                .next("Update the referencing rows in the same step, or keep the referenced rows.")
                .message("The up breaks references from " + subject + " to "
                        + fields(key.target().toString(), key.targetFields()) + ": " + after
                        + " rows refer to a missing row, " + before + " before; expected no increase.");
    }

    private static String fields(String table, List<FieldPath> fields) {
        return table + "."
                + (fields.size() == 1
                        ? fields.get(0)
                        : "(" + fields.stream().map(FieldPath::toString).collect(Collectors.joining(", ")) + ")");
    }
}
