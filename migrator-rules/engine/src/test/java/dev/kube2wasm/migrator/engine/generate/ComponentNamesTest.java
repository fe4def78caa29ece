package dev.kube2wasm.migrator.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.model.WorkloadId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ComponentNamesTest {

    @Test
    void keepsAPlainName() {
        assertThat(ComponentNames.of("ts-order-service")).isEqualTo("ts-order-service");
    }

    @Test
    void mendsWhatToolsRefuse() {
        assertThat(ComponentNames.of("Order.Service")).isEqualTo("order-service");
        assertThat(ComponentNames.of("9lives")).isEqualTo("fn-service9lives");
        assertThat(ComponentNames.of("web-2-api"))
                .as("a word of Spin starts with a letter")
                .isEqualTo("web2-api");
        assertThat(ComponentNames.of("test")).isEqualTo("fn-test");
        assertThat(ComponentNames.of("--")).isEqualTo("fn-service");
        assertThat(ComponentNames.of("../../etc")).isEqualTo("etc");
    }

    @Test
    void givesEachWorkloadANameOfItsOwn() {
        WorkloadId first = new WorkloadId("a", "Deployment", "shop");
        WorkloadId second = new WorkloadId("b", "Deployment", "shop");
        assertThat(ComponentNames.of(List.of(second, first)))
                .containsEntry(first, "shop")
                .containsEntry(second, "shop2");
    }

    @Test
    void whateverTheNameTheResultIsADirectoryAndAPackage() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder hostile = new StringBuilder();
            for (int n = random.nextInt(80); n > 0; n--) {
                hostile.appendCodePoint(
                        random.nextInt(4) == 0
                                ? random.nextInt(0x2FFF)
                                : "aZ9-_./\\\"'${}\n".charAt(random.nextInt(14)));
            }
            String name = ComponentNames.of(hostile.toString());
            assertThat(name).matches("[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*").hasSizeLessThan(64);
            assertThat(FilePaths.isSafe(name)).isTrue();
        }
    }
}
