package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.Database;
import org.jspecify.annotations.Nullable;

/** The filled stations one after the other: each grows out of the first up before it. Only the newest is kept. */
final class Chain implements AutoCloseable {
    private final Context context;
    private final int first;
    private Filler filler;
    private @Nullable Ascent current;

    /** Starts with the rung of step {@code first}. */
    Chain(Context context, int first) {
        this.context = context;
        this.first = first;
        this.filler = new Filler(context.settings(), context.parts());
    }

    /** The ascent of a step, with all before it; asking for an earlier one starts the chain anew. */
    Ascent ascend(int index) {
        Ascent ascent = current;
        if (ascent != null && ascent.index() > index) {
            close();
            ascent = null;
        }
        while (ascent == null || ascent.index() < index) {
            ascent = next(ascent);
        }
        return ascent;
    }

    private Ascent next(@Nullable Ascent last) {
        int index = last == null ? first : last.index() + 1;
        context.progress()
                .tell("rehearsing " + context.step(index).label() + " (" + index + " of "
                        + context.history().steps().size() + ")");
        Database start = last == null
                ? context.structure().station(first - 1).template().open()
                : last.top().open();
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
        filler = new Filler(context.settings(), context.parts());
    }
}
