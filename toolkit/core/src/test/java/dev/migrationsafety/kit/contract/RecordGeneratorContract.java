package dev.migrationsafety.kit.contract;

import static dev.migrationsafety.kit.contract.EngineFixture.ACCOUNT;
import static dev.migrationsafety.kit.contract.EngineFixture.ACCOUNT_ID;
import static dev.migrationsafety.kit.contract.EngineFixture.ID;
import static dev.migrationsafety.kit.contract.EngineFixture.POSTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.NewRecords;
import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.data.generator.Volumes;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What each {@link RecordGenerator} owes its callers; a server judges what it makes. */
public abstract class RecordGeneratorContract extends OnServer {
    private static final int COUNT = 20;
    private static final int MOST_CALLS = 1_000;
    private static final int MOST_STEPS = 10_000;

    /** The generator under test. */
    protected abstract RecordGenerator generator();

    /** A container {@code closed} that no generator can fill, since a value that it requires is of no known type. */
    protected abstract String unfillable();

    /** How many more records than asked for it may make, so that all values that it wants to try have their turn. */
    protected int spare() {
        return 0;
    }

    private GenerationRequest request(long seed, int ordinal, ContainerName... containers) {
        return new GenerationRequest(
                database.observeSchema(), List.of(containers), List.of(), existing(), COUNT, seed, ordinal);
    }

    private Map<ContainerName, Records> existing() {
        Map<ContainerName, Records> existing = new TreeMap<>();
        for (Container container : database.observeSchema().roots()) {
            existing.put(container.name(), database.records(container, container.paths()));
        }
        return existing;
    }

    private static List<String> texts(List<NewRecord> records, FieldPath field) {
        return records.stream()
                .map(record -> String.valueOf(record.text(field)))
                .toList();
    }

    @Test
    void isFoundForItsEngine() {
        assertThat(generator().generatesFor(fixture.engine().id())).isTrue();
        assertThat(generator().generatesFor("nobody")).isFalse();
        assertThat(ServiceLoader.load(RecordGenerator.class).stream().filter(found -> found.get()
                        .generatesFor(fixture.engine().id())))
                .hasSize(1);
    }

    @Test
    void makesTheSameForTheSameAndOthersForAnotherSeed() {
        NewRecords made = generator().generate(request(1, 0, ACCOUNT, POSTING));
        assertThat(generator().generate(request(1, 0, ACCOUNT, POSTING))).isEqualTo(made);
        assertThat(generator().generate(request(2, 0, ACCOUNT, POSTING))).isNotEqualTo(made);
    }

    @Test
    void handsOutTheSameInBlocks() {
        List<NewRecord> streamed = new ArrayList<>();
        Map<ContainerName, String> missing = generator()
                .generate(request(1, 0, ACCOUNT, POSTING), (RecordBlock block) -> streamed.addAll(block.records()));
        NewRecords made = generator().generate(request(1, 0, ACCOUNT, POSTING));
        assertThat(streamed).isEqualTo(made.records());
        assertThat(missing).isEqualTo(made.unfillable());
    }

    @Test
    void makesWhatTheServerTakes() {
        NewRecords made = generator().generate(request(1, 0, ACCOUNT, POSTING));
        assertThat(made.unfillable()).isEmpty();
        assertThat(made.of(ACCOUNT)).hasSize(COUNT);
        assertThat(made.of(POSTING)).hasSize(COUNT);
        assertThat(load(made.records().toArray(NewRecord[]::new)).refused()).isEmpty();
        assertThat(texts(made.of(ACCOUNT), ID)).containsAll(texts(made.of(POSTING), ACCOUNT_ID));
    }

    @Test
    void fillsParentsThatAreEmpty() {
        NewRecords made = generator().generate(request(1, 0, POSTING));
        assertThat(made.of(ACCOUNT)).isNotEmpty();
        assertThat(load(made.records().toArray(NewRecord[]::new)).refused()).isEmpty();
    }

    @Test
    void respectsVolumes() {
        GenerationRequest request = request(1, 0, ACCOUNT, POSTING).with(new Volumes(5, Map.of(POSTING, 9)), 0);
        NewRecords made = generator().generate(request);
        assertThat(made.of(ACCOUNT)).hasSizeBetween(5, 5 + spare());
        assertThat(made.of(POSTING)).hasSizeBetween(9, 9 + spare());
    }

    @Test
    void doesNotCollideWithWhatIsThere() {
        load(generator().generate(request(1, 0, ACCOUNT, POSTING)).records().toArray(NewRecord[]::new));
        NewRecords again = generator().generate(request(1, 1, ACCOUNT, POSTING));
        assertThat(again.of(ACCOUNT)).hasSize(COUNT);
        assertThat(load(again.records().toArray(NewRecord[]::new)).refused()).isEmpty();
    }

    @Test
    void namesWhatItCannotFillAndFillsTheRest() {
        passes(unfillable());
        ContainerName closed = ContainerName.of("closed");
        NewRecords made = generator().generate(request(1, 0, ACCOUNT, closed));
        assertThat(made.of(closed)).isEmpty();
        assertThat(made.of(ACCOUNT)).hasSize(COUNT);
        assertThat(made.unfillable()).containsOnlyKeys(closed);
        assertThat(made.unfillable().get(closed)).contains("closed");
    }

    @Test
    void makesValuesSimplerWithoutGoingInCircles() {
        for (NewRecord record : generator().generate(request(1, 0, ACCOUNT)).of(ACCOUNT)) {
            record.values()
                    .forEach((path, value) -> container(ACCOUNT).field(path).ifPresent(field -> {
                        assertThat(reached(value, field)).doesNotContain(value);
                        assertThat(stepsToTheEnd(value, field)).isLessThan(MOST_STEPS);
                    }));
        }
    }

    /** What comes up among the first calls. */
    private Set<Value> reached(Value start, Field field) {
        Set<Value> reached = new HashSet<>();
        Deque<Value> open = new ArrayDeque<>(generator().simpler(start, field));
        for (int calls = 0; calls < MOST_CALLS && !open.isEmpty(); calls++) {
            Value next = open.pop();
            if (reached.add(next)) {
                open.addAll(generator().simpler(next, field));
            }
        }
        return reached;
    }

    /** How many steps it takes to a value that cannot be made simpler, each the smallest that there is. */
    private int stepsToTheEnd(Value start, Field field) {
        int steps = 0;
        for (List<Value> simpler = generator().simpler(start, field);
                !simpler.isEmpty() && steps < MOST_STEPS;
                steps++) {
            simpler = generator().simpler(simpler.get(simpler.size() - 1), field);
        }
        return steps;
    }

    @Test
    void hasDifferentPlainKeys() {
        List<Value> keys = generator().plainKeys(container(ACCOUNT).field(ID).orElseThrow());
        assertThat(keys).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        assertThat(keys).extracting(Value::text).startsWith("1", "2", "3");
    }
}
