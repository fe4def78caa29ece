package dev.kube2wasm.migrator.java.routes;

import dev.kube2wasm.migrator.api.model.Route;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.settings.Settings;
import dev.kube2wasm.migrator.java.text.FileText;
import dev.kube2wasm.migrator.java.text.Paths;
import dev.kube2wasm.migrator.java.text.Xml;
import dev.kube2wasm.migrator.java.text.XmlElement;
import dev.kube2wasm.migrator.java.text.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Routes of services whose interfaces the build generates from an OpenAPI document, so that no Java file shows them.
 *
 * @see <a href="https://docs.quarkiverse.io/quarkus-openapi-generator/dev/server.html">Quarkus OpenAPI Generator,
 *     server, read 2026-11-23</a>
 */
public final class ContractRoutes {

    private static final String QUARKUS = "quarkus.openapi.generator.server.";
    /** Generators of the OpenAPI Generator's Maven plugin that write servers; the others write clients or documents. */
    private static final Set<String> SERVERS = Set.of(
            "spring",
            "jaxrs-spec",
            "jaxrs-jersey",
            "jaxrs-resteasy",
            "jaxrs-resteasy-eap",
            "jaxrs-cxf",
            "java-micronaut-server",
            "java-helidon-server",
            "java-vertx-web");

    /** A document, and the path below which its operations are served. */
    private record Contract(String file, boolean servesBelowItsServer) {}

    private ContractRoutes() {}

    /** The operations of the documents from which the modules in these directories generate their servers, sorted. */
    public static List<Route> of(
            SourceTree tree, List<String> moduleDirectories, Settings settings, Consumer<Problem> problems) {
        Set<String> files = Set.copyOf(tree.files());
        String root = settings.value("quarkus.http.root-path").orElse("");
        return moduleDirectories.stream()
                .flatMap(d -> Stream.concat(quarkus(d, settings), maven(tree, files, d)))
                .filter(c -> files.contains(c.file()))
                .distinct()
                .flatMap(c -> read(tree, c, root, problems).stream())
                .sorted()
                .toList();
    }

    private static Stream<Contract> quarkus(String directory, Settings settings) {
        String base = settings.value(QUARKUS + "input-base-dir").orElse("src/main/resources/openapi");
        return settings.value(QUARKUS + "spec").stream()
                .flatMap(spec -> Paths.resolve(directory, base + "/" + spec).stream())
                .map(file -> new Contract(file, false));
    }

    // What the pom says wrongly is told where the build is read.
    private static Stream<Contract> maven(SourceTree tree, Set<String> files, String directory) {
        String pom = Paths.prefix(directory) + "pom.xml";
        if (!files.contains(pom)) {
            return Stream.empty();
        }
        Consumer<Problem> toldElsewhere = p -> {};
        return FileText.read(tree, pom, toldElsewhere)
                .filter(text -> text.contains("openapi-generator-maven-plugin"))
                .flatMap(text -> Xml.parse(pom, text, toldElsewhere))
                .stream()
                .flatMap(root -> root.select("build", "plugins", "plugin"))
                .filter(p -> p.text("artifactId").orElse("").equals("openapi-generator-maven-plugin"))
                .flatMap(p -> Stream.concat(
                        p.children("configuration"), p.select("executions", "execution", "configuration")))
                .filter(c -> SERVERS.contains(c.text("generatorName").orElse("")))
                .flatMap(c -> spec(c, directory).stream()
                        .map(file -> new Contract(
                                file, c.text("generatorName").orElse("").equals("spring"))));
    }

    private static Optional<String> spec(XmlElement configuration, String directory) {
        return configuration
                .text("inputSpec")
                .map(t -> t.replace("${project.basedir}/", "").replace("${basedir}/", ""))
                .flatMap(t -> Paths.resolve(directory, t));
    }

    private static List<Route> read(SourceTree tree, Contract contract, String root, Consumer<Problem> problems) {
        List<Route> found = new ArrayList<>();
        FileText.read(tree, contract.file(), problems)
                .map(text -> YamlText.documents(contract.file(), text, problems))
                .stream()
                .flatMap(List::stream)
                .forEach(document -> {
                    String prefix = contract.servesBelowItsServer() ? UrlPath.join(root, server(document)) : root;
                    entries(child(document, "paths"))
                            .forEach(path -> entries(Optional.of(path.getValueNode()))
                                    .filter(operation -> UrlPath.isMethod(text(operation.getKeyNode())))
                                    .forEach(operation -> found.add(new Route(
                                            text(operation.getKeyNode()).toUpperCase(Locale.ROOT),
                                            UrlPath.join(prefix, text(path.getKeyNode())),
                                            "",
                                            YamlText.at(contract.file(), operation.getKeyNode())))));
                });
        return found;
    }

    // The path of the first server's address.
    private static String server(Node document) {
        String url = child(document, "servers")
                .filter(SequenceNode.class::isInstance)
                .map(n -> ((SequenceNode) n).getValue())
                .filter(items -> !items.isEmpty())
                .flatMap(items -> child(items.get(0), "url"))
                .map(ContractRoutes::text)
                .orElse("");
        int authority = url.indexOf("://");
        int slash = url.indexOf('/', authority < 0 ? 0 : authority + 3);
        return slash < 0 ? "" : url.substring(slash);
    }

    private static Stream<NodeTuple> entries(Optional<Node> node) {
        return node.stream().flatMap(n -> n instanceof MappingNode m ? m.getValue().stream() : Stream.empty());
    }

    private static Optional<Node> child(Node node, String key) {
        return entries(Optional.of(node))
                .filter(t -> text(t.getKeyNode()).equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private static String text(Node node) {
        return node instanceof ScalarNode s ? s.getValue() : "";
    }
}
