package dev.migrationsafety.financial;

import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.invariant.RulePack;
import dev.migrationsafety.migration.layout.Problems;
import dev.migrationsafety.schema.Naming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rule pack for money; callers get it through {@link java.util.ServiceLoader}. Every item of the configuration
 * becomes one invariant, so that one column without rows is not hidden by another that has some.
 *
 * <pre>{@code
 * money:
 *   - {column: posting.amount | posting.amount_minor, minor-units: 2, currency: posting.currency_code}
 * journals:
 *   - {table: posting, journal: journal_id, amount: amount, side: side, debit: D, credit: C, currency: currency_code}
 * references:
 *   - {from: fee.account_no, to: account.account_no}
 *   - {foreign-keys: all}
 * }</pre>
 *
 * <p>Names are read by the engine, for example {@code table.column} or {@code schema.table.column}; after {@code |} comes what a
 * column is called at other stations. {@code minor-units} says that the last of them is in hundredths (2), thousandths
 * (3) and so on. Without {@code side}, {@code debit} and {@code credit} amounts in a journal are signed.
 */
public final class FinancialRules implements RulePack {
    private static final String MONEY = "money";
    private static final String JOURNALS = "journals";
    private static final String REFERENCES = "references";

    /** For {@link java.util.ServiceLoader}. */
    public FinancialRules() {}

    @Override
    public Set<String> keys() {
        return Set.of(MONEY, JOURNALS, REFERENCES);
    }

    @Override
    public List<Invariant> invariants(String key, List<Map<String, String>> items, Naming naming) {
        Problems problems = new Problems("Configuration of " + key + " cannot be used");
        if (items.isEmpty()) {
            problems.add(key, "has no item; add one or remove the key");
        }
        List<Invariant> invariants = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            RuleEntries ruleEntries = new RuleEntries(items.get(i), key + " item " + (i + 1), naming, problems);
            switch (key) {
                case MONEY ->
                    MoneyColumn.of(ruleEntries).map(AmountsConserved::new).ifPresent(invariants::add);
                case JOURNALS -> JournalsBalanced.of(ruleEntries).ifPresent(invariants::add);
                case REFERENCES -> ReferencesIntact.of(ruleEntries).ifPresent(invariants::add);
                default ->
                    problems.add(key, "is not a key of these rules; known keys are money, journals and references");
            }
        }
        problems.throwIfAny();
        return List.copyOf(invariants);
    }
}
