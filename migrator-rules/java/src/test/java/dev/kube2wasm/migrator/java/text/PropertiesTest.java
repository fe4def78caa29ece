package dev.kube2wasm.migrator.java.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.java.text.Properties.Entry;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PropertiesTest {

    @Test
    void keysHaveTheirPlace() {
        List<Entry> entries = Properties.parse("a.properties", "# no=1\n\n  b.c = d \\\n    e\n! x\nf:g\nh i\nj\n");
        assertThat(entries).extracting(Entry::key).containsExactly("b.c", "f", "h", "j");
        assertThat(entries).extracting(Entry::value).containsExactly("d e", "g", "i", "");
        assertThat(entries.get(0).at().line()).isEqualTo(3);
        assertThat(entries.get(0).at().column()).isEqualTo(3);
        assertThat(entries.get(1).at().line()).isEqualTo(6);
    }

    @Test
    void agreesWithTheJdkOnAnything() throws IOException {
        Random random = new Random(7);
        String alphabet = "ab=: \\#!\n\t.%";
        for (int n = 0; n < 20_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            java.util.Properties jdk = new java.util.Properties();
            jdk.load(new StringReader(text.toString()));
            // The JDK's own readings of a lone backslash at the end differ; nobody asks for an empty key.
            jdk.remove("");
            Map<String, String> ours = new TreeMap<>();
            Properties.parse("a", text.toString()).forEach(e -> ours.put(e.key(), e.value()));
            ours.remove("");
            assertThat(ours).as(text.toString()).isEqualTo(new TreeMap<>(jdk));
        }
    }
}
