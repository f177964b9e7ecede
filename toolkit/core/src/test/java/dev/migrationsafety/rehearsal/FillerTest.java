package dev.migrationsafety.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.kit.KitHistory;
import dev.migrationsafety.schema.ContainerName;
import org.junit.jupiter.api.Test;

class FillerTest {
    private static final String READING = "set account balance=@balance where note=nobody";
    private static final String WRITING = "set account balance=1:decimal where note=nobody";

    private static long accounts(String up, int steps) {
        KitHistory history = KitRehearsals.bank().step("field account note text", "unfield account note");
        for (int i = 0; i < steps; i++) {
            history = history.step(up, "# nothing");
        }
        return KitRehearsals.recordsAtTheEnd(history, ContainerName.of("account"));
    }

    @Test
    void offersATextToAContainerOnce() {
        assertThat(accounts(READING, 5)).isEqualTo(accounts(READING, 1));
    }

    @Test
    void offersItAgainOnceTheContainerWasWrittenTo() {
        assertThat(accounts(WRITING, 3)).isGreaterThan(accounts(WRITING, 1));
    }
}
