package dev.migrationsafety.junit.fake;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.data.GeneratedRows;
import dev.migrationsafety.data.GenerationRequest;
import dev.migrationsafety.data.RowGenerator;
import java.util.Map;
import java.util.stream.IntStream;

/** As many rows as wanted. */
public final class FakeGenerator implements RowGenerator {
    @Override
    public GeneratedRows generate(GenerationRequest request) {
        return new GeneratedRows(
                request.tables().stream()
                        .flatMap(table -> IntStream.range(0, request.rowsPerTable())
                                .mapToObj(id -> new GeneratedRow(table, Map.of("id", String.valueOf(id)))))
                        .toList(),
                Map.of());
    }
}
