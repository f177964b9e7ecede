package dev.migrationsafety.postgresql.script.psql;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Which files of the history psql means by a name; no file of the host is ever read. */
final class PsqlPaths {
    /** Deep enough for a folder that is named by a way up. */
    private static final Path START = Path.of("/start/1/2/3/4/5/6/7/8");

    private final Path start;
    private final Path root;
    private final Map<String, String> files;
    private Path directory = START;

    PsqlPaths(String folder, Map<String, String> files) {
        this.start = of(folder);
        this.root = START.resolve(start).normalize();
        this.files = files;
    }

    /** A file of the history as psql is given it. */
    Path script(String file) {
        return start.resolve(file);
    }

    /** The name below the root, for messages. */
    String name(Path path) {
        Path whole = directory.resolve(path).normalize();
        return whole.startsWith(root) ? root.relativize(whole).toString() : path.toString();
    }

    /** Later names start there, those beside a file too if the file was named from the old directory. */
    void change(String target) {
        directory = directory.resolve(of(target)).normalize();
    }

    /** What {@code \i} names. */
    static Path of(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new PsqlRefusal("the file name " + name + " cannot be used: " + e.getReason());
        }
    }

    /** What {@code \ir} names in a file. */
    static Path beside(Path script, String name) {
        return script.resolveSibling(of(name));
    }

    /** The text of a file; empty if there is none at this place. */
    Optional<String> text(Path name) {
        Path path = directory.resolve(name).normalize();
        if (!path.startsWith(root)) {
            throw new PsqlRefusal("the file " + path + " is outside the folder of the migrations (" + root
                    + "), so the rehearsal cannot read it; move it into that folder, or correct `psql: {folder: …}` in"
                    + " migration-safety.yml, the path of that folder from where psql starts");
        }
        return Optional.ofNullable(files.get(root.relativize(path).toString().replace('\\', '/')));
    }
}
