package dev.migrationsafety.kit.contract;

import static dev.migrationsafety.kit.contract.EngineFixture.ACCOUNT;
import static dev.migrationsafety.kit.contract.EngineFixture.NOTE;
import static dev.migrationsafety.kit.contract.EngineFixture.POSTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.FreezeStrategy;
import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.engine.capability.ContainerIdentities;
import dev.migrationsafety.engine.capability.Counters;
import dev.migrationsafety.engine.capability.SharedObjects;
import dev.migrationsafety.engine.capability.UserTriggers;
import dev.migrationsafety.finding.ProvisioningException;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each power of a {@link Database} or its server owes its callers; what the fixture does not name is not there. */
public abstract class CapabilityContract extends OnServer {
    /** The schema after the step that demands notes. */
    private Schema tightened() {
        try (Database other = server.createBaseline()) {
            passes(other, fixture.create());
            passes(other, fixture.tighten());
            return other.observeSchema();
        }
    }

    private Transition transition() {
        List<Transition> transitions = fixture.engine().transitions(database.observeSchema(), tightened());
        assertThat(transitions).hasSize(1);
        assertThat(transitions.get(0).container()).isEqualTo(ACCOUNT);
        assertThat(transitions.get(0).fields()).containsExactly(NOTE);
        assertThat(transitions.get(0).effect()).isEqualTo(Transition.Effect.REQUIRED);
        assertThat(transitions.get(0).describe()).contains("account").contains("note");
        return transitions.get(0);
    }

    @Test
    void givesNothingForAnUnknownCapability() {
        assertThat(database.capability(Runnable.class)).isEmpty();
        assertThat(server.capability(Runnable.class)).isEmpty();
    }

    private <P> Optional<P> power(Class<P> type) {
        return named(type, database.capability(type));
    }

    private <P> Optional<P> named(Class<P> type, Optional<P> power) {
        assertThat(power.isPresent())
                .as("power " + type.getSimpleName())
                .isEqualTo(fixture.powers().contains(type));
        return power;
    }

    @Test
    void countsAndWithholdsWhatATransitionRefuses() {
        passes(fixture.account(1, "1.00"), fixture.account(2, "2.00"), fixture.posting(7, 1));
        if (fixture.refusesOlderRecords()) {
            assertThat(fails(database, fixture.tighten()).failure().kind()).isEqualTo(Failure.Kind.CONSTRAINT);
        }

        power(Borders.class).ifPresent(borders -> {
            Transition transition = transition();
            assertThat(borders.countUnholdable(transition)).contains(2L);
            assertThat(borders.countConcerned(transition)).isZero();
            assertThat(borders.withhold(database.observeSchema(), transition)).isEqualTo(2);
            assertThat(borders.countUnholdable(transition)).contains(0L);
            assertThat(digest().recordCount(ACCOUNT)).isZero();
            assertThat(digest().recordCount(POSTING)).isEqualTo(fixture.enforcesReferences() ? 0 : 1);
            passes(fixture.tighten());
        });
    }

    @Test
    void setsCountersBack() {
        power(Counters.class).ifPresent(counters -> {
            passes(fixture.counter());
            CounterPosition before = digest().counter("numbers").orElseThrow();
            passes(fixture.count());
            CounterPosition after = digest().counter("numbers").orElseThrow();
            assertThat(after.next()).isEqualTo(before.next() + before.increment());

            database.empty(database.observeSchema(), List.of(ACCOUNT));
            counters.setCounters(List.of(before, new CounterPosition("gone", 1, true, 1, false, List.of())));
            assertThat(digest().counter("numbers")).contains(before);
            passes(fixture.count());
            assertThat(digest().counter("numbers")).contains(after);
        });
    }

    @Test
    void recognizesAContainerUntilItIsDropped() {
        power(ContainerIdentities.class).ifPresent(identities -> {
            Map<ContainerName, String> first = identities.identities();
            assertThat(first).containsKeys(ACCOUNT, POSTING);
            assertThat(first.get(ACCOUNT)).isNotEqualTo(first.get(POSTING));
            passes(fixture.account(1, "1.00"), fixture.change(1, "2.00"));
            assertThat(identities.identities()).containsAllEntriesOf(first);

            passes(fixture.drop(), fixture.create());
            assertThat(identities.identities()).containsKeys(ACCOUNT, POSTING);
            assertThat(identities.identities().values()).doesNotContainAnyElementsOf(first.values());
        });
    }

    @Test
    void leavesUsersTriggersOut() {
        power(UserTriggers.class).ifPresent(triggers -> {
            passes(fixture.account(1, "1.00"));
            DataDigest before = digest();
            passes(fixture.trigger());
            assertThat(container(ACCOUNT).hasTriggers()).isTrue();
            passes(fixture.change(1, "1.00"));
            assertThat(digest().containers()).isNotEqualTo(before.containers());

            DataDigest touched = digest();
            triggers.disableUserTriggers(ACCOUNT);
            passes(fixture.change(1, "1.00"));
            assertThat(digest()).isEqualTo(touched);
        });
    }

    @Test
    void seesWhatAllDatabasesShare() {
        named(SharedObjects.class, server.capability(SharedObjects.class)).ifPresent(any -> {
            try (DatabaseServer privileged = fixture.open(fixture.privileged(environment()));
                    Database one = privileged.createBaseline()) {
                SharedObjects shared = shared(privileged);
                SchemaSnapshot before = shared.sharedSnapshot();
                passes(one, fixture.share());
                assertThat(shared.sharedSnapshot()).isNotEqualTo(before);
                passes(one, fixture.unshare());
                assertThat(shared.sharedSnapshot()).isEqualTo(before);
            }
        });
    }

    @Test
    void keepsApartWhatIsSharedWhereItCanIsolate() {
        named(SharedObjects.class, server.capability(SharedObjects.class)).ifPresent(any -> {
            try (DatabaseServer fresh = fixture.open(fixture.privileged(environment()))) {
                if (!shared(fresh).canIsolate()) {
                    assertThatThrownBy(() -> shared(fresh).isolated()).isInstanceOf(ProvisioningException.class);
                    return;
                }
                try (DatabaseServer isolated = shared(fresh).isolated();
                        Database one = isolated.createBaseline();
                        Database other = isolated.createBaseline()) {
                    assertThat(isolated.freezing()).isEqualTo(FreezeStrategy.OWN_SERVER);
                    Schema before = one.observeSchema();
                    passes(one, fixture.share());
                    assertThat(one.observeSchema()).isNotEqualTo(before);
                    assertThat(other.observeSchema()).isEqualTo(before);
                }
            }
        });
    }

    private static SharedObjects shared(DatabaseServer server) {
        return server.capability(SharedObjects.class).orElseThrow();
    }
}
