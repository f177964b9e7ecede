package dev.migrationsafety.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What readers of a main source see: its Javadoc and its string literals, or the text of a page template. */
final class SourceText {
    private static final String LITERAL = "\"(?:\\\\.|[^\"\\\\\\n])*\"";
    private static final Pattern TOKEN = Pattern.compile(
            "(?<javadoc>/\\*\\*.*?\\*/)|/\\*.*?\\*/|//[^\\n]*|'(?:\\\\.|[^'\\\\])+'|(?<block>\"\"\".*?\"\"\")"
                    + "|(?<literals>" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*)",
            Pattern.DOTALL);

    private SourceText() {}

    /** The Java files and page templates of the main sources of all modules. */
    static List<Path> files() {
        return Pom.modules().stream()
                .map(module -> module.folder().resolve("src/main"))
                .filter(Files::isDirectory)
                .flatMap(SourceText::below)
                .toList();
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(?:java|mustache)")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of a file, with the marks of comments and of joined literals left out. */
    static List<String> read(Path file) {
        try {
            String text = Files.readString(file);
            return file.toString().endsWith(".java") ? ofJava(text) : List.of(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> ofJava(String source) {
        return TOKEN.matcher(source)
                .results()
                .map(token -> Stream.of(1, 2, 3)
                        .map(token::group)
                        .filter(text -> text != null)
                        .findFirst()
                        .orElse(""))
                .filter(text -> !text.isEmpty())
                .map(text -> text.startsWith("/**")
                        ? text.replaceAll("(?m)^\\s*\\*", " ")
                        : text.replaceAll("\"\\s*\\+\\s*\"", ""))
                .toList();
    }
}
