package dev.migrationsafety.counterexample.shrinking;

import static dev.migrationsafety.counterexample.shrinking.Bank.account;
import static dev.migrationsafety.counterexample.shrinking.Bank.customer;
import static dev.migrationsafety.counterexample.shrinking.Bank.posting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.NewRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    private static List<Integer> closure(List<NewRecord> rows, Integer... wanted) {
        return new References(Bank.REFERENCES, rows).closure(List.of(wanted));
    }

    @Test
    void bringsParentsBeforeTheirChildren() {
        List<NewRecord> rows = List.of(
                posting(1, 20, "5", null), account(20, 300), customer(300, "x", null), customer(301, "y", null));

        assertThat(closure(rows, 0)).containsExactly(2, 1, 0);
    }

    @Test
    void bringsNothingForAReferenceThatIsNull() {
        assertThat(closure(List.of(customer(1, "x", null), customer(2, "y", null)), 0))
                .containsExactly(0);
    }

    @Test
    void bringsNothingForAnExistingRow() {
        assertThat(closure(List.of(account(20, 1)), 0)).containsExactly(0);
    }

    @Test
    void bringsACircleOnce() {
        List<NewRecord> rows = List.of(customer(1, "x", "2"), customer(2, "y", "1"), customer(3, "z", "3"));

        assertThat(closure(rows, 0)).containsExactly(1, 0);
        assertThat(closure(rows, 2)).containsExactly(2);
    }
}
