package dev.migrationsafety.rehearsal;

import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.List;

/** What a reviewer would say of a step, read from the difference between the two stations around it. */
final class Review {
    private Review() {}

    static Judgement of(Context context, Stretch step) {
        Schema before = context.structure().station(step.from()).schema();
        Schema after = context.structure().station(step.to()).schema();
        SchemaDiff difference = SchemaDiff.between(before.snapshot(), after.snapshot());
        return context.engine().reviews().stream()
                .map(review -> review.judge(before, after, difference))
                .reduce(Judgement.of(List.of(), 0), Judgement::and);
    }
}
