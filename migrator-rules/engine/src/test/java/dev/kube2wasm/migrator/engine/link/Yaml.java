package dev.kube2wasm.migrator.engine.link;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.model.Manifest;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Just enough of a manifest reader for tests of the linker, which knows manifests only by the API. */
final class Yaml {

    private Yaml() {}

    static List<Manifest> manifests(String file, String text) {
        List<Manifest> manifests = new ArrayList<>();
        for (Node node : new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()))
                .composeAll(new StringReader(text))) {
            manifests.add(new Document(new Value("", node, at(file, node))));
        }
        return manifests;
    }

    private static SourceLocation at(String file, Node node) {
        return new SourceLocation(
                file, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
    }

    private record Document(Field root) implements Manifest {

        @Override
        public String apiVersion() {
            return root.get("apiVersion").text().orElse("");
        }

        @Override
        public String kind() {
            return root.get("kind").text().orElse("");
        }

        @Override
        public String name() {
            return root.get("metadata").get("name").text().orElse("");
        }

        @Override
        public String namespace() {
            return root.get("metadata").get("namespace").text().orElse("default");
        }

        @Override
        public SourceLocation at() {
            return root.get("metadata").at();
        }
    }

    private record Value(String key, @Nullable Node node, SourceLocation at) implements Field {

        @Override
        public boolean exists() {
            return node != null;
        }

        @Override
        public Field get(String name) {
            return entries().filter(e -> e.key().equals(name)).findFirst().orElse(new Value(name, null, at));
        }

        @Override
        public Stream<Field> items() {
            return node instanceof SequenceNode list
                    ? list.getValue().stream().map(n -> new Value("", n, Yaml.at(at.file(), n)))
                    : Stream.empty();
        }

        @Override
        public Stream<Field> entries() {
            return node instanceof MappingNode mapping
                    ? mapping.getValue().stream().map(this::entry)
                    : Stream.empty();
        }

        private Field entry(NodeTuple tuple) {
            ScalarNode name = (ScalarNode) tuple.getKeyNode();
            return new Value(name.getValue(), tuple.getValueNode(), Yaml.at(at.file(), name));
        }

        @Override
        public Optional<String> text() {
            return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
        }

        @Override
        public Stream<Field> select(String path) {
            Stream<Field> found = Stream.of(this);
            for (String part : path.split("\\.", -1)) {
                String name = part.replace("[*]", "");
                found = found.map(f -> f.get(name)).filter(Field::exists);
                if (part.endsWith("[*]")) {
                    found = found.flatMap(Field::items);
                }
            }
            return found;
        }
    }
}
