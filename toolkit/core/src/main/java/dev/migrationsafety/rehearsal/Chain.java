package dev.migrationsafety.rehearsal;

import dev.migrationsafety.finding.ObservationException;
import org.jspecify.annotations.Nullable;

/**
 * The filled stations one after the other: each grows out of the first up before it. Only the newest is kept. Used by one
 * thread at a time.
 */
final class Chain implements AutoCloseable {
    private final Context context;
    private final int first;
    private Filler filler;
    private @Nullable Ascent current;
    private int reached;

    /** Starts with the rung of step {@code first}. */
    Chain(Context context, int first) {
        this.context = context;
        this.first = first;
        this.reached = first - 1;
        this.filler = new Filler(context.settings(), context.parts());
    }

    /**
     * The ascent of a step, with all before it, for one more holder; asking for an earlier one starts the chain anew. A
     * step before it that broke is passed over: the chain goes on from the station of the structure pass.
     */
    Ascent ascend(int index) {
        if (context.settings().rowsPerTable() == 0) {
            Ascent ascent = Ascent.ofStructure(context, context.stretch(index));
            context.structure().forget(index - 1);
            return ascent;
        }
        Ascent known = current;
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
            context.progress().tell("step " + reached + " broke on the way: " + e);
        }
    }

    private Ascent next() {
        Ascent last = current;
        int index = reached + 1;
        context.progress()
                .tell("rehearsing " + context.step(index).label() + " (" + index + " of "
                        + context.history().steps().size() + ")");
        current = null;
        reached = index;
        try (Kept start = start(last, index)) {
            Ascent ascent = Ascent.of(context, filler, context.stretch(index), start);
            current = ascent;
            return ascent;
        } finally {
            if (last != null) {
                last.close();
            }
        }
    }

    private Kept start(@Nullable Ascent last, int index) {
        return last != null && last.top().isPresent()
                ? last.top().get().share()
                : context.structure().kept(index - 1);
    }

    @Override
    public void close() {
        Ascent ascent = current;
        if (ascent != null) {
            ascent.close();
        }
        current = null;
        reached = first - 1;
        filler = new Filler(context.settings(), context.parts());
    }
}
