package dev.migrationsafety.financial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.invariant.Invariant;
import dev.migrationsafety.invariant.RulePack;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class FinancialRulesTest {
    private static void refuses(String key, List<Map<String, String>> items, String... problems) {
        String count = problems.length == 1 ? "1 problem" : problems.length + " problems";
        assertThatThrownBy(() -> new FinancialRules().invariants(key, items, Stations.NAMING))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Configuration of " + key + " cannot be used, " + count + ":\n- "
                        + String.join("\n- ", problems));
    }

    @Test
    void isFoundThroughTheServiceLoader() {
        assertThat(ServiceLoader.load(RulePack.class).stream().map(ServiceLoader.Provider::type))
                .containsExactly(FinancialRules.class);
        assertThat(new FinancialRules().keys()).containsExactlyInAnyOrder("money", "journals", "references");
    }

    @Test
    void makesOneInvariantPerItemInOrder() {
        assertThat(new FinancialRules()
                        .invariants(
                                "money",
                                List.of(
                                        Map.of("column", "posting.amount"),
                                        Map.of("column", " ledger.fee.amount ", "currency", "ledger.fee.currency")),
                                Stations.NAMING))
                .extracting(Invariant::id)
                .containsExactly("amounts-conserved posting.amount", "amounts-conserved ledger.fee.amount");
    }

    @Test
    void listsAllProblemsOfMoney() {
        refuses(
                "money",
                List.of(
                        Map.of("colum", "posting.amount"),
                        Map.of("column", "amount", "minor-units", "two"),
                        Map.of("column", "a.b.c.d | x.", "minor-units", "19"),
                        Map.of("column", "posting.amount", "currency", "account.currency"),
                        Map.of("column", " ")),
                "money item 1: entry colum is unknown; known entries are column, currency, minor-units",
                "money item 1: entry column is missing; add it",
                "money item 2: entry column is \"amount\"; write table.column or schema.table.column",
                "money item 2: entry minor-units is \"two\"; write a number from 0 to 18",
                "money item 3: entry column is \"a.b.c.d\"; write table.column or schema.table.column",
                "money item 3: entry column is \"x.\"; write table.column or schema.table.column",
                "money item 3: entry minor-units is \"19\"; write a number from 0 to 18",
                "money item 4: entry currency names account.currency, whose table has none of the columns under"
                        + " column; use a column of the same table",
                "money item 5: entry column is empty; add its value");
    }

    @Test
    void listsAllProblemsOfJournals() {
        refuses(
                "journals",
                List.of(
                        Map.of("table", "posting", "side", "side"),
                        Map.of("table", "a.b.c", "journal", "j", "amount", "a"),
                        Map.of(
                                "table", "posting", "journal", "j", "amount", "a", "side", "s", "debit", "D", "credit",
                                "D"),
                        Map.of("table", "posting", "journal", "journal.id", "amount", "a")),
                "journals item 1: entry journal is missing; add it",
                "journals item 1: entry amount is missing; add it",
                "journals item 1: entry debit is missing; add it",
                "journals item 1: entry credit is missing; add it",
                "journals item 2: entry table is \"a.b.c\"; write table or schema.table",
                "journals item 3: entries debit and credit are both \"D\"; they must differ",
                "journals item 4: column journal.id does not exist in table posting; write its name without the table");
    }

    @Test
    void listsAllProblemsOfReferences() {
        refuses(
                "references",
                List.of(
                        Map.of("from", "fee.account_no"),
                        Map.of("foreign-keys", "some", "to", "a.b"),
                        Map.of("from", "fee", "to", "account.no")),
                "references item 1: entry to is missing; add it",
                "references item 2: entry to is unknown; known entries are foreign-keys",
                "references item 2: entry foreign-keys is \"some\"; write all",
                "references item 3: entry from is \"fee\"; write table.column or schema.table.column");
    }

    @Test
    void refusesAKeyWithoutItems() {
        refuses("money", List.of(), "money: has no item; add one or remove the key");
    }
}
