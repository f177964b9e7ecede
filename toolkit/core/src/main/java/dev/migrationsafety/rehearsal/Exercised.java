package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.ScriptOutcome;
import dev.migrationsafety.report.Coverage;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which transitions of a step met the up with rows at, or beyond, their borders. */
final class Exercised {
    private final Set<Transition> onSides = new HashSet<>();

    /** Remembers that the up ran over the rows of a side. */
    void side(Transition transition) {
        onSides.add(transition);
    }

    /** The coverage of a step after all its runs. */
    Coverage of(Context context, Ascent ascent) {
        List<Coverage.Unexercised> rest = new ArrayList<>();
        List<Standing> standings = ascent.filled().standings();
        if (standings.isEmpty()) {
            List<Transition> transitions = transitions(context, ascent.step());
            transitions.forEach(
                    transition -> rest.add(new Coverage.Unexercised(transition.describe(), "no rows were generated")));
            return new Coverage(transitions.size(), rest);
        }
        for (Standing standing : standings) {
            String name = standing.transition().describe();
            standing.missing().ifPresent(reason -> rest.add(new Coverage.Unexercised(name, reason)));
            if (standing.hasSide() && !onSides.contains(standing.transition())) {
                String reason = ascent.outcome() instanceof ScriptOutcome.Failed
                        ? "the up failed over the common rows already"
                        : "the rows beyond it were not tried";
                rest.add(new Coverage.Unexercised(name, reason));
            }
        }
        return new Coverage(standings.size(), rest);
    }

    private static List<Transition> transitions(Context context, Stretch step) {
        Structure structure = context.structure();
        return context.engine()
                .transitions(
                        structure.station(step.from()).schema(),
                        structure.station(step.to()).schema());
    }
}
