package dev.kube2wasm.migrator.kubernetes.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What kubectl would stop at, or fetch, is named with its line, and the rest is built. */
@Timeout(60)
class KustomizeProblemsTest {

    private static final String POD = "apiVersion: v1\nkind: Pod\nmetadata: {name: pod}\n";

    @Test
    void namesACycleOnceAndBuildsTheRest() {
        String[] files = {
            "a/kustomization.yaml", "resources: [pod.yaml, ../b]\n",
            "a/pod.yaml", POD,
            "b/kustomization.yaml", "resources:\n  - ../a\n",
        };
        Built built = Built.of("a", files);
        assertThat(built.names()).containsExactly("Pod/pod");
        assertThat(built.problems())
                .containsExactly(
                        "ERROR b/kustomization.yaml:2 the kustomization of \"a\" refers to itself, by way of this"
                                + " line; kubectl refuses such a cycle");
        Kustomizations.Reading whole = Built.kustomizations(Built.tree(files)).read(List.of());
        assertThat(whole.objects()).hasSize(1);
        assertThat(whole.problems()).hasSize(1);
        assertThat(Built.of("c", "c/kustomization.yaml", "components: [../c]\nkind: Component\n")
                        .problems())
                .singleElement()
                .asString()
                .contains("refers to itself");
    }

    @Test
    void namesRemoteBasesAndNeverFetchesThem() {
        Built built = Built.of(".", "pod.yaml", POD, "kustomization.yaml", """
                resources:
                  - https://example.invalid/install.yaml
                  - github.com/example/repository//base?ref=v1
                  - git@example.invalid:a/b.git
                  - example.invalid/a/b
                  - pod.yaml
                """);
        assertThat(built.names()).containsExactly("Pod/pod");
        assertThat(built.problems())
                .hasSize(4)
                .allSatisfy(p ->
                        assertThat(p).startsWith("WARNING kustomization.yaml:").contains("remote base"));
    }

    @Test
    void namesWhatIsMissingOrOutside() {
        Built built = Built.of("in", "out.yaml", POD, "in/kustomization.yaml", """
                resources:
                  - nothing.yaml
                  - ../out.yaml
                  - ../../above
                  - /etc
                patches:
                  - path: patch.yaml
                configMapGenerator:
                  - name: settings
                    files: [../out.yaml, none.txt]
                    envs: [none.env]
                """);
        assertThat(built.names()).singleElement().asString().startsWith("ConfigMap/settings-");
        assertThat(built.problems())
                .anySatisfy(p -> assertThat(p).contains("yaml:2 \"nothing.yaml\" is neither a file nor a directory"))
                .anySatisfy(p -> assertThat(p).contains("yaml:3 \"../out.yaml\" is a file outside the directory"))
                .anySatisfy(p -> assertThat(p).contains("yaml:4 \"../../above\" lies outside"))
                .anySatisfy(p -> assertThat(p).contains("yaml:5 \"/etc\" lies outside"))
                .anySatisfy(p -> assertThat(p).contains("yaml:7 there is no file \"patch.yaml\""))
                .anySatisfy(p -> assertThat(p).contains("yaml:10 \"../out.yaml\" is a file outside the directory"))
                .anySatisfy(p -> assertThat(p).contains("yaml:10 there is no file \"none.txt\""))
                .anySatisfy(p -> assertThat(p).contains("yaml:11 there is no file \"none.env\""));
    }

    @Test
    void namesFieldsThatAreNotFollowedAndBuildsTheRest() {
        Built built = Built.of(".", "pod.yaml", POD, "kustomization.yaml", """
                resources: [pod.yaml]
                vars: []
                configurations: [a.yaml]
                transformers: [a.yaml]
                generators: [a.yaml]
                helmCharts: []
                sortOptions: {order: fifo}
                nameprefix: a
                images: none
                namePrefix: p-
                """);
        assertThat(built.names()).containsExactly("Pod/p-pod");
        assertThat(built.problems())
                .hasSize(8)
                .anySatisfy(p -> assertThat(p).startsWith("WARNING kustomization.yaml:2 the field vars "))
                .anySatisfy(p -> assertThat(p).startsWith("WARNING kustomization.yaml:3 the field configurations "))
                .anySatisfy(p -> assertThat(p).startsWith("WARNING kustomization.yaml:4 the field transformers "))
                .anySatisfy(p -> assertThat(p).startsWith("WARNING kustomization.yaml:5 the field generators "))
                .anySatisfy(p -> assertThat(p).startsWith("WARNING kustomization.yaml:6 the field helmCharts "))
                .anySatisfy(p -> assertThat(p).startsWith("NOTE kustomization.yaml:7 the field sortOptions "))
                .anySatisfy(p -> assertThat(p).contains("yaml:8 a kustomization has no field \"nameprefix\""))
                .anySatisfy(p -> assertThat(p).contains("yaml:9 \"images\" is a string and must be a list"));
    }

    @Test
    void namesPatchesThatFitNothing() {
        Built built = Built.of(".", "pod.yaml", POD, "kustomization.yaml", """
                resources: [pod.yaml, pod.yaml]
                patches:
                  - patch: |
                      apiVersion: v1
                      kind: Pod
                      metadata: {name: other}
                  - patch: |
                      - {op: remove, path: /spec}
                  - target: {kind: Pod}
                    patch: |
                      - {op: remove, path: /spec/a}
                  - patch: ""
                  - path: pod.yaml
                    patch: both
                replicas:
                  - {name: pod, count: 2}
                configMapGenerator:
                  - {name: a, behavior: merge}
                  - {name: b, literals: [novalue]}
                """);
        assertThat(built.problems())
                .anySatisfy(p -> assertThat(p).contains("yaml:1 the Pod pod comes in twice"))
                .anySatisfy(p -> assertThat(p).contains("yaml:4 no object fits the patch of the Pod \"other\""))
                .anySatisfy(p -> assertThat(p).contains("yaml:7 a patch that is a list of operations needs a target"))
                .anySatisfy(p -> assertThat(p).contains("yaml:11 the operation \"remove\" at \"/spec/a\" does not fit"))
                .anySatisfy(p -> assertThat(p).contains("yaml:12 there is no patch to apply here"))
                .anySatisfy(p -> assertThat(p).contains("yaml:13 a patch has either a path or a patch"))
                .anySatisfy(p -> assertThat(p).contains("yaml:16 no workload is called \"pod\""))
                .anySatisfy(p -> assertThat(p).contains("yaml:18 the ConfigMap \"a\" does not exist yet"))
                .anySatisfy(p -> assertThat(p).contains("yaml:19 a literal has the form key=value"));
    }

    @Test
    void kustomizationsThatDoubleEachOtherEndWithAProblem() {
        List<String> files =
                new ArrayList<>(List.of("d0/pod.yaml", POD, "d0/kustomization.yaml", "resources: [pod.yaml]\n"));
        for (int i = 1; i <= 40; i++) {
            files.addAll(List.of("a" + i + "/kustomization.yaml", "namePrefix: a\nresources: [../d" + (i - 1) + "]\n"));
            files.addAll(List.of("b" + i + "/kustomization.yaml", "namePrefix: b\nresources: [../d" + (i - 1) + "]\n"));
            files.addAll(List.of("d" + i + "/kustomization.yaml", "resources: [../a" + i + ", ../b" + i + "]\n"));
        }
        Built built = Built.of("d40", files.toArray(String[]::new));
        assertThat(built.problems()).anySatisfy(p -> assertThat(p).contains("too often or too deeply"));
    }

    @Test
    void aLongChainEndsWithAProblem() {
        List<String> files =
                new ArrayList<>(List.of("d0/kustomization.yaml", "resources: [pod.yaml]\n", "d0/pod.yaml", POD));
        for (int i = 1; i <= 500; i++) {
            files.addAll(List.of("d" + i + "/kustomization.yaml", "resources: [../d" + (i - 1) + "]\n"));
        }
        assertThat(Built.of("d500", files.toArray(String[]::new)).problems())
                .singleElement()
                .asString()
                .contains("too often or too deeply");
        assertThat(Built.of("d40", files.toArray(String[]::new)).names()).containsExactly("Pod/pod");
    }

    @Test
    void thousandsOfFilesAndPatchesTakeSeconds() {
        List<String> files = new ArrayList<>();
        StringBuilder kustomization = new StringBuilder("namePrefix: p-\nnamespace: n\nresources:\n");
        StringBuilder patches = new StringBuilder("patches:\n");
        for (int i = 0; i < 3000; i++) {
            files.addAll(List.of("f" + i + ".yaml", POD.replace("name: pod", "name: pod" + i)));
            files.addAll(List.of("p" + i + ".yaml", POD.replace("name: pod", "name: pod" + i) + "spec: {a: b}\n"));
            kustomization.append("  - f").append(i).append(".yaml\n");
            patches.append("  - path: p").append(i).append(".yaml\n");
        }
        files.addAll(List.of("kustomization.yaml", kustomization.append(patches).toString()));
        long start = System.nanoTime();
        Built built = Built.of(".", files.toArray(String[]::new));
        assertThat(built.names()).hasSize(3000).contains("Pod/p-pod2999");
        assertThat(built.problems()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void operationsThatPileObjectsUpEndWithAProblem() {
        StringBuilder copies = new StringBuilder("- {op: add, path: /a, value: {b: c}}\n");
        StringBuilder moves = new StringBuilder("- {op: add, path: /k0, value: {}}\n");
        StringBuilder replacements = new StringBuilder("resources: [pod.yaml]\nreplacements:\n");
        for (int i = 0; i < 60; i++) {
            copies.append("- {op: copy, from: /a, path: /a/b").append(i).append("}\n");
            replacements
                    .append("  - source: {kind: Pod, fieldPath: metadata}\n")
                    .append("    targets: [{select: {kind: Pod}, options: {create: true}, fieldPaths: [metadata.x")
                    .append(i)
                    .append("]}]\n");
        }
        for (int i = 1; i < 3000; i++) {
            moves.append("- {op: add, path: /k").append(i).append(", value: {}}\n");
            moves.append("- {op: move, from: /k")
                    .append(i - 1)
                    .append(", path: /k")
                    .append(i)
                    .append("/x}\n");
        }
        String kustomization = "resources: [pod.yaml]\npatches: [{path: patch.yaml, target: {kind: Pod}}]\n";
        for (StringBuilder patch : List.of(copies, moves)) {
            assertThat(Built.of(
                                    ".",
                                    "pod.yaml",
                                    POD,
                                    "patch.yaml",
                                    patch.toString(),
                                    "kustomization.yaml",
                                    kustomization)
                            .problems())
                    .anySatisfy(p -> assertThat(p).contains("does not fit the Pod pod"));
        }
        assertThat(Built.of(".", "pod.yaml", POD, "kustomization.yaml", replacements.toString())
                        .names())
                .containsExactly("Pod/pod");
    }

    @Test
    void anExpressionMadeToTakeForEverSelectsNothing() {
        Built built = Built.of(
                ".", "pod.yaml", POD.replace("name: pod", "name: " + "a".repeat(60)), "kustomization.yaml", """
                resources: [pod.yaml]
                patches:
                  - target: {name: "(a|aa|a?)*b"}
                    patch: |
                      - {op: add, path: /spec, value: 1}
                  - target: {name: "["}
                    patch: |
                      - {op: add, path: /spec, value: 1}
                """);
        assertThat(built.object("Pod").get("spec").exists()).isFalse();
    }
}
