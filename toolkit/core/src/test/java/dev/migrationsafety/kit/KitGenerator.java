package dev.migrationsafety.kit;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.data.generator.BorderReach;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.NewRecords;
import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes records for the engine in memory: declared fields by their types, and some fields that nobody declared. */
public final class KitGenerator implements RecordGenerator {
    /** For {@link java.util.ServiceLoader}. */
    public KitGenerator() {}

    @Override
    public boolean generatesFor(String engine) {
        return engine.equals("kit");
    }

    @Override
    public NewRecords generate(GenerationRequest request) {
        List<NewRecord> records = new ArrayList<>();
        Map<ContainerName, String> unfillable = new TreeMap<>();
        KitReferences references = new KitReferences(request, records);
        for (Container container : inOrder(request)) {
            List<NewRecord> made = new ArrayList<>();
            KitRecordMaker maker = new KitRecordMaker(request, container, references);
            String missing = "";
            for (int i = 0; i < request.recordsOf(container.name()) && missing.isEmpty(); i++) {
                missing = maker.add(i, made);
            }
            if (missing.isEmpty()) {
                records.addAll(made);
            } else {
                unfillable.put(container.name(), missing);
            }
        }
        return new NewRecords(records, unfillable);
    }

    /** The containers to fill and those of their parents that are empty, parents first. */
    private static Set<Container> inOrder(GenerationRequest request) {
        Set<Container> ordered = new LinkedHashSet<>();
        request.containers().stream().sorted().forEach(name -> visit(name, request, new LinkedHashSet<>(), ordered));
        return ordered;
    }

    private static void visit(
            ContainerName name, GenerationRequest request, Set<ContainerName> path, Set<Container> ordered) {
        if (path.add(name)) {
            for (Reference reference : KitReferences.of(name, request)) {
                boolean wanted = request.containers().contains(reference.target());
                if (wanted || !request.existing().has(reference.target())) {
                    visit(reference.target(), request, path, ordered);
                }
            }
            request.schema().find(name).ifPresent(ordered::add);
        }
    }

    @Override
    public List<Value> simpler(Value value, Field field) {
        return KitPlainValues.simpler(value, field);
    }

    @Override
    public List<Value> plainKeys(Field field) {
        return KitPlainValues.keys(field);
    }

    @Override
    public BorderReach reach(Transition transition) {
        return transition instanceof KitTransition.TypeChanged type
                        && KitValues.converts(
                                type.before().typeName(), type.after().typeName())
                        && KitPlainValues.holdsAll(
                                type.after().typeName(), type.before().typeName())
                ? BorderReach.NOTHING_BEYOND
                : BorderReach.BEYOND;
    }
}
