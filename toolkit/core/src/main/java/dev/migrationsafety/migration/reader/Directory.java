package dev.migrationsafety.migration.reader;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.migration.layout.MigrationFile;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Reads the files below a directory. */
final class Directory {
    private Directory() {}

    static List<MigrationFile> read(String location, Path root) {
        if (!Files.isDirectory(root)) {
            throw new ConfigurationException("No migrations at " + location + ": " + root.toAbsolutePath()
                    + (Files.exists(root) ? " is not a directory." : " does not exist.")
                    + " Give the folder that contains the migrations, or classpath:folder.");
        }
        List<MigrationFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Reader(root, files));
        } catch (IOException e) {
            throw new ConfigurationException(
                    "Migrations at " + location + " cannot be read: " + e + ". Make every file readable.", e);
        }
        return files;
    }

    /** Whether a file is left out; hidden folders make all below them hidden. */
    static boolean leftOut(String name) {
        return name.startsWith(".") || name.equals(HistoryReader.CONFIGURATION);
    }

    private static final class Reader extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<MigrationFile> files;

        Reader(Path root, List<MigrationFile> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(root) && nameOf(folder).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!leftOut(nameOf(file))) {
                String path = root.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                files.add(MigrationFile.of(path, Files.readAllBytes(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        private static String nameOf(Path path) {
            Path name = path.getFileName();
            return name == null ? "" : name.toString();
        }
    }
}
