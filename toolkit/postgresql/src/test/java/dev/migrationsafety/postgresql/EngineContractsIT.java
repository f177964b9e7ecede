package dev.migrationsafety.postgresql;

import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.embedded.EmbeddedProvisioner;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.provision.Provisioner;
import dev.migrationsafety.generation.SchemaRowGenerator;
import dev.migrationsafety.kit.contract.DatabaseEngineContract;
import dev.migrationsafety.kit.contract.EngineFixture;
import dev.migrationsafety.kit.contract.ProvisionerContract;
import dev.migrationsafety.kit.contract.RecordGeneratorContract;
import dev.migrationsafety.kit.contract.ScriptSessionContract;
import dev.migrationsafety.kit.contract.StepRunnerContract;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL, its generator and its embedded server keep the contracts of the SPIs. */
@ExtendWith(OneServer.class)
class EngineContractsIT {
    private final Borrowed borrowed;

    EngineContractsIT(Borrowed borrowed) {
        this.borrowed = borrowed;
    }

    private EngineFixture ours() {
        return new PostgresFixture(() -> borrowed);
    }

    @Nested
    class Engine extends DatabaseEngineContract {
        @Override
        protected EngineFixture fixture() {
            return ours();
        }
    }

    @Nested
    class EngineOfAGivenServer extends DatabaseEngineContract {
        @Override
        protected EngineFixture fixture() {
            return new PostgresFixture(borrowed::given);
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

    @Nested
    class ScriptsOfPsql extends StepRunnerContract {
        @Override
        protected EngineFixture fixture() {
            return ours();
        }

        @Override
        protected StepRunner runner() {
            return new PsqlRunner();
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

    @Nested
    class Generator extends RecordGeneratorContract {
        @Override
        protected EngineFixture fixture() {
            return ours();
        }

        @Override
        protected RecordGenerator generator() {
            return new SchemaRowGenerator();
        }

        @Override
        protected String unfillable() {
            return "CREATE TABLE closed (id bigint PRIMARY KEY, seal pg_ndistinct NOT NULL);";
        }

        @Override
        protected int spare() {
            return 5;
        }
    }

    /** Here, since the module of the embedded server is built before the engine. */
    @Nested
    class EmbeddedServers extends ProvisionerContract {
        @Override
        protected Provisioner provisioner() {
            return new EmbeddedProvisioner();
        }

        @Override
        protected DatabaseEngine engine() {
            return new PostgresEngine();
        }

        @Override
        protected UnknownVersion unknownVersion() {
            return UnknownVersion.IGNORED;
        }
    }
}
