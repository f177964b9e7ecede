package dev.migrationsafety.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.statistics.Operation;
import dev.migrationsafety.engine.statistics.Statistics;
import dev.migrationsafety.kit.KitEngine;
import dev.migrationsafety.kit.KitProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrozenTest {
    private final Statistics statistics = new Statistics();
    private final DatabaseServer server = statistics.around(KitEngine.server(KitProfile.FULL));

    @AfterEach
    void close() {
        server.close();
    }

    private long count(Operation operation) {
        return statistics.usages().containsKey(operation)
                ? statistics.usages().get(operation).count()
                : 0;
    }

    private Frozen frozen() {
        Database database = server.createBaseline();
        return Frozen.of(database, Observation.of(database));
    }

    @Test
    void keepsAReaderForTheNext() {
        Frozen frozen = frozen();
        for (int i = 0; i < 3; i++) {
            assertThat(frozen.<Boolean>read(reader -> true)).isTrue();
        }
        assertThat(count(Operation.CLONE)).isEqualTo(1);
        assertThat(count(Operation.DROP)).isZero();

        frozen.close();
        assertThat(count(Operation.DROP)).isEqualTo(1);
        assertThat(count(Operation.DROP_FROZEN)).isEqualTo(1);
    }

    @Test
    void opensAnotherWhereTwoReadAtATime() {
        Frozen frozen = frozen();
        boolean same = frozen.read(one -> frozen.read(other -> one == other));
        assertThat(same).isFalse();
        assertThat(count(Operation.CLONE)).isEqualTo(2);
        frozen.close();
    }

    @Test
    void staysUntilItsLastHolderClosesIt() {
        Frozen frozen = frozen().share();
        frozen.close();
        assertThat(count(Operation.DROP_FROZEN)).isZero();
        frozen.close();
        assertThat(count(Operation.DROP_FROZEN)).isEqualTo(1);
        assertThatThrownBy(frozen::share).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void goesOnWithADatabaseThatIsNeededOnce() {
        Database filled = server.createBaseline();
        LazyTemplate template = new LazyTemplate(filled, server::createBaseline);
        try (Database first = template.open()) {
            assertThat(first).isSameAs(filled);
        }
        template.close();
        assertThat(count(Operation.FREEZE)).isZero();
        assertThat(count(Operation.DROP)).isEqualTo(1);
    }

    @Test
    void makesItAnewOnceForAllOthers() {
        LazyTemplate template = new LazyTemplate(server.createBaseline(), server::createBaseline);
        for (int i = 0; i < 4; i++) {
            template.open().close();
        }
        template.close();
        assertThat(count(Operation.BASELINE)).isEqualTo(2);
        assertThat(count(Operation.FREEZE)).isEqualTo(1);
        assertThat(count(Operation.CLONE)).isEqualTo(3);
        assertThat(count(Operation.DROP_FROZEN)).isEqualTo(1);
    }
}
