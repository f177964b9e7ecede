package dev.migrationsafety.rehearsal;

import dev.migrationsafety.engine.ServerDescription;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.rules.Rules;
import java.util.List;

/** Judges whether the rehearsal ran on the production version of the server. */
final class ServerVersion {
    private ServerVersion() {}

    static List<Finding> judge(String wanted, ServerDescription server) {
        if (wanted.isEmpty()) {
            return List.of(warning(
                    "not configured",
                    "Set the production version in migration-safety.yml, for example version: \"17\".",
                    "The production server version is not configured. The rehearsal ran on " + server.product() + "."));
        }
        String major = wanted.split("\\.", 2)[0];
        if (!major.equals(String.valueOf(server.majorVersion()))) {
            return List.of(warning(
                    wanted,
                    "Rehearse on that version: start Docker, set a server URL, or add its embedded binaries to"
                            + " the class path.",
                    "Production runs " + wanted + ", but the rehearsal ran on " + server.product() + "."));
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
