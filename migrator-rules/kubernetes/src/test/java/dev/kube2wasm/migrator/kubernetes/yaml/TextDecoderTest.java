package dev.kube2wasm.migrator.kubernetes.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

    @Test
    void readsByteOrderMarks() {
        assertThat(TextDecoder.decode("\uFEFFkind: ä".getBytes(StandardCharsets.UTF_8)))
                .contains("kind: ä");
        assertThat(TextDecoder.decode("\uFEFFkind: ä".getBytes(StandardCharsets.UTF_16LE)))
                .contains("kind: ä");
        assertThat(TextDecoder.decode("\uFEFFkind: ä".getBytes(StandardCharsets.UTF_16BE)))
                .contains("kind: ä");
    }

    @Test
    void readsNothingFromWhatIsNotText() {
        assertThat(TextDecoder.decode(new byte[] {'a', (byte) 0xC3, 'b'})).isEmpty();
        assertThat(TextDecoder.decode(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8, 'a', 0}))
                .isEmpty();
    }

    @Test
    void tellsBinaryByItsControlCharacters() {
        assertThat(TextDecoder.isBinary(new byte[] {'P', 'K', 3, 4})).isTrue();
        assertThat(TextDecoder.isBinary("a:\t1\r\n\u001b[0m".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(TextDecoder.isBinary("\uFEFFa".getBytes(StandardCharsets.UTF_16LE)))
                .isFalse();
    }
}
