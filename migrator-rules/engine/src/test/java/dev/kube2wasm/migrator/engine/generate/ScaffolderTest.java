package dev.kube2wasm.migrator.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kube2wasm.migrator.api.assess.Fitness;
import dev.kube2wasm.migrator.api.assess.Verdict;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.target.Target;
import dev.kube2wasm.migrator.engine.catalog.CatalogException;
import dev.kube2wasm.migrator.engine.catalog.TemplateSet;
import dev.kube2wasm.migrator.engine.catalog.TemplateSet.Item;
import dev.kube2wasm.migrator.engine.catalog.TemplateSet.Kind;
import dev.kube2wasm.migrator.engine.link.Estate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ScaffolderTest {

    private static final Service SERVICE = new Service(
            "shop",
            new Estate().yaml("shop.yaml", """
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: shop}
                    spec: {template: {spec: {containers: [{name: main, image: shop}]}}}
                    """).service("shop"),
            Contract.empty(),
            new Fitness("x", Verdict.FIT, 0, List.of()),
            new Target("x", "X", Map.of()));

    private static final Loss LOSS = new Loss(SourceLocation.startOf("shop.yaml"), "affinity", "Leave it out.");

    private static final Documents DOCUMENTS =
            new Documents(Map.of("note", service -> new Documents.Document("about " + service.name(), List.of(LOSS))));

    private record Words(Map<String, Object> model) implements Language {

        @Override
        public String id() {
            return "words";
        }

        @Override
        public Map<String, Object> model(Service service) {
            return model;
        }

        @Override
        public Set<Operation> carried(Service service) {
            return Set.of();
        }
    }

    private static Fragment code(String code) {
        return new Fragment(code);
    }

    private static Item template(String path) {
        return new Item(path, Kind.TEMPLATE, "t", Optional.empty(), Optional.empty());
    }

    private static Map<String, String> files(Item item, String text, Map<String, Object> model) {
        return scaffold(item, text, model).files();
    }

    private static Scaffold scaffold(Item item, String text, Map<String, Object> model) {
        TemplateSet set = new TemplateSet(List.of(item), new TreeMap<>(Map.of("t", text)));
        return new Scaffolder(DOCUMENTS).scaffold(SERVICE, new Words(model), set);
    }

    @Test
    void fillsTemplatesWithFragmentsAsTheyStand() {
        assertThat(files(template("a.txt"), "<{{x}}>", Map.of("x", code("\"<&>\""))))
                .containsExactly(Map.entry("a.txt", "<\"<&>\">"));
    }

    @Test
    void writesOneFileForEachElementWithTheElementInnermost() {
        Item item = new Item("src/{{file}}.txt", Kind.TEMPLATE, "t", Optional.of("things"), Optional.empty());
        Map<String, Object> model = Map.of(
                "outer",
                code("o"),
                "things",
                List.of(Map.of("file", code("a"), "v", code("1")), Map.of("file", code("b"), "v", code("2"))));
        assertThat(files(item, "{{outer}}{{v}}", model))
                .containsExactly(Map.entry("src/a.txt", "o1"), Map.entry("src/b.txt", "o2"));
    }

    @Test
    void leavesOutAFileWhoseFlagIsNotSet() {
        Item item = new Item("a", Kind.TEMPLATE, "t", Optional.empty(), Optional.of("wanted"));
        assertThat(files(item, "x", Map.of("wanted", false))).isEmpty();
        assertThat(files(item, "x", Map.of("wanted", true))).containsOnlyKeys("a");
    }

    @Test
    void copiesVerbatim() {
        Item item = new Item("a", Kind.COPY, "t", Optional.empty(), Optional.empty());
        assertThat(files(item, "{{x}}", Map.of())).containsExactly(Map.entry("a", "{{x}}"));
    }

    @Test
    void writesDocumentsAndKeepsTheirLosses() {
        Item item = new Item("a", Kind.DOCUMENT, "note", Optional.empty(), Optional.empty());
        Scaffold scaffold = scaffold(item, "", Map.of());
        assertThat(scaffold.files()).containsExactly(Map.entry("a", "about shop"));
        assertThat(scaffold.losses()).containsExactly(LOSS);
    }

    @Test
    void aMissingVariableFails() {
        assertThatThrownBy(() -> files(template("a"), "{{missing}}", Map.of()))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> files(template("a"), "{{#missing}}x{{/missing}}", Map.of()))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void onlyFragmentsArePrinted() {
        assertThatThrownBy(() -> files(template("a"), "{{x}}", Map.of("x", "raw")))
                .hasStackTraceContaining("may only print a fragment");
    }

    @Test
    void aPathThatWouldLeaveTheScaffoldIsRefused() {
        for (String path : List.of("../a", "/a", "a//b", "a/./b", "a\\b", "a\nb", "nul", "a/..", "ü")) {
            assertThatThrownBy(() -> files(template("{{p}}"), "", Map.of("p", code(path))))
                    .as(path)
                    .isInstanceOf(CatalogException.class);
        }
    }

    @Test
    void filesThatAFileSystemMayTakeForOneAreRefused() {
        TemplateSet set =
                new TemplateSet(List.of(template("Readme"), template("README")), new TreeMap<>(Map.of("t", "")));
        assertThatThrownBy(() -> new Scaffolder(DOCUMENTS).scaffold(SERVICE, new Words(Map.of()), set))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("Readme");
    }

    @Test
    void whatTheSetNamesHasToBeThere() {
        Item document = new Item("a", Kind.DOCUMENT, "nothing", Optional.empty(), Optional.empty());
        Item list = new Item("a", Kind.TEMPLATE, "t", Optional.of("nothing"), Optional.empty());
        Item flag = new Item("a", Kind.TEMPLATE, "t", Optional.empty(), Optional.of("nothing"));
        for (Item item : List.of(document, list, flag)) {
            assertThatThrownBy(() -> files(item, "", Map.of()))
                    .isInstanceOf(CatalogException.class)
                    .hasMessageContaining("nothing");
        }
    }
}
