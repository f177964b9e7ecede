package dev.migrationsafety.data.generator;

import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Makes records for a schema; implemented by generators, found through {@link java.util.ServiceLoader} and chosen by
 * the engine. Implementations are thread-safe and draw only from the seed of the request.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RecordGenerator {
    /** One that makes no records, for any engine. */
    static RecordGenerator none() {
        return new RecordGenerator() {
            @Override
            public boolean generatesFor(String engine) {
                return true;
            }

            @Override
            public NewRecords generate(GenerationRequest request) {
                return new NewRecords(List.of(), Map.of());
            }
        };
    }

    /** Whether it makes records for an engine, by the engine's id. */
    boolean generatesFor(String engine);

    /**
     * Fields by container for which users state something, none for whole records; each container must be there at some
     * version.
     */
    default Map<ContainerName, Set<FieldPath>> stated() {
        return Map.of();
    }

    /**
     * Records for the containers of the request and for those of their parents that have none. A container that cannot
     * be filled stops no other: it has no records, and the result names it with the reason.
     */
    NewRecords generate(GenerationRequest request);

    /**
     * Makes the same records, handed out in blocks while they are made. Generators of many records override it, so that
     * memory does not grow with their number.
     *
     * @return what is missing, by container: why no record could be made, or not each that a user stated, or which fields
     *     are null in all of them
     */
    default Map<ContainerName, String> generate(GenerationRequest request, Consumer<RecordBlock> sink) {
        NewRecords records = generate(request);
        RecordBlock.of(records.records()).forEach(sink);
        return records.unfillable();
    }

    /**
     * Other records in place of those that the server refused: it learns from what was refused and what was taken. A
     * generator that cannot learn makes none.
     */
    default NewRecords replace(Retry retry) {
        return new NewRecords(List.of(), Map.of());
    }

    /**
     * Values that are simpler than one of a field, the simplest first: a plain one of the type, then the value with less
     * in it. None of them leads back to the value in any number of calls.
     */
    default List<Value> simpler(Value value, Field field) {
        return List.of();
    }

    /** Different values of a field that are plain enough for a key, the plainest first: 1, 2, 3. */
    default List<Value> plainKeys(Field field) {
        return List.of();
    }

    /** Whether it knows values that the schema after a transition cannot hold. */
    default BorderReach reach(Transition transition) {
        return BorderReach.UNKNOWN;
    }
}
