package dev.migrationsafety.experiment.frozen;

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

class FrozenDatabaseTest {
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

    private FrozenDatabase frozenDatabase() {
        Database database = server.createBaseline();
        return FrozenDatabase.of(database, Observation.of(database));
    }

    @Test
    void keepsAReaderForTheNext() {
        FrozenDatabase frozenDatabase = frozenDatabase();
        for (int i = 0; i < 3; i++) {
            assertThat(frozenDatabase.<Boolean>read(reader -> true)).isTrue();
        }
        assertThat(count(Operation.CLONE)).isEqualTo(1);
        assertThat(count(Operation.DROP)).isZero();

        frozenDatabase.close();
        assertThat(count(Operation.DROP)).isEqualTo(1);
        assertThat(count(Operation.DROP_FROZEN)).isEqualTo(1);
    }

    @Test
    void opensAnotherWhereTwoReadAtATime() {
        FrozenDatabase frozenDatabase = frozenDatabase();
        boolean same = frozenDatabase.read(one -> frozenDatabase.read(other -> one == other));
        assertThat(same).isFalse();
        assertThat(count(Operation.CLONE)).isEqualTo(2);
        frozenDatabase.close();
    }

    @Test
    void staysUntilItsLastHolderClosesIt() {
        FrozenDatabase frozenDatabase = frozenDatabase().share();
        frozenDatabase.close();
        assertThat(count(Operation.DROP_FROZEN)).isZero();
        frozenDatabase.close();
        assertThat(count(Operation.DROP_FROZEN)).isEqualTo(1);
        assertThatThrownBy(frozenDatabase::share).isInstanceOf(IllegalStateException.class);
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
