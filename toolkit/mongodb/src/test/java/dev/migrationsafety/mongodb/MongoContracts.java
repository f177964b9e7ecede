package dev.migrationsafety.mongodb;

import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.kit.contract.CapabilityContract;
import dev.migrationsafety.kit.contract.DatabaseContract;
import dev.migrationsafety.kit.contract.DatabaseEngineContract;
import dev.migrationsafety.kit.contract.EngineFixture;
import dev.migrationsafety.kit.contract.RecordsContract;
import dev.migrationsafety.kit.contract.ScriptSessionContract;
import dev.migrationsafety.kit.contract.StepRunnerContract;
import org.junit.jupiter.api.Nested;

/** The contracts of the SPIs, on one server. */
abstract class MongoContracts {
    abstract MongoFixture ours();

    @Nested
    class Engine extends DatabaseEngineContract {
        @Override
        protected EngineFixture fixture() {
            return ours();
        }
    }

    @Nested
    class Databases extends DatabaseContract {
        @Override
        protected EngineFixture fixture() {
            return ours();
        }
    }

    @Nested
    class Contents extends RecordsContract {
        @Override
        protected EngineFixture fixture() {
            return ours();
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
    class Sessions extends ScriptSessionContract {
        @Override
        protected EngineFixture fixture() {
            return ours();
        }
    }

    @Nested
    class SessionRunner extends StepRunnerContract {
        @Override
        protected EngineFixture fixture() {
            return ours();
        }

        @Override
        protected StepRunner runner() {
            return StepRunner.SESSIONS;
        }

        @Override
        protected boolean announcesBoundaries() {
            return true;
        }

        @Override
        protected boolean countsStatements() {
            return true;
        }
    }
}
