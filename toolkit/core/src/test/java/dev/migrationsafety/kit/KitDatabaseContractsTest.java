package dev.migrationsafety.kit;

import dev.migrationsafety.kit.contract.CapabilityContract;
import dev.migrationsafety.kit.contract.DatabaseContract;
import dev.migrationsafety.kit.contract.EngineFixture;
import dev.migrationsafety.kit.contract.RecordsContract;
import org.junit.jupiter.api.Nested;

/** The databases in memory keep their contracts, copied or built again. */
class KitDatabaseContractsTest {
    @Nested
    class Databases extends DatabaseContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.FULL);
        }
    }

    @Nested
    class RebuiltDatabases extends DatabaseContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.WITHOUT_TEMPLATES);
        }
    }

    @Nested
    class DatabasesWithoutTransactions extends DatabaseContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.WITHOUT_TRANSACTIONS);
        }
    }

    @Nested
    class Powers extends CapabilityContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.FULL);
        }
    }

    @Nested
    class PowersOverRebuiltDatabases extends CapabilityContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.WITHOUT_TEMPLATES);
        }
    }

    @Nested
    class PowersWithoutBorders extends CapabilityContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.WITHOUT_BORDERS);
        }
    }

    @Nested
    class PowersWithoutCounters extends CapabilityContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.WITHOUT_COUNTERS);
        }
    }

    @Nested
    class PowersWithoutTriggers extends CapabilityContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.WITHOUT_TRIGGERS);
        }
    }

    @Nested
    class Contents extends RecordsContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.FULL);
        }
    }

    @Nested
    class RebuiltContents extends RecordsContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.WITHOUT_TEMPLATES);
        }
    }
}
