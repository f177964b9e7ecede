package dev.migrationsafety.rehearsal;

import dev.migrationsafety.experiment.frozen.FrozenDatabase;
import dev.migrationsafety.experiment.laboratory.Laboratory;
import dev.migrationsafety.experiment.schemapass.Context;
import dev.migrationsafety.finding.ObservationException;
import dev.migrationsafety.preparation.Preparation;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.filling.Filler;
import org.jspecify.annotations.Nullable;

/**
 * Prepares the steps of a history in sequence: the data after one step is the start of the next. Only the newest step
 * is kept. Used by one thread at a time.
 */
final class StationSequence implements AutoCloseable {
    private final Context context;
    private final int first;
    private Filler filler;
    private @Nullable Prepared current;
    private int reached;

    /** Starts with step {@code first}. */
    StationSequence(Context context, int first) {
        this.context = context;
        this.first = first;
        this.reached = first - 1;
        this.filler = new Filler(context.settings(), context.parts());
    }

    /**
     * A step after its first up, with all before it, for one more holder; asking for an earlier one starts the chain anew. A
     * step before it that crashed is skipped: the chain continues from the station of the schema pass.
     */
    Prepared prepare(int index) {
        if (context.settings().rowsPerTable() == 0) {
            Prepared prepared = new Preparation(context, context.stretch(index)).withoutRows(Laboratory.of(context));
            context.stations().forget(index - 1);
            return prepared;
        }
        Prepared known = current;
        if (known != null && known.step().to() == index) {
            return known.share();
        }
        if (reached >= index) {
            close();
        }
        while (reached < index - 1) {
            passOver();
        }
        return next().share();
    }

    private void passOver() {
        try {
            next();
        } catch (ObservationException e) {
            throw e;
        } catch (RuntimeException e) {
            context.progress().tell("preparing step " + reached + " failed: " + e);
        }
    }

    private Prepared next() {
        Prepared last = current;
        int index = reached + 1;
        context.progress()
                .tell("rehearsing " + context.step(index).label() + " (" + index + " of "
                        + context.history().steps().size() + ")");
        current = null;
        reached = index;
        if (last != null) {
            last.after().ifPresent(after -> filler.grew(last.before(), after));
        }
        try (FrozenDatabase start = start(last, index)) {
            Prepared prepared = new Preparation(context, context.stretch(index)).fill(start, filler);
            current = prepared;
            return prepared;
        } finally {
            if (last != null) {
                last.close();
            }
        }
    }

    private FrozenDatabase start(@Nullable Prepared last, int index) {
        return last != null && last.onward().isPresent()
                ? last.onward().get().share()
                : context.stations().kept(index - 1);
    }

    @Override
    public void close() {
        Prepared last = current;
        if (last != null) {
            last.close();
        }
        current = null;
        reached = first - 1;
        filler = new Filler(context.settings(), context.parts());
    }
}
