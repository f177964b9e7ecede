package dev.migrationsafety.mongodb.records;

import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.NewRecords;
import dev.migrationsafety.data.generator.RecordGenerator;
import java.util.List;
import java.util.Map;

/**
 * Makes no documents: a rehearsal runs on those that the baseline and the migrations write. A collection without any is
 * reported as untested.
 */
public final class WrittenDocuments implements RecordGenerator {
    /** For {@link java.util.ServiceLoader}. */
    public WrittenDocuments() {}

    @Override
    public boolean generatesFor(String engine) {
        return engine.equals("mongodb");
    }

    @Override
    public NewRecords generate(GenerationRequest request) {
        return new NewRecords(List.of(), Map.of());
    }
}
