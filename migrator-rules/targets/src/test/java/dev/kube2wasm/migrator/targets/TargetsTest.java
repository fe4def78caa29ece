package dev.kube2wasm.migrator.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.api.target.Support;
import dev.kube2wasm.migrator.api.target.Target;
import dev.kube2wasm.migrator.engine.catalog.Catalog;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TargetsTest {

    private static final List<Target> TARGETS = Catalog.onClassPath(TargetsTest.class.getClassLoader());

    @Test
    void eachFolderIsThere() {
        assertThat(TARGETS)
                .extracting(Target::id)
                .containsExactly("cloudflare-workers", "fastly-compute", "spin", "wasi-http");
    }

    @Test
    void everyTargetAnswersForEveryCapability() {
        for (Target target : TARGETS) {
            assertThat(Capability.values())
                    .allSatisfy(
                            capability -> assertThat(target.claim(capability).support())
                                    .as("%s of %s", capability, target.id())
                                    .isNotInstanceOf(Support.Unstated.class));
        }
    }

    @Test
    void infrastructureIsNeverPorted() {
        assertThat(TARGETS)
                .allSatisfy(target -> assertThat(
                                target.claim(Capability.INFRASTRUCTURE).support())
                        .isInstanceOf(Support.Absent.class));
    }
}
