package com.example.ledger;

import dev.migrationsafety.data.generator.GroupRow;
import dev.migrationsafety.data.generator.RowGroup;
import dev.migrationsafety.jqwik.RowArbitraries;
import dev.migrationsafety.jqwik.RowStatements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Rows of the ledger as the application writes them: real account numbers, and journals that balance. */
public final class LedgerRows implements RowArbitraries {
    @Override
    public void state(RowStatements rows) {
        rows.column(
                        "account.number",
                        Arbitraries.strings().numeric().ofLength(10).map(digits -> "ACC-" + digits))
                .group(journals(), "journal", "posting");
    }

    /** One to four debits, and one credit over their sum, all in the currency of the credit. */
    private static Arbitrary<RowGroup> journals() {
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("99999.99"))
                .ofScale(2);
        return amounts.list().ofMinSize(1).ofMaxSize(4).map(LedgerRows::journal);
    }

    private static RowGroup journal(List<BigDecimal> debits) {
        GroupRow journal = GroupRow.of("journal").with("reference", "transfer over " + debits.size());
        BigDecimal sum = debits.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        GroupRow credit = posting(journal, 1, "C", sum);
        List<GroupRow> rows = new ArrayList<>(List.of(credit));
        for (BigDecimal debit : debits) {
            rows.add(posting(journal, rows.size() + 1, "D", debit).copying("currency_code", credit, "currency_code"));
        }
        return new RowGroup(rows);
    }

    private static GroupRow posting(GroupRow journal, int line, String side, BigDecimal amount) {
        return GroupRow.of("posting")
                .referring("journal_id", journal)
                .with("line_no", line)
                .with("side", side)
                .with("amount", amount);
    }
}
