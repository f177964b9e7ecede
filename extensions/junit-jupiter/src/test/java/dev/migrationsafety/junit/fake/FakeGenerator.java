package dev.migrationsafety.junit.fake;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.NewRecords;
import dev.migrationsafety.data.generator.RecordGenerator;
import java.util.Map;
import java.util.stream.IntStream;

/** As many rows as wanted. */
public final class FakeGenerator implements RecordGenerator {
    @Override
    public boolean generatesFor(String engine) {
        return engine.equals("postgresql");
    }

    @Override
    public NewRecords generate(GenerationRequest request) {
        return new NewRecords(
                request.containers().stream()
                        .flatMap(table -> IntStream.range(0, request.recordsPerContainer())
                                .mapToObj(id -> NewRecord.ofTexts(table, Map.of("id", String.valueOf(id)))))
                        .toList(),
                Map.of());
    }
}
