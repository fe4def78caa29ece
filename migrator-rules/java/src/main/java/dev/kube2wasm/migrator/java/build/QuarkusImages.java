package dev.kube2wasm.migrator.java.build;

import dev.kube2wasm.migrator.api.code.Setting;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.ImageBuild;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.settings.Settings;
import dev.kube2wasm.migrator.java.text.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The images that Quarkus builds, from {@code quarkus.container-image.*} in its settings or in a pom's properties.
 *
 * @see <a href="https://quarkus.io/guides/container-image">quarkus.io/guides/container-image, read 2026-11-23</a>
 */
final class QuarkusImages {

    private static final String PREFIX = "quarkus.container-image.";

    private record Value(String text, SourceLocation at) {}

    private QuarkusImages() {}

    static Stream<ImageBuild> of(BuildModule module, SourceTree tree, Stream<XmlElement> properties) {
        if (module.packaging().equals("pom")) {
            return Stream.empty();
        }
        SortedMap<String, Value> values = new TreeMap<>();
        Settings settings = Settings.of(tree, List.of(module.directory()));
        for (Setting s : settings.all()) {
            if (s.profile().isEmpty() || s.profile().equals("prod")) {
                put(values, s.key(), settings.resolve(s.value()), s.at());
            }
        }
        properties.forEach(p -> put(values, p.name(), p.text(), p.at()));
        if (values.keySet().stream().noneMatch(k -> k.startsWith(PREFIX)) && !hasExtension(module)) {
            return Stream.empty();
        }
        return image(module, values).stream();
    }

    private static void put(SortedMap<String, Value> values, String key, String text, SourceLocation at) {
        if ((key.startsWith(PREFIX) || key.equals("quarkus.application.name")) && !text.isEmpty()) {
            values.putIfAbsent(key, new Value(text, at));
        }
    }

    private static boolean hasExtension(BuildModule module) {
        return module.dependencies().stream()
                .anyMatch(d -> d.group().equals("io.quarkus") && d.artifact().startsWith("quarkus-container-image-"));
    }

    private static Optional<ImageBuild> image(BuildModule module, SortedMap<String, Value> values) {
        Optional<Value> whole = Optional.ofNullable(values.get(PREFIX + "image"));
        Optional<Value> group = Optional.ofNullable(values.get(PREFIX + "group"));
        Optional<Value> name = Optional.ofNullable(values.get(PREFIX + "name"))
                .or(() -> Optional.ofNullable(values.get("quarkus.application.name")));
        String simple = name.map(Value::text).orElse(module.artifactId());
        String text = whole.map(Value::text)
                .orElseGet(() -> group.map(g -> g.text() + "/").orElse("") + simple);
        SourceLocation at = whole.or(() -> name).or(() -> group).map(Value::at).orElse(module.at());
        return ImageName.of(text)
                .map(image -> new ImageBuild(
                        ImageBuild.Kind.QUARKUS,
                        Optional.of(image),
                        Optional.of(module.artifactId()),
                        module.directory(),
                        Optional.empty(),
                        at));
    }
}
