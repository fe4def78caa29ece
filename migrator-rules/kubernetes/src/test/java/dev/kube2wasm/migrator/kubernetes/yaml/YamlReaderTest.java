package dev.kube2wasm.migrator.kubernetes.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.model.Field;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    private static YamlField read(String text) {
        List<YamlDocument> documents = YamlReader.read("a.yaml", text);
        assertThat(documents).hasSize(1);
        assertThat(documents.get(0).problems()).isEmpty();
        return documents.get(0).root().orElseThrow();
    }

    private static String position(Field field) {
        return field.at().line() + ":" + field.at().column();
    }

    private static String problem(String text) {
        YamlDocument document = YamlReader.read("a.yaml", text).get(0);
        assertThat(document.root()).isEmpty();
        Problem problem = document.problems().get(0);
        return problem.at().line() + ":" + problem.at().column() + " " + problem.message();
    }

    @Test
    void knowsWhereEveryKeyAndItemStands() {
        YamlField root = read("""
                kind: Pod
                spec:
                  containers:
                    - name: a
                      ports: [{containerPort: 80}, {containerPort: 81}]
                    - name: b
                """);
        assertThat(position(root.get("kind"))).isEqualTo("1:1");
        assertThat(root.select("spec.containers[*].name").map(YamlReaderTest::position))
                .containsExactly("4:7", "6:7");
        assertThat(root.select("spec.containers[*]").map(YamlReaderTest::position))
                .containsExactly("4:7", "6:7");
        assertThat(root.select("spec.containers[*].ports[*].containerPort").map(YamlReaderTest::position))
                .containsExactly("5:16", "5:37");
        assertThat(root.get("spec").get("containers").key()).isEqualTo("containers");
    }

    @Test
    void answersForWhatIsNotThereWithAnAbsentFieldAtItsParent() {
        YamlField missing = read("a: 1\nspec:\n  b: 2\n").get("spec").get("x").get("y");
        assertThat(missing.exists()).isFalse();
        assertThat(position(missing)).isEqualTo("2:1");
        assertThat(missing.items()).isEmpty();
        assertThat(missing.entries()).isEmpty();
        assertThat(missing.text()).isEmpty();
    }

    @Test
    void takesAnExplicitNullForAbsent() {
        YamlField root = read("a: null\nb: ~\nc:\nd: ''\n");
        assertThat(root.entries().map(Field::key)).containsExactly("d");
        assertThat(root.get("d").text()).contains("");
    }

    @Test
    void keepsTheTextOfQuotedAndPlainScalars() {
        YamlField root = read("a: 'yes'\nb: yes\nc: 012\nd: !!str 5\n");
        assertThat(root.get("a").type()).isEqualTo(YamlType.STRING);
        assertThat(root.get("b").type()).isEqualTo(YamlType.BOOLEAN);
        assertThat(root.get("b").isTrue()).isTrue();
        assertThat(root.get("c").text()).contains("012");
        assertThat(root.get("d").type()).isEqualTo(YamlType.STRING);
    }

    @Test
    void keepsTheGoodDocumentsOfAStreamAndNamesTheBrokenOne() {
        List<YamlDocument> documents = YamlReader.read("a.yaml", """
                # a comment
                ---
                a: 1
                ---
                b: [1
                c: 2
                ---
                d: 4
                ...
                %YAML 1.1
                ---
                e: 5
                """);
        assertThat(documents).hasSize(4);
        assertThat(documents.get(0).root().orElseThrow().get("a").at().line()).isEqualTo(3);
        assertThat(documents.get(1).root()).isEmpty();
        assertThat(documents.get(1).problems().get(0).at().line()).isBetween(5, 7);
        assertThat(documents.get(2).root().orElseThrow().get("d").at().line()).isEqualTo(8);
        assertThat(documents.get(3).root().orElseThrow().get("e").at().line()).isEqualTo(12);
    }

    @Test
    void readsNothingFromEmptyDocuments() {
        assertThat(YamlReader.read("a.yaml", "")).isEmpty();
        assertThat(YamlReader.read("a.yaml", "---\n---\n# nothing\n---\n\n")).isEmpty();
    }

    @Test
    void readsWindowsLineEnds() {
        YamlField root = read("a: 1\r\nb:\r\n  - c: 2\r\n");
        assertThat(root.get("a").text()).contains("1");
        assertThat(root.select("b[*].c").map(YamlReaderTest::position)).containsExactly("3:5");
    }

    @Test
    void followsAliasesAndMergeKeys() {
        YamlField root = read("""
                base: &base {x: 1, y: 2}
                use:
                  <<: *base
                  y: 3
                both:
                  <<: [{z: 9}, *base]
                same: *base
                """);
        assertThat(root.get("use").get("x").text()).contains("1");
        assertThat(root.get("use").get("y").text()).contains("3");
        assertThat(root.get("both").get("z").text()).contains("9");
        assertThat(root.get("both").get("x").text()).contains("1");
        assertThat(root.get("same").get("y").text()).contains("2");
        assertThat(position(root.get("same"))).isEqualTo("7:1");
    }

    @Test
    void letsTheLastOfTwoEqualKeysCountAndNamesBothLines() {
        YamlDocument document = YamlReader.read("a.yaml", "a: 1\nb: 2\na: 3\n").get(0);
        assertThat(document.root().orElseThrow().get("a").text()).contains("3");
        assertThat(document.problems()).singleElement().satisfies(p -> {
            assertThat(p.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(p.at().line()).isEqualTo(3);
            assertThat(p.message()).contains("line 3", "line 1");
        });
    }

    @Test
    void readsTabsThatYamlAllows() {
        YamlField root = read("a: 1\t\nb:\t2\n\t\nc:\n  - d\t# text\n");
        assertThat(root.get("b").text()).contains("2");
        assertThat(root.select("c[*]").map(YamlReaderTest::position)).containsExactly("5:5");
    }

    @Test
    void readsJsonWithTabs() {
        YamlField root = read("{\n\t\"kind\": \"Pod\",\n\t\"a\": [\"x\\ty\", \"q\\\"\\tz\"]\n}\n");
        assertThat(root.get("kind").text()).contains("Pod");
        assertThat(position(root.get("kind"))).isEqualTo("2:2");
        assertThat(root.select("a[*]").map(f -> f.text().orElse(""))).containsExactly("x\ty", "q\"\tz");
    }

    @Test
    void namesTheLineOfASyntaxError() {
        assertThat(problem("a: 1\nb: c: d\n")).startsWith("2:5 this is not valid YAML: ");
        assertThat(problem("a:\n\tb: 1\n")).startsWith("2:1 ");
        assertThat(problem("{a: b}: c\n? {x: y}\n: z\n")).contains("a key must be a single word");
    }

    @Test
    void namesTheLineOfAControlCharacter() {
        assertThat(problem("a: 1\nb: \u0001\n")).startsWith("2:1 ").contains("control character");
    }

    @Test
    void refusesWhatNestsTooDeep() {
        assertThat(problem("[".repeat(20_000))).contains("deeper than 200");
        assertThat(problem("- ".repeat(5_000) + "a")).contains("deeper than 200");
        assertThat(problem("{a: ".repeat(300) + "1" + "}".repeat(300))).contains("deeper than 200");
        assertThat(read("[".repeat(150) + "]".repeat(150)).exists()).isTrue();
    }

    @Test
    void refusesDepthThatIsHiddenInAliases() {
        StringBuilder text = new StringBuilder("a0: &a0 [1]\n");
        for (int i = 1; i < 300; i++) {
            text.append("a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n");
        }
        assertThat(problem(text.toString())).contains("deeper than 200");
    }

    @Test
    void refusesAnAliasBomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]\n");
        for (int i = 1; i < 10; i++) {
            text.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "]\n");
        }
        assertThat(problem(text.toString())).contains("aliases make the document larger");
    }

    @Test
    void refusesAnAliasToItself() {
        assertThat(problem("a: &a [*a]\n")).contains("contains itself");
        assertThat(problem("a: &a\n  <<: *a\n")).contains("contains itself");
        assertThat(problem("&a {*a : 1}\n")).startsWith("1:");
    }

    @Test
    void refusesLongLinesAndDocumentsBeforeParsingThem() {
        assertThat(problem("a: 1\nb: " + "x".repeat(600 * 1024) + "\n"))
                .startsWith("2:1 ")
                .contains("512 KiB");
        assertThat(problem("a:\n" + "  - some text\n".repeat(300_000))).contains("3 MiB");
    }

    @Test
    void constructsNothingForATag() {
        assertThat(problem("a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n"))
                .startsWith("1:4 ");
        YamlField root = read("a: !Ref b\nb: !!binary aGk=\nc: !!int '5'\n");
        assertThat(root.get("a").text()).contains("b");
        assertThat(root.get("b").text()).contains("aGk=");
        assertThat(root.get("c").type()).isEqualTo(YamlType.INTEGER);
    }

    @Test
    void seesTopLevelKeysInTextThatDoesNotParse() {
        assertThat(mentions("apiVersion: v1\nkind: [\n")).isTrue();
        assertThat(mentions("{\"apiVersion\": \"v1\", \"kind\": }")).isTrue();
        assertThat(mentions("x:\n  apiVersion: v1\n  kind: [\n")).isFalse();
        assertThat(mentions("apiVersions: v1\nkindly: [\n")).isFalse();
    }

    private static boolean mentions(String text) {
        return YamlReader.read("a.yaml", text).get(0).mentionsKeys("apiVersion", "kind");
    }
}
