package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import java.util.List;

/** Judges whether the server that ran is the one of production. */
final class ServerVersion {
    private ServerVersion() {}

    static List<Finding> judge(String wanted, ServerDescription server) {
        if (wanted.isEmpty()) {
            return List.of(warning(
                    "not told",
                    "Put production's version into migration-safety.yml, for example version: \"17\".",
                    "Production's server version is not told; this ran on " + server.product() + "."));
        }
        String major = wanted.split("\\.", 2)[0];
        if (!major.equals(String.valueOf(server.majorVersion()))) {
            return List.of(warning(
                    wanted,
                    "Rehearse on that version: start Docker, give a URL, or put its embedded binaries on the class path.",
                    "Production runs " + wanted + ", and this ran on " + server.product() + "."));
        }
        return List.of();
    }

    private static Finding warning(String subject, String next, String message) {
        return Finding.of(Rules.SERVER_VERSION, Severity.WARNING, Claim.UP)
                .subject(subject)
                .next(next)
                .message(message);
    }
}
