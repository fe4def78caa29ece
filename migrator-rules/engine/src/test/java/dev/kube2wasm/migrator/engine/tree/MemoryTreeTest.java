package dev.kube2wasm.migrator.engine.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.spi.SourceTree.Content;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MemoryTreeTest {

    @Test
    void holdsTextsAsUtf8() {
        MemoryTree tree = MemoryTree.of(Map.of("b", "é", "a", ""));
        assertThat(tree.files()).containsExactly("a", "b");
        assertThat(tree.read("b"))
                .isInstanceOfSatisfying(
                        Content.Bytes.class,
                        content -> assertThat(content.bytes()).isEqualTo("é".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNotThereIsUnreadable() {
        assertThat(MemoryTree.ofBytes(Map.of("a", new byte[] {0})).read("b")).isInstanceOf(Content.Unreadable.class);
    }
}
