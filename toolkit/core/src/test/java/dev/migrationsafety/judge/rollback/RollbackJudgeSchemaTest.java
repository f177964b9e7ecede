package dev.migrationsafety.judge.rollback;

import static dev.migrationsafety.judge.Judged.found;
import static dev.migrationsafety.judge.Judged.message;
import static dev.migrationsafety.judge.Judged.opinion;
import static dev.migrationsafety.judge.JudgedHistories.declaring;
import static dev.migrationsafety.judge.JudgedHistories.items;
import static dev.migrationsafety.judge.JudgedHistories.log;
import static dev.migrationsafety.judge.JudgedHistories.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.judge.evidence.Judge;
import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.kit.KitProfile;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.settings.RollbackSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects, counters, logs and the time that a rollback takes. */
class RollbackJudgeSchemaTest {
    private static final Judge JUDGE = new RollbackJudge();
    private static final KitHistory PLAIN = items().step("field item a int", "unfield item a");

    private static KitHistory counting(String down) {
        return items().step("counter numbers\ninsert item id=next(numbers) level=1")
                .step("field item a int", "unfield item a" + down);
    }

    private static KitHistory logging(String down) {
        return items().step("container log").step("insert log id=777", down);
    }

    private static RollbackSettings limit(Duration limit) {
        return new RollbackSettings(false, Optional.of(limit), List.of());
    }

    @ParameterizedTest
    @EnumSource(KitProfile.class)
    void findsObjectsThatTheDownLeaves(KitProfile profile) {
        Opinion opinion = opinion(JUDGE, profile, items().step("container audit\nfield audit a int", "# nothing"));

        assertThat(found(opinion)).containsExactly("ERROR leftover container audit");
        assertThat(message(opinion))
                .isEqualTo("container audit did not exist before the up and still exists after the down.");
    }

    @Test
    void findsObjectsThatTheDownDoesNotRestore() {
        KitHistory history = items().step("unique item level");

        assertThat(found(opinion(JUDGE, history.step("nonunique item level\noptional item level", "# nothing"))))
                .containsExactly(
                        "ERROR schema-not-restored item.level", "ERROR schema-not-restored unique key item(level)");
    }

    @Test
    void findsACounterThatTheDownSetsBack() {
        Opinion opinion = opinion(JUDGE, counting("\nuncounter numbers\ncounter numbers"));

        assertThat(found(opinion)).containsExactly("ERROR sequence-rewound sequence numbers");
        assertThat(message(opinion))
                .isEqualTo("Sequence numbers continues at 1 after the down; it stood at 2 before the up. It"
                        + " gives out again values that it gave out before the up.");
    }

    @Test
    void acceptsACounterThatGoesOn() {
        assertThat(found(opinion(JUDGE, counting("")))).isEmpty();
    }

    @Test
    void acceptsEntriesThatAreAppendedToALog() {
        Opinion opinion = opinion(JUDGE, logging("# nothing"), declaring(log("log")));

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.notes())
                .containsExactly("log is declared as a log: rows that the scripts append are not a fault (1 row)");
    }

    @Test
    void findsEntriesThatTheDownErasesFromALog() {
        String erasing = "remove log where id=777";
        Opinion opinion = opinion(JUDGE, logging(erasing), declaring(log("log")));

        assertThat(found(opinion)).containsExactly("ERROR row-lost log");
        assertThat(message(opinion))
                .isEqualTo("1 row of log that existed before the down is gone after it, although the table is"
                        + " declared as a log.");
        assertThat(found(opinion(JUDGE, logging(erasing)))).isEmpty();
    }

    @Test
    void findsARollbackThatTakesLongerThanThePolicyAllows() {
        Opinion opinion = opinion(JUDGE, PLAIN, with(limit(Duration.ofMillis(999))));

        assertThat(found(opinion)).containsExactly("ERROR rollback-too-slow 002_step.down.kit");
        assertThat(message(opinion))
                .isEqualTo("The rollback 002_step.down.kit took longer than the policy allows (999 ms), and"
                        + " production has more rows.");
        assertThat(opinion.findings().get(0).evidence()).containsExactly("measured: 1000 ms on 12 rows");
    }

    @Test
    void acceptsARollbackThatTakesAsLongAsThePolicyAllows() {
        Opinion opinion = opinion(JUDGE, PLAIN, with(limit(Duration.ofSeconds(1))));

        assertThat(found(opinion)).isEmpty();
        assertThat(opinion.rollback()).contains(Duration.ofSeconds(1));
    }
}
