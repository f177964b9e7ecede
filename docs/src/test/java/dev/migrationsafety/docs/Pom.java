package dev.migrationsafety.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A POM of this project, read as it is written. */
record Pom(Path folder, Element root) {
    static Pom read(Path folder, String file) {
        try {
            return new Pom(
                    folder,
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(folder.resolve(file).toFile())
                            .getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The POM " + folder.resolve(file) + " cannot be read", e);
        }
    }

    /** The modules of the root POM, in their order. */
    static List<Pom> modules() {
        Pom root = read(Path.of(".."), "pom.xml");
        return children(child(root.root(), "modules")).stream()
                .map(module -> read(Path.of("..").resolve(module.getTextContent()), "pom.xml"))
                .toList();
    }

    /** The modules whose artifacts users can depend on, without the BOM. */
    static List<Pom> published() {
        return modules().stream()
                .filter(module -> module.text("properties/maven.deploy.skip").equals("false"))
                .filter(module -> !module.text("packaging").equals("pom"))
                .toList();
    }

    String artifact() {
        return text("artifactId");
    }

    /** The text of an element by its path; empty if there is none. */
    String text(String path) {
        Element element = root;
        for (String name : path.split("/", -1)) {
            List<Element> found = children(element).stream()
                    .filter(child -> child.getTagName().equals(name))
                    .toList();
            if (found.isEmpty()) {
                return "";
            }
            element = found.get(0);
        }
        return element.getTextContent().strip();
    }

    /** The dependencies of a block as {@code artifact:type:classifier}. */
    List<String> artifacts(String path) {
        Element block = root;
        for (String name : path.split("/", -1)) {
            block = child(block, name);
        }
        return children(block).stream()
                .map(dependency -> new Pom(folder, dependency))
                .map(dependency ->
                        dependency.artifact() + ":" + dependency.text("type") + ":" + dependency.text("classifier"))
                .toList();
    }

    /** The artifacts that this one brings along, by name. */
    List<String> dependenciesOfUsers() {
        if (!blocks().contains("dependencies")) {
            return List.of();
        }
        return children(child(root, "dependencies")).stream()
                .map(dependency -> new Pom(folder, dependency))
                .filter(dependency -> !List.of("test", "provided").contains(dependency.text("scope")))
                .map(Pom::artifact)
                .toList();
    }

    /** The names of the elements below the root. */
    List<String> blocks() {
        return children(root).stream().map(Element::getTagName).toList();
    }

    private static Element child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(parent.getTagName() + " has no " + name));
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
