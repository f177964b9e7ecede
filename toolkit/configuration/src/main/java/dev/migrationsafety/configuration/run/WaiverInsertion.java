package dev.migrationsafety.configuration.run;

import dev.migrationsafety.settings.Waiver;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Puts waivers into the text of a configuration file and leaves every other character as it is. */
final class WaiverInsertion {
    private static final String KEY = "accepted";
    private final String text;
    private final String newline;

    WaiverInsertion(String text) {
        this.text = text;
        this.newline = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** The text with the waivers; empty if its form leaves doubt about the right place. */
    Optional<String> insert(Optional<Node> tree, List<Waiver> waivers) {
        if (tree.isEmpty()) {
            return Optional.of(appended(0, waivers));
        }
        if (!(tree.get() instanceof MappingNode root) || root.getFlowStyle() != FlowStyle.BLOCK) {
            return Optional.empty();
        }
        int indent = column(root.getStartMark());
        Optional<Node> accepted = root.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(KEY))
                .map(NodeTuple::getValueNode)
                .findFirst();
        if (accepted.isEmpty()) {
            return Optional.of(appended(indent, waivers));
        }
        if (accepted.get() instanceof SequenceNode list
                && list.getFlowStyle() == FlowStyle.BLOCK
                && !list.getValue().isEmpty()) {
            Node last = last(list.getValue().get(list.getValue().size() - 1));
            return last.getEndMark().map(end -> inserted(end, column(list.getStartMark()), waivers));
        }
        return Optional.empty();
    }

    /** The lines to insert, for somebody who has to paste them. */
    static String lines(List<Waiver> waivers, int indent, String newline) {
        return waivers.stream()
                .map(waiver -> " ".repeat(indent) + "- {fingerprint: " + quoted(waiver.fingerprint()) + ", owner: "
                        + quoted(waiver.owner()) + ", expires: " + waiver.expires() + ", reason: "
                        + quoted(waiver.reason()) + "}" + newline)
                .collect(Collectors.joining());
    }

    private String appended(int indent, List<Waiver> waivers) {
        String ended = text.isEmpty() || text.endsWith("\n") ? text : text + newline;
        return ended + " ".repeat(indent) + KEY + ":" + newline + lines(waivers, indent + 2, newline);
    }

    private String inserted(Mark end, int indent, List<Waiver> waivers) {
        int line = end.getColumn() == 0 ? end.getLine() : end.getLine() + 1;
        int offset = 0;
        for (int passed = 0; passed < line && offset < text.length(); passed++) {
            int next = text.indexOf('\n', offset);
            offset = next < 0 ? text.length() : next + 1;
        }
        String before = text.substring(0, offset);
        String ended = before.endsWith("\n") ? before : before + newline;
        return ended + lines(waivers, indent, newline) + text.substring(offset);
    }

    /** The last node of a block, whose end is the end of its text. */
    private static Node last(Node node) {
        if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW) {
            return node;
        }
        if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            return last(mapping.getValue().get(mapping.getValue().size() - 1).getValueNode());
        }
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return last(sequence.getValue().get(sequence.getValue().size() - 1));
        }
        return node;
    }

    private static int column(Optional<Mark> mark) {
        return mark.map(Mark::getColumn).orElse(0);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
    }
}
