package dev.migrationsafety.experiment;

import static dev.migrationsafety.experiment.Ledger.ACCOUNT;
import static dev.migrationsafety.experiment.Ledger.BALANCE;
import static dev.migrationsafety.experiment.Ledger.BANK;
import static dev.migrationsafety.experiment.Ledger.CURRENCY;
import static dev.migrationsafety.experiment.Ledger.ID;
import static dev.migrationsafety.experiment.Ledger.NUMBER;
import static dev.migrationsafety.experiment.Ledger.POSTING;
import static dev.migrationsafety.experiment.Ledger.WITH_CURRENCY;
import static dev.migrationsafety.experiment.Ledger.number;
import static dev.migrationsafety.experiment.Ledger.record;
import static dev.migrationsafety.experiment.Ledger.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.Records;
import dev.migrationsafety.engine.statistics.Operation;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.kit.KitTransition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecipeTest {
    private static final Recipe HOLDING =
            new Recipe.Holding(BANK, List.of(new KitTransition.RequiredAdded(ACCOUNT, BALANCE)));

    private final Ledger ledger = Ledger.of(KitProfile.FULL);
    private final Laboratory lab = ledger.lab();

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Recipe without(Recipe from, String posting) {
        return new Recipe.Without(
                from,
                new Records(POSTING, List.of(ID), List.of(ID), List.of(record(Map.of(ID, number(posting, "long"))))));
    }

    private void expect(Recipe recipe, List<String> accounts, List<String> postings) {
        assertThat(ledger.ids(recipe, ACCOUNT)).isEqualTo(accounts);
        assertThat(ledger.ids(recipe, POSTING)).isEqualTo(postings);
        Trace trace = lab.run(Experiment.over(recipe, Look.WHOLE));
        assertThat(trace.start().whole()).isEqualTo(lab.observe(recipe));
        assertThat(lab.observe(recipe).digest().recordCount(ACCOUNT)).isEqualTo(accounts.size());
        assertThat(lab.observe(recipe).digest().recordCount(POSTING)).isEqualTo(postings.size());
    }

    @Test
    void holdsWhatTheMigrationsWrote() {
        expect(BANK, List.of("1", "2"), List.of("1", "2"));
        expect(WITH_CURRENCY, List.of("1", "2"), List.of("1", "2"));

        Records accounts = lab.read(
                WITH_CURRENCY,
                database -> database.records(
                        lab.observe(WITH_CURRENCY).schema().find(ACCOUNT).orElseThrow(),
                        List.of(BALANCE, CURRENCY, NUMBER)));
        assertThat(accounts.records())
                .containsExactly(
                        record(Map.of(BALANCE, number("10", "decimal"), CURRENCY, text("EUR"), NUMBER, text("A"))),
                        record(Map.of(CURRENCY, text("EUR"), NUMBER, text("B"))));
    }

    @Test
    void holdsWhatAPreparationMade() {
        expect(new Recipe.Prepared(lab.own(ledger.stations().freeze(1))), List.of("1", "2"), List.of("1", "2"));
    }

    @Test
    void leavesOutRecordsThatTransitionsRefuseAndThoseThatReferToThem() {
        expect(HOLDING, List.of("1"), List.of("1"));
        expect(new Recipe.Holding(BANK, List.of()), List.of("1", "2"), List.of("1", "2"));
    }

    @Test
    void leavesOutSingleRecords() {
        expect(without(BANK, "1"), List.of("1", "2"), List.of("2"));
    }

    @Test
    void leavesOutAContainerAndWhatRefersToIt() {
        expect(new Recipe.Emptied(BANK, POSTING), List.of("1", "2"), List.of());
        expect(new Recipe.Emptied(BANK, ACCOUNT), List.of(), List.of());
    }

    @Test
    void takesOneRecipeFromTheOther() {
        expect(without(HOLDING, "1"), List.of("1"), List.of());
    }

    @Test
    void makesTheDataOfAStartOnceToReadThem() {
        expect(HOLDING, List.of("1"), List.of("1"));
        long clones = ledger.count(Operation.CLONE);
        expect(HOLDING, List.of("1"), List.of("1"));

        assertThat(ledger.count(Operation.CLONE)).isEqualTo(clones);
    }
}
