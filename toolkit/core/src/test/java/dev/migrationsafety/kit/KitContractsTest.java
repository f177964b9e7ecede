package dev.migrationsafety.kit;

import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.StepRunner;
import dev.migrationsafety.engine.provision.Provisioner;
import dev.migrationsafety.kit.contract.DatabaseEngineContract;
import dev.migrationsafety.kit.contract.EngineFixture;
import dev.migrationsafety.kit.contract.MigrationLayoutContract;
import dev.migrationsafety.kit.contract.ProvisionerContract;
import dev.migrationsafety.kit.contract.RecordGeneratorContract;
import dev.migrationsafety.kit.contract.ScriptSessionContract;
import dev.migrationsafety.kit.contract.StepRunnerContract;
import dev.migrationsafety.migration.layout.MigrationLayout;
import org.junit.jupiter.api.Nested;

/** The engine in memory keeps all contracts. */
class KitContractsTest {
    @Nested
    class Engine extends DatabaseEngineContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.FULL);
        }
    }

    @Nested
    class RebuildingEngine extends DatabaseEngineContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.WITHOUT_TEMPLATES);
        }
    }

    @Nested
    class Sessions extends ScriptSessionContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.FULL);
        }
    }

    @Nested
    class SessionsWithoutTransactions extends ScriptSessionContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.WITHOUT_TRANSACTIONS);
        }
    }

    @Nested
    class SessionRunner extends StepRunnerContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.FULL);
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
    class ToolRunner extends StepRunnerContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.WITHOUT_TEMPLATES);
        }

        @Override
        protected StepRunner runner() {
            return new KitTool();
        }

        @Override
        protected boolean announcesBoundaries() {
            return false;
        }

        @Override
        protected boolean countsStatements() {
            return false;
        }
    }

    @Nested
    class Servers extends ProvisionerContract {
        @Override
        protected Provisioner provisioner() {
            return new KitProvisioner();
        }

        @Override
        protected DatabaseEngine engine() {
            return new KitEngine();
        }

        @Override
        protected UnknownVersion unknownVersion() {
            return UnknownVersion.UNAVAILABLE;
        }
    }

    @Nested
    class Layout extends MigrationLayoutContract {
        @Override
        protected MigrationLayout layout() {
            return new KitLayout();
        }

        @Override
        protected String engine() {
            return "kit";
        }

        @Override
        protected String up(int version) {
            return version + "_name.up.kit";
        }

        @Override
        protected String down(int version) {
            return version + "_name.down.kit";
        }

        @Override
        protected String statement() {
            return "container account";
        }
    }

    @Nested
    class Generator extends RecordGeneratorContract {
        @Override
        protected EngineFixture fixture() {
            return new KitFixture(KitProfile.FULL);
        }

        @Override
        protected RecordGenerator generator() {
            return new KitGenerator();
        }

        @Override
        protected String unfillable() {
            return "container closed\nfield closed seal opaque required";
        }
    }
}
