package dev.kube2wasm.migrator.kubernetes.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every build, over many of them. */
class KustomizeLawsTest {

    private static final int ROUNDS = 200;

    /** A workload with random containers, ports and variables. */
    private static String workload(Random random, boolean partly) {
        StringBuilder yaml = new StringBuilder("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: a}
                spec:
                  template:
                    spec:
                      containers:
                """);
        for (String name : some(random, List.of("a", "b", "c", "d"))) {
            yaml.append("        - name: ").append(name).append('\n');
            if (!partly || random.nextBoolean()) {
                yaml.append("          image: i").append(random.nextInt(3)).append('\n');
            }
            yaml.append("          env:\n");
            for (String variable : some(random, List.of("U", "V", "W"))) {
                yaml.append("            - {name: ").append(variable);
                yaml.append(", value: v").append(random.nextInt(3)).append("}\n");
            }
            yaml.append("          args: [x").append(random.nextInt(3)).append("]\n");
        }
        return yaml.toString();
    }

    private static List<String> some(Random random, List<String> names) {
        List<String> some = new ArrayList<>(names);
        Collections.shuffle(some, random);
        return some.subList(0, 1 + random.nextInt(names.size()));
    }

    private static List<Object> build(String base, String... patches) {
        List<String> files = new ArrayList<>(List.of("base.yaml", base));
        StringBuilder kustomization = new StringBuilder("resources: [base.yaml]\npatches:\n");
        for (int i = 0; i < patches.length; i++) {
            files.addAll(List.of("patch" + i + ".yaml", patches[i]));
            kustomization.append("  - path: patch").append(i).append(".yaml\n");
        }
        files.addAll(List.of("kustomization.yaml", kustomization.toString()));
        return new ArrayList<>(Built.of(".", files.toArray(String[]::new)).objects());
    }

    @Test
    void aPatchThatIsAppliedTwiceChangesNoMore() {
        Random random = new Random(1);
        for (int i = 0; i < ROUNDS; i++) {
            String base = workload(random, false);
            String patch = workload(random, true);
            assertThat(build(base, patch, patch)).as(base + patch).isEqualTo(build(base, patch));
        }
    }

    @Test
    void anObjectAsItsOwnPatchChangesNothing() {
        Random random = new Random(2);
        for (int i = 0; i < ROUNDS; i++) {
            String base = workload(random, false);
            assertThat(build(base, base)).as(base).isEqualTo(build(base));
        }
    }

    @Test
    void theLastPatchWins() {
        Random random = new Random(3);
        for (int i = 0; i < ROUNDS; i++) {
            String base = workload(random, false);
            String first = base.replaceAll("image: i\\d", "image: first");
            String last = base.replaceAll("image: i\\d", "image: last");
            assertThat(build(base, first, last)).as(base).isEqualTo(build(base, last));
        }
    }

    @Test
    void anOverlayThatSaysNothingIsItsBase() {
        Random random = new Random(4);
        for (int i = 0; i < ROUNDS; i++) {
            String base = workload(random, false);
            Built overlay = Built.of(
                    "overlay",
                    "overlay/kustomization.yaml",
                    "resources: [../base]\n",
                    "base/kustomization.yaml",
                    "resources: [base.yaml]\n",
                    "base/base.yaml",
                    base);
            assertThat(overlay.objects()).isEqualTo(Plain.parse(base));
        }
    }

    @Test
    void prefixesOfLayersAddUpAndReferencesFollow() {
        Built built = Built.of(
                "c",
                "a/kustomization.yaml",
                "namePrefix: a-\nconfigMapGenerator: [{name: s, literals: [k=v]}]\nresources: [pod.yaml]\n",
                "a/pod.yaml",
                "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {volumes: [{configMap: {name: s}}]}\n",
                "b/kustomization.yaml",
                "namePrefix: b-\nnameSuffix: -z\nresources: [../a]\n",
                "c/kustomization.yaml",
                "namePrefix: c-\nresources: [../b]\n");
        String configMap = built.object("ConfigMap").get("metadata").get("name").textOrEmpty();
        assertThat(configMap).startsWith("c-b-a-s-z-");
        assertThat(built.at("Pod", "spec.volumes[*].configMap.name")).startsWith(configMap + " ");
        assertThat(built.at("Pod", "metadata.name")).startsWith("c-b-a-p-z ");
    }
}
