package dev.kube2wasm.migrator.java.text;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML files. A DTD is passed over and no entity is fetched. */
public final class Xml {

    private static final String DEPTH = "200";

    private Xml() {}

    /** The root element of {@code text}; empty after telling {@code problems} why there is none. */
    public static Optional<XmlElement> parse(String file, String text, Consumer<Problem> problems) {
        Lines lines = new Lines(file, text);
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            return Optional.of(tree(reader, text, lines));
        } catch (XMLStreamException broken) {
            problems.accept(
                    Problem.error(position(file, broken.getLocation()), "this XML does not parse: " + message(broken)));
            return Optional.empty();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // The default of JDK 24 and later; set, so that every JDK reads the same files.
        factory.setProperty("jdk.xml.maxElementDepth", DEPTH);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> new StringReader(""));
        return factory;
    }

    private static XmlElement tree(XMLStreamReader reader, String text, Lines lines) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(new Open(reader, start(reader, text, lines)));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = open.pop().close();
                    if (open.isEmpty()) {
                        return closed;
                    }
                    open.peek().children.add(closed);
                }
                default -> {
                    // Comments, processing instructions and the like say nothing to us.
                }
            }
        }
        throw new XMLStreamException("it holds no element");
    }

    // The reader stands behind the start tag; no attribute may hold a '<', so the tag begins at the last one.
    private static SourceLocation start(XMLStreamReader reader, String text, Lines lines) {
        Location end = reader.getLocation();
        int behind = Math.min(lines.offset(end.getLineNumber(), end.getColumnNumber()), text.length());
        return lines.at(Math.max(0, text.lastIndexOf('<', behind - 1)));
    }

    private static SourceLocation position(String file, @Nullable Location at) {
        return at == null
                ? SourceLocation.startOf(file)
                : new SourceLocation(file, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
    }

    // The JDK's messages carry the position on a first line and the reason after "Message:".
    private static String message(XMLStreamException broken) {
        String all = broken.getMessage() == null ? "" : broken.getMessage();
        int reason = all.indexOf("Message:");
        String message = (reason < 0 ? all : all.substring(reason + "Message:".length()))
                .strip()
                .lines()
                .findFirst()
                .orElse("it is malformed");
        return message.length() > 160 ? message.substring(0, 160) + "…" : message;
    }

    /** An element whose end has not come yet. */
    private static final class Open {

        private final String name;
        private final SortedMap<String, String> attributes = new TreeMap<>();
        private final StringBuilder text = new StringBuilder();
        private final List<XmlElement> children = new ArrayList<>();
        private final SourceLocation at;

        Open(XMLStreamReader reader, SourceLocation at) {
            this.name = reader.getLocalName();
            this.at = at;
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }

        XmlElement close() {
            return new XmlElement(name, attributes, text.toString().strip(), List.copyOf(children), at);
        }
    }
}
