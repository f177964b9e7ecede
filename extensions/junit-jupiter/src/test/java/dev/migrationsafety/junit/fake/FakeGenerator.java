package dev.migrationsafety.junit.fake;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.NewRecords;
import dev.migrationsafety.data.GenerationRequest;
import dev.migrationsafety.data.RecordGenerator;
import java.util.Map;
import java.util.stream.IntStream;

/** As many rows as wanted. */
public final class FakeGenerator implements RecordGenerator {
    @Override
    public NewRecords generate(GenerationRequest request) {
        return new NewRecords(
                request.tables().stream()
                        .flatMap(table -> IntStream.range(0, request.rowsPerTable())
                                .mapToObj(id -> new NewRecord(table, Map.of("id", String.valueOf(id)))))
                        .toList(),
                Map.of());
    }
}
