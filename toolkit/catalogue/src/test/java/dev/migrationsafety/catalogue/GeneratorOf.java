package dev.migrationsafety.catalogue;

import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.NewRecords;
import dev.migrationsafety.data.generator.RecordGenerator;
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
