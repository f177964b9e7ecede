package dev.migrationsafety.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.statistics.Operation;
import dev.migrationsafety.engine.statistics.Statistics;
import dev.migrationsafety.kit.KitEngine;
import dev.migrationsafety.kit.KitProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedTemplateTest {
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

    @Test
    void keepsAReaderForTheNext() {
        SharedTemplate template = new SharedTemplate(server.createBaseline().freeze());
        for (int i = 0; i < 3; i++) {
            try (LazyClone reader = new LazyClone(template)) {
                assertThat(reader.get()).isNotNull();
            }
        }
        assertThat(count(Operation.CLONE)).isEqualTo(1);
        assertThat(count(Operation.DROP)).isZero();

        template.close();
        assertThat(count(Operation.DROP)).isEqualTo(1);
        assertThat(count(Operation.DROP_FROZEN)).isEqualTo(1);
    }

    @Test
    void opensAnotherWhereTwoReadAtATime() {
        SharedTemplate template = new SharedTemplate(server.createBaseline().freeze());
        try (LazyClone one = new LazyClone(template);
                LazyClone other = new LazyClone(template)) {
            assertThat(one.get()).isNotSameAs(other.get());
        }
        assertThat(count(Operation.CLONE)).isEqualTo(2);
    }

    @Test
    void goesOnWithADatabaseThatIsNeededOnce() {
        Database filled = server.createBaseline();
        GoingOn template = new GoingOn(filled, server::createBaseline);
        try (Database first = template.open()) {
            assertThat(first).isSameAs(filled);
        }
        template.close();
        assertThat(count(Operation.FREEZE)).isZero();
        assertThat(count(Operation.DROP)).isEqualTo(1);
    }

    @Test
    void makesItAnewOnceForAllOthers() {
        GoingOn template = new GoingOn(server.createBaseline(), server::createBaseline);
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
