package dev.migrationsafety.catalogue;

import dev.migrationsafety.data.GenerationRequest;
import dev.migrationsafety.data.NewRecords;
import dev.migrationsafety.data.RecordGenerator;
import java.util.function.Function;

/** A generator that does what a test says. */
record GeneratorOf(Function<GenerationRequest, NewRecords> function) implements RecordGenerator {
    @Override
    public boolean generatesFor(String engine) {
        return true;
    }

    @Override
    public NewRecords generate(GenerationRequest request) {
        return function.apply(request);
    }
}
