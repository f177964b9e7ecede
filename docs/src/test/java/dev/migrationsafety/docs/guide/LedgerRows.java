package dev.migrationsafety.docs.guide;

import dev.migrationsafety.data.generator.GroupRow;
import dev.migrationsafety.data.generator.RowGroup;
import dev.migrationsafety.jqwik.RowArbitraries;
import dev.migrationsafety.jqwik.RowStatements;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

// guide: own-rows
public final class LedgerRows implements RowArbitraries {
    @Override
    public void state(RowStatements rows) {
        rows.column(
                        "account.number",
                        Arbitraries.strings().numeric().ofLength(10).map(digits -> "DE" + digits))
                .group(transfers(), "account", "posting");
    }

    /** An account with two postings that cancel each other out. */
    private static Arbitrary<RowGroup> transfers() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ONE, BigDecimal.valueOf(10_000))
                .ofScale(2)
                .map(amount -> {
                    GroupRow account = GroupRow.of("account").with("currency", "EUR");
                    return RowGroup.of(
                            GroupRow.of("posting").referring("account", account).with("amount", amount),
                            GroupRow.of("posting").referring("account", account).with("amount", amount.negate()));
                });
    }
}
// end
