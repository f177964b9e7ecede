package dev.migrationsafety.jqwik;

import dev.migrationsafety.data.generator.GroupRow;
import dev.migrationsafety.data.generator.RowGroup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What a user would write for a ledger. */
public final class LedgerRows implements RowArbitraries {
    /** For the configuration. */
    public LedgerRows() {}

    @Override
    public void state(RowStatements rows) {
        rows.column(
                        "account.number",
                        Arbitraries.strings().numeric().ofLength(10).map(digits -> "DE" + digits))
                .column("account.opened_on", Arbitraries.of(LocalDate.of(2024, 2, 29), LocalDate.of(2025, 1, 1)))
                .table("tariff", tariffs())
                .group(journals(), "journal", "posting");
    }

    private static Arbitrary<Map<String, Object>> tariffs() {
        return Arbitraries.integers()
                .between(1, 1000)
                .map(cents -> Map.of(
                        "net",
                        BigDecimal.valueOf(cents, 2),
                        "gross",
                        BigDecimal.valueOf(cents, 2).add(BigDecimal.ONE)));
    }

    private static Arbitrary<RowGroup> journals() {
        Arbitrary<BigDecimal> amount = Arbitraries.bigDecimals()
                .between(BigDecimal.ONE, new BigDecimal("9999.99"))
                .ofScale(2);
        return Combinators.combine(amount.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of("fee", "transfer"))
                .as((amounts, reference) -> {
                    GroupRow journal = GroupRow.of("journal").with("reference", reference);
                    List<GroupRow> rows = new ArrayList<>();
                    BigDecimal sum = BigDecimal.ZERO;
                    for (BigDecimal each : amounts) {
                        rows.add(posting(journal, rows.size(), each));
                        sum = sum.add(each);
                    }
                    rows.add(posting(journal, rows.size(), sum.negate()));
                    return new RowGroup(rows);
                });
    }

    private static GroupRow posting(GroupRow journal, int line, BigDecimal amount) {
        return GroupRow.of("posting")
                .referring("journal_id", journal)
                .with("line", line)
                .with("amount", amount);
    }
}
