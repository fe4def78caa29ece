package dev.kube2wasm.migrator.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.engine.generate.PathPattern.Segment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PathPatternTest {

    private static PathPattern pattern(String path) {
        return PathPattern.of(Sketches.operation("GET", path));
    }

    @Test
    void theRestKeepsItsNameWhereMoreFollows() {
        assertThat(pattern("/a/{id:.*}/b").segments())
                .containsExactly(
                        new Segment.Literal("a"),
                        new Segment.Variable("", "id", "", Optional.empty()),
                        new Segment.Literal("b"));
        assertThat(pattern("/a/{id:.*}").segments()).endsWith(new Segment.Rest("id"));
    }

    @Test
    void whatEndsBeforeTheRestIsMoreExactThanTheRest() {
        List<String> paths = List.of("/a/b", "/a/{x}/c", "/a/{x}", "/a", "/a/{rest:.*}");
        assertThat(Stream.of("/a/{rest:.*}", "/a", "/a/{x}", "/a/{x}/c", "/a/b")
                        .sorted((a, b) -> PathPattern.EXACT_FIRST.compare(pattern(a), pattern(b)))
                        .toList())
                .isEqualTo(paths);
    }
}
