package dev.migrationsafety.mongodb;

import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.engine.Tier;
import dev.migrationsafety.mongodb.probe.Feature;
import dev.migrationsafety.mongodb.probe.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a rehearsal on a server does not exercise, in words. */
final class NotExercised {
    private NotExercised() {}

    static List<String> of(ServerDescription server, Features features) {
        List<String> words = new ArrayList<>();
        if (features.tier() != Tier.REAL) {
            words.add("a real MongoDB server: this one is "
                    + features.tier().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " (" + server.product()
                    + ")");
        }
        for (Feature missing : features.missing()) {
            words.add(missing.words() + ": this server lacks or fakes them");
        }
        words.add("index builds while applications write, sharding, the oplog");
        return words;
    }
}
