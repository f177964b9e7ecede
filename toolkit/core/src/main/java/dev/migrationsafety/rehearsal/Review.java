package dev.migrationsafety.rehearsal;

import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.rules.ForeignKeyIndexes;
import dev.migrationsafety.rules.Passwords;
import dev.migrationsafety.rules.PrimaryKeys;
import dev.migrationsafety.rules.PublicGrants;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.StationSchema;

/** What a reviewer would say of a step, read from the difference between the two stations around it. */
final class Review {
    private Review() {}

    static Judgement of(Context context, Stretch step) {
        StationSchema before = context.structure().station(step.from()).schema();
        StationSchema after = context.structure().station(step.to()).schema();
        SchemaDiff difference = SchemaDiff.between(before.snapshot(), after.snapshot());
        return ForeignKeyIndexes.judge(before.relations(), after.relations())
                .and(PrimaryKeys.judge(before.relations(), after.relations()))
                .and(PublicGrants.judge(difference))
                .and(Passwords.judge(difference));
    }
}
