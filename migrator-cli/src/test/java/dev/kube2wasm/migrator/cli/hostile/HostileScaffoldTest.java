package dev.kube2wasm.migrator.cli.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.assess.Assessment;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.api.target.Target;
import dev.kube2wasm.migrator.engine.Choices;
import dev.kube2wasm.migrator.engine.Migrator;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.catalog.ScaffoldCatalog;
import dev.kube2wasm.migrator.engine.catalog.TemplateSet;
import dev.kube2wasm.migrator.engine.generate.Language;
import dev.kube2wasm.migrator.engine.generate.Languages;
import dev.kube2wasm.migrator.engine.generate.Scaffold;
import dev.kube2wasm.migrator.engine.generate.Scaffolds;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Whatever names, paths, values and annotations say, what is generated has the same shape as what harmless ones give: the
 * same tokens but for what stands in literals, comments and names. That hostile scaffolds also build and answer is shown
 * by {@code dev prove}, on the estate {@code awkward}.
 */
final class HostileScaffoldTest {

    /** Of 28 texts each. */
    private static final int ESTATES = 360;

    /** Characters that show a reader other code than the compiler sees. */
    private static final String BIDIRECTIONAL = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    /** Where lines are broken decides on these: prettier puts a bar before the first type of a broken union. */
    private static final List<String> OF_LAYOUT = List.of(",", "(", ")", "{", "}", "#", ";", "|");

    /** JSON as wrangler reads its configuration. */
    private static final JsonFactory COMMENTED = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final Toolkit TOOLKIT = Toolkit.load();
    private static final ScaffoldCatalog CATALOG = new ScaffoldCatalog(HostileScaffoldTest.class.getClassLoader());

    @TestFactory
    Stream<DynamicTest> textStaysText() {
        return TOOLKIT.targets().stream()
                .flatMap(target -> Languages.ALL.stream()
                        .flatMap(language -> CATALOG.find(target.id(), language.id()).stream()
                                .map(set -> DynamicTest.dynamicTest(
                                        target.id() + " in " + language.id(), () -> check(target, language, set)))));
    }

    private static void check(Target target, Language language, TemplateSet set) {
        SortedMap<String, Integer> harmless =
                shape(scaffold(HostileEstate.of(i -> "x y -" + i, i -> "xy-" + i), target, language, set));
        assertThat(harmless).isNotEmpty();
        Random random = new Random(11);
        for (int estate = 0; estate < ESTATES; estate++) {
            Nasty nasty = new Nasty(random);
            Map<Integer, String> texts = new TreeMap<>();
            Map<Integer, String> segments = new TreeMap<>();
            Scaffold scaffold = scaffold(
                    HostileEstate.of(
                            i -> texts.computeIfAbsent(i, nasty::text),
                            i -> segments.computeIfAbsent(i, nasty::segment)),
                    target,
                    language,
                    set);
            assertThat(shape(scaffold)).as("%s %s", texts, segments).isEqualTo(harmless);
        }
    }

    private static Scaffold scaffold(SourceTree tree, Target target, Language language, TemplateSet set) {
        Migrator migrator = new Migrator(TOOLKIT);
        Assessment assessment = migrator.assess(migrator.read(tree, Choices.none()), List.of(target));
        Scaffolds.Delivery delivery = new Scaffolds(TOOLKIT.contractReaders())
                .make(tree, new Scaffolds.Order(assessment.workloads(), target, language, set, true));
        assertThat(delivery.scaffolds()).hasSize(1);
        return delivery.scaffolds().get(0);
    }

    /** The tokens of all files together: files are sorted by name, and names differ. */
    private static SortedMap<String, Integer> shape(Scaffold scaffold) {
        SortedMap<String, Integer> all = new TreeMap<>();
        scaffold.files().forEach((path, text) -> {
            assertThat(text.chars().filter(c -> BIDIRECTIONAL.indexOf(c) >= 0))
                    .as(path)
                    .isEmpty();
            String kind = path.substring(path.lastIndexOf('.') + 1);
            all.merge("file ." + kind, 1, Integer::sum);
            tokens(path, kind, text).forEach((token, count) -> {
                if (!OF_LAYOUT.contains(token)) {
                    all.merge(kind + " " + token, count, Integer::sum);
                }
            });
        });
        return all;
    }

    private static Map<String, Integer> tokens(String path, String kind, String text) {
        return switch (kind) {
            case "rs" -> Skeleton.ofRust(text);
            case "ts", "js", "mjs" -> Skeleton.ofTypeScript(text);
            case "yaml", "yml" -> {
                Map<String, Integer> nodes = new TreeMap<>();
                for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)) {
                    nodes(document, nodes);
                }
                yield nodes;
            }
            case "toml" -> toml(path, text);
            case "json" -> json(path, text, new JsonFactory());
            case "jsonc" -> json(path, text, COMMENTED);
            default -> Map.of();
        };
    }

    private static void nodes(Object node, Map<String, Integer> to) {
        if (node instanceof Map<?, ?> map) {
            to.merge("mapping", 1, Integer::sum);
            map.values().forEach(v -> nodes(v, to));
        } else if (node instanceof List<?> list) {
            to.merge("sequence", 1, Integer::sum);
            list.forEach(v -> nodes(v, to));
        } else {
            to.merge("scalar", 1, Integer::sum);
        }
    }

    private static Map<String, Integer> toml(String path, String text) {
        TomlParseResult result = Toml.parse(text);
        assertThat(result.errors()).as(path).isEmpty();
        Map<String, Integer> nodes = new TreeMap<>();
        tables(result, nodes);
        return nodes;
    }

    private static void tables(Object node, Map<String, Integer> to) {
        if (node instanceof TomlTable table) {
            to.merge("table", 1, Integer::sum);
            table.keySet().forEach(key -> tables(Objects.requireNonNull(table.get(List.of(key))), to));
        } else if (node instanceof TomlArray array) {
            to.merge("array", 1, Integer::sum);
            array.toList().forEach(v -> tables(v, to));
        } else {
            to.merge("value", 1, Integer::sum);
        }
    }

    private static Map<String, Integer> json(String path, String text, JsonFactory factory) {
        Map<String, Integer> tokens = new TreeMap<>();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            while (parser.nextToken() != null) {
                tokens.merge(String.valueOf(parser.currentToken()), 1, Integer::sum);
            }
        }
        assertThat(tokens).as(path).isNotEmpty();
        return tokens;
    }
}
