package dev.migrationsafety.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A location as users write it, taken apart: a folder of the class path, or one of the file system. */
public record Place(boolean onClassPath, String path) {
    private static final String CLASS_PATH = "classpath:";
    private static final String FILE_SYSTEM = "filesystem:";

    public static Place of(String location) {
        if (location.startsWith(CLASS_PATH)) {
            return new Place(true, Paths.normalized(location.substring(CLASS_PATH.length())));
        }
        return new Place(false, location.startsWith(FILE_SYSTEM) ? location.substring(FILE_SYSTEM.length()) : location);
    }

    /** A file below this place. */
    public Place below(String name) {
        return onClassPath
                ? new Place(true, path.isEmpty() ? name : path + "/" + name)
                : new Place(false, Path.of(path).resolve(name).toString());
    }

    /** A path relative to the folder that contains this file. */
    public Place beside(String relative) {
        if (!onClassPath) {
            return new Place(false, Path.of(path).resolveSibling(relative).toString());
        }
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
        return new Place(true, Paths.normalized(folder + relative));
    }

    /** The path of a file relative to this folder, with slashes; empty if it does not lie in it. */
    public Optional<String> relative(Place file) {
        if (onClassPath != file.onClassPath) {
            return Optional.empty();
        }
        if (onClassPath) {
            String prefix = path.isEmpty() ? "" : path + "/";
            return file.path.startsWith(prefix) ? Optional.of(file.path.substring(prefix.length())) : Optional.empty();
        }
        Path root = Path.of(path).toAbsolutePath().normalize();
        Path below = Path.of(file.path).toAbsolutePath().normalize();
        return below.startsWith(root)
                ? Optional.of(root.relativize(below).toString().replace(java.io.File.separatorChar, '/'))
                : Optional.empty();
    }

    /** A path in the file system; for a folder of the class path, that in the sources from which a build copies it. */
    public String inSources() {
        if (!onClassPath) {
            return path;
        }
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
        String sources = List.of("src/main/resources", "src/test/resources").stream()
                .filter(root -> Files.isDirectory(Path.of(root, folder)))
                .findFirst()
                .orElse("src/test/resources");
        return sources + "/" + path;
    }

    @Override
    public String toString() {
        return onClassPath ? CLASS_PATH + path : path;
    }
}
