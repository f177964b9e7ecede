package dev.migrationsafety.kit.contract;

import static dev.migrationsafety.kit.contract.EngineFixture.ACCOUNT;
import static dev.migrationsafety.kit.contract.EngineFixture.NOTE;
import static dev.migrationsafety.kit.contract.EngineFixture.POSTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.Failure;
import dev.migrationsafety.engine.Borders;
import dev.migrationsafety.engine.Counters;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.SharedObjects;
import dev.migrationsafety.engine.UserTriggers;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each power of a {@link Database} owes its callers, where the engine has it. */
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
    void givesNothingForAPowerThatNobodyHas() {
        assertThat(database.capability(Runnable.class)).isEmpty();
        assertThat(server.capability(Runnable.class)).isEmpty();
    }

    @Test
    void countsAndWithholdsWhatATransitionRefuses() {
        Optional<Borders> borders = database.capability(Borders.class);
        if (!borders.isPresent()) {
            return; // the engine does not know which records lie beyond a transition
        }
        Transition transition = transition();
        Schema schema = database.observeSchema();
        passes(fixture.account(1, "1.00"), fixture.account(2, "2.00"), fixture.posting(7, 1));
        assertThat(fails(database, fixture.tighten()).failure().kind()).isEqualTo(Failure.Kind.CONSTRAINT);

        assertThat(borders.get().countUnholdable(transition)).contains(2L);
        assertThat(borders.get().countConcerned(transition)).isZero();
        assertThat(borders.get().withhold(schema, transition)).isEqualTo(2);
        assertThat(borders.get().countUnholdable(transition)).contains(0L);
        assertThat(digest().recordCount(ACCOUNT)).isZero();
        assertThat(digest().recordCount(POSTING)).isZero();
        passes(fixture.tighten());
    }

    @Test
    void setsCountersBack() {
        Optional<Counters> counters = database.capability(Counters.class);
        if (!counters.isPresent()) {
            return; // the engine has no counters that can be set
        }
        passes(fixture.counter());
        CounterPosition before = digest().counter("numbers").orElseThrow();
        passes(fixture.count());
        CounterPosition after = digest().counter("numbers").orElseThrow();
        assertThat(after.next()).isEqualTo(before.next() + before.increment());

        database.empty(database.observeSchema(), List.of(ACCOUNT));
        counters.get().setCounters(List.of(before, new CounterPosition("gone", 1, true, 1, false)));
        assertThat(digest().counter("numbers")).contains(before);
        passes(fixture.count());
        assertThat(digest().counter("numbers")).contains(after);
    }

    @Test
    void leavesUsersTriggersOut() {
        Optional<UserTriggers> triggers = database.capability(UserTriggers.class);
        if (!triggers.isPresent()) {
            return; // the engine cannot leave users' triggers out
        }
        passes(fixture.account(1, "1.00"));
        DataDigest before = digest();
        passes(fixture.trigger());
        assertThat(container(ACCOUNT).hasTriggers()).isTrue();
        passes(fixture.change(1, "1.00"));
        assertThat(digest().containers()).isNotEqualTo(before.containers());

        DataDigest touched = digest();
        triggers.get().disableUserTriggers(ACCOUNT);
        passes(fixture.change(1, "1.00"));
        assertThat(digest()).isEqualTo(touched);
    }

    @Test
    void sharesObjectsThatAreThere() {
        Optional<SharedObjects> shared = server.capability(SharedObjects.class);
        if (!shared.isPresent()) {
            return; // the databases of the engine share nothing
        }
        assertThat(shared.get().sharedSnapshot()).isEqualTo(shared.get().sharedSnapshot());
    }
}
