package dev.migrationsafety.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown file of the documentation. */
record Page(Path file, String text) {
    /** A fenced block, with the line before it where that links to a file. */
    private static final Pattern BLOCK = Pattern.compile(
            "(?:^\\[`[^`]+`]\\((?<link>[^)]+)\\)\\n)?^```(?<language>\\w+)\\n(?<content>.*?)^```$", flags());

    private static int flags() {
        return Pattern.MULTILINE | Pattern.DOTALL;
    }

    /** A fenced block. */
    record Block(String language, Optional<String> link, String content) {}

    static Page read(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the headings of one level, in order. */
    List<String> headings(int level) {
        return prose().lines()
                .filter(line -> line.startsWith("#".repeat(level) + " "))
                .map(line -> line.substring(level + 1))
                .toList();
    }

    /** What stands below a heading, up to the next of its level or above. */
    String section(String heading) {
        Matcher start = Pattern.compile("^#+ " + Pattern.quote(heading) + "$", Pattern.MULTILINE)
                .matcher(text);
        if (!start.find()) {
            return "";
        }
        Matcher end = Pattern.compile("^#{1,2} ", Pattern.MULTILINE).matcher(text);
        return end.find(start.end()) ? text.substring(start.end(), end.start()) : text.substring(start.end());
    }

    List<Block> blocks() {
        return blocks(text);
    }

    static List<Block> blocks(String markdown) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(markdown);
        while (matcher.find()) {
            blocks.add(new Block(
                    matcher.group("language"), Optional.ofNullable(matcher.group("link")), matcher.group("content")));
        }
        return blocks;
    }

    /** The targets of all links outside blocks. */
    List<String> links() {
        return Pattern.compile("]\\(([^)\\s]+)\\)")
                .matcher(prose())
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }

    /** The text without its blocks. */
    String prose() {
        return Pattern.compile("^```.*?^```$", flags()).matcher(text).replaceAll("");
    }

    /** A path that a link of this page names. */
    Path target(String link) {
        return file.resolveSibling(link.replaceFirst("#.*", "")).normalize();
    }

    /** The same page with the content of one block put in the place of another. */
    Page with(Block old, String content) {
        String fence = "```" + old.language() + "\n";
        return new Page(file, text.replace(fence + old.content() + "```", fence + content + "```"));
    }

    void write() {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
