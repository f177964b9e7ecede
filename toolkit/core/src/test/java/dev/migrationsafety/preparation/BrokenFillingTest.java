package dev.migrationsafety.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.rules.Opinion;
import org.junit.jupiter.api.Test;

/** Fails: a leak on a path that shrinking takes whenever its time is over. */
class BrokenFillingTest {
    @Test
    void dropsTheDatabaseWhoseFillingIsEnded() {
        try (Preparations made = Preparations.of("field account currency text fill=EUR")) {
            NewVersionRows rows = NewVersionRows.of(made.prepared(), ScriptOutcome.Succeeded.nothing())
                    .orElseThrow()
                    .checking(() -> {
                        throw new IllegalStateException("time over");
                    });
            assertThatThrownBy(() -> rows.fill(new Opinion(Opinion.Origin.NEW_VERSION)))
                    .hasMessage("time over");
            made.prepared().close();
            assertThat(made.stations().databases()).isZero();
        }
    }
}
