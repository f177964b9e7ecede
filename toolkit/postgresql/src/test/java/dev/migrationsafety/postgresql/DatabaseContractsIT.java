package dev.migrationsafety.postgresql;

import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.kit.contract.CapabilityContract;
import dev.migrationsafety.kit.contract.DatabaseContract;
import dev.migrationsafety.kit.contract.EngineFixture;
import dev.migrationsafety.kit.contract.RecordsContract;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** The databases of PostgreSQL keep their contracts, beside each other and on server copies of their own. */
@ExtendWith(OneServer.class)
class DatabaseContractsIT {
    private final Borrowed borrowed;

    DatabaseContractsIT(Borrowed borrowed) {
        this.borrowed = borrowed;
    }

    private EngineFixture ours() {
        return new PostgresFixture(() -> borrowed);
    }

    @Nested
    class Databases extends DatabaseContract {
        @Override
        protected EngineFixture fixture() {
            return ours();
        }
    }

    @Nested
    class IsolatedDatabases extends DatabaseContract {
        @Override
        protected EngineFixture fixture() {
            return new PostgresFixture(OneServer::start) {
                @Override
                public DatabaseServer open(Environment environment) {
                    return super.open(environment)
                            .capability(SharedObjects.class)
                            .orElseThrow()
                            .isolated();
                }
            };
        }
    }

    @Nested
    class Powers extends CapabilityContract {
        @Override
        protected EngineFixture fixture() {
            return ours();
        }
    }

    @Nested
    class PowersOnAServerThatCanBeCopied extends CapabilityContract {
        @Override
        protected EngineFixture fixture() {
            return new PostgresFixture(OneServer::start);
        }
    }

    @Nested
    class Contents extends RecordsContract {
        @Override
        protected EngineFixture fixture() {
            return ours();
        }
    }
}
