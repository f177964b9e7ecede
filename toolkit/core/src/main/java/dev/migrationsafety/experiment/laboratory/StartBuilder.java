package dev.migrationsafety.experiment.laboratory;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseTemplate;
import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.experiment.Recipe;
import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.frozen.LazyTemplate;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.experiment.frozen.ResourceCloser;
import dev.migrationsafety.experiment.schemapass.SchemaPass;
import dev.migrationsafety.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the start data of experiments from their recipes. */
final class StartBuilder {
    private final SchemaPass stations;
    /** Takes over what is kept. */
    private final Consumer<DatabaseTemplate> owner;

    private final List<Known<FrozenDatabase>> kept = new ArrayList<>();
    private final List<Known<Observation>> observed = new ArrayList<>();
    /** Starts from which others were derived. */
    private final List<Known<DatabaseTemplate>> bases = new ArrayList<>();

    /** What is known of a start. */
    private record Known<T>(Recipe recipe, T value) {
        static <T> Optional<T> find(List<Known<T>> all, Recipe recipe) {
            return all.stream()
                    .filter(known -> known.recipe().equals(recipe))
                    .map(Known::value)
                    .findFirst();
        }
    }

    StartBuilder(SchemaPass stations, Consumer<DatabaseTemplate> owner) {
        this.stations = stations;
        this.owner = owner;
    }

    Schema schema(Recipe recipe) {
        if (recipe instanceof Recipe.Migrated migrated) {
            return stations.station(migrated.station()).schema();
        }
        return recipe instanceof Recipe.Prepared prepared ? prepared.data().schema() : schema(from(recipe));
    }

    /** A database with the data of a start; the caller closes it. */
    Database open(Recipe recipe) {
        if (recipe instanceof Recipe.Migrated migrated) {
            return stations.openAt(migrated.station());
        }
        return recipe instanceof Recipe.Prepared prepared ? prepared.data().open() : make(recipe, schema(recipe));
    }

    /** The contents of a database that was opened for a start, and in which nothing ran. */
    Observation observe(Recipe recipe, Database database) {
        if (recipe instanceof Recipe.Prepared || recipe instanceof Recipe.Migrated) {
            return kept(recipe).observation();
        }
        Observation observation = Observation.of(database, schema(recipe));
        observed.add(new Known<>(recipe, observation));
        return observation;
    }

    /** The data of a start, kept to be read; made once. */
    FrozenDatabase kept(Recipe recipe) {
        return recipe instanceof Recipe.Prepared prepared
                ? prepared.data()
                : Known.find(kept, recipe).orElseGet(() -> keep(recipe));
    }

    private FrozenDatabase keep(Recipe recipe) {
        FrozenDatabase data =
                recipe instanceof Recipe.Migrated migrated ? stations.kept(migrated.station()) : derive(recipe);
        owner.accept(data);
        kept.add(new Known<>(recipe, data));
        return data;
    }

    private FrozenDatabase derive(Recipe recipe) {
        Schema schema = schema(recipe);
        Database database = make(recipe, schema);
        return ResourceCloser.ifBroken(
                database::close,
                () -> FrozenDatabase.lazily(
                        database,
                        Known.find(observed, recipe).orElseGet(() -> Observation.of(database, schema)),
                        () -> make(recipe, schema)));
    }

    private Database make(Recipe recipe, Schema schema) {
        Database database = openBase(from(recipe));
        return ResourceCloser.ifBroken(database::close, () -> {
            if (recipe instanceof Recipe.Holding holding) {
                database.capability(Borders.class).ifPresent(borders -> holding.transitions()
                        .forEach(transition -> borders.withhold(schema, transition)));
            } else if (recipe instanceof Recipe.Without without) {
                database.remove(schema, without.records());
            } else if (recipe instanceof Recipe.Emptied emptied) {
                database.empty(schema, List.of(emptied.container()));
            }
            return database;
        });
    }

    /** A start to derive another from; one that is itself derived is frozen once a second one is derived from it. */
    private Database openBase(Recipe recipe) {
        if (recipe instanceof Recipe.Migrated || recipe instanceof Recipe.Prepared) {
            return open(recipe);
        }
        Optional<DatabaseTemplate> base = Known.find(bases, recipe);
        if (base.isEmpty()) {
            base = Optional.of(new LazyTemplate(open(recipe), () -> open(recipe)));
            owner.accept(base.get());
            bases.add(new Known<>(recipe, base.get()));
        }
        return base.get().open();
    }

    private static Recipe from(Recipe recipe) {
        if (recipe instanceof Recipe.Holding holding) {
            return holding.from();
        }
        return recipe instanceof Recipe.Without without ? without.from() : ((Recipe.Emptied) recipe).from();
    }
}
