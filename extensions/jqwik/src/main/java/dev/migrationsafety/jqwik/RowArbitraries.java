package dev.migrationsafety.jqwik;

import dev.migrationsafety.data.generator.UserRows;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Values and rows of your own, as jqwik arbitraries; for users to implement. The class is taken if
 * {@code generators:} in {@code migration-safety.yml} names it, and needs a public constructor without parameters.
 *
 * <pre>{@code
 * public final class LedgerRows implements RowArbitraries {
 *     @Override
 *     public void state(RowStatements rows) {
 *         rows.column("account.number", Arbitraries.strings().numeric().ofLength(10));
 *     }
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RowArbitraries extends UserRows {
    /** States values and rows; called whenever rows are generated, so it must always state the same. */
    void state(RowStatements rows);

    @Override
    default List<Statement> statements() {
        RowStatements rows = new RowStatements();
        state(rows);
        return rows.all();
    }
}
