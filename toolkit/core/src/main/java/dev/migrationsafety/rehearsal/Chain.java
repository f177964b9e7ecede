package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.ObservationException;
import org.jspecify.annotations.Nullable;

/** The filled stations one after the other: each grows out of the first up before it. Only the newest is kept. */
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
     * The ascent of a step, with all before it; asking for an earlier one starts the chain anew. A step before it that
     * broke is passed over: the chain goes on from the station of the structure pass.
     */
    Ascent ascend(int index) {
        Ascent ascent = current;
        if (ascent != null && ascent.index() == index) {
            return ascent;
        }
        if (reached >= index) {
            close();
        }
        while (reached < index - 1) {
            passOver();
        }
        return next();
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
        Database start = last == null
                ? context.structure().station(index - 1).template().open()
                : last.top().open();
        current = null;
        reached = index;
        Ascent ascent = Ascent.of(context, filler, index, start);
        if (last != null) {
            last.close();
        }
        current = ascent;
        return ascent;
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
