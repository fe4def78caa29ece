package dev.kube2wasm.migrator.java.text;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * An element of an XML file.
 *
 * @param name without prefix
 * @param text what stands directly in it, without the space around it
 */
public record XmlElement(
        String name, SortedMap<String, String> attributes, String text, List<XmlElement> children, SourceLocation at) {

    /** The first child of this name. */
    public Optional<XmlElement> child(String childName) {
        return children(childName).findFirst();
    }

    public Stream<XmlElement> children(String childName) {
        return children.stream().filter(c -> c.name().equals(childName));
    }

    /** All elements that a chain of names leads to. */
    public Stream<XmlElement> select(String... names) {
        Stream<XmlElement> found = Stream.of(this);
        for (String n : names) {
            found = found.flatMap(e -> e.children(n));
        }
        return found;
    }

    /** The text of the first element that a chain of names leads to; empty where that is missing or blank. */
    public Optional<String> text(String... names) {
        return select(names).map(XmlElement::text).filter(t -> !t.isEmpty()).findFirst();
    }
}
