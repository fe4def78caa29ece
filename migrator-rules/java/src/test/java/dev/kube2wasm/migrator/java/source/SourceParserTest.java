package dev.kube2wasm.migrator.java.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.java.source.SourceParser.Result;
import org.junit.jupiter.api.Test;

class SourceParserTest {

    private static Result parse(String text) {
        return new SourceParser().parse("A.java", text);
    }

    @Test
    void readsEveryVersionOfTheLanguage() {
        assertThat(parse("class A { enum E { X { void f() {} } } int record; int yield; }"))
                .isInstanceOf(Result.Parsed.class);
        assertThat(parse("""
                sealed interface S permits R {}
                record R(int x) implements S {
                  R { assert x > 0; }
                  String t(Object o) { return switch (o) { case R(int y) when y > 1 -> "a"; case String s -> s; default -> \"""
                      text
                      \"""; }; }
                }""")).isInstanceOf(Result.Parsed.class);
    }

    @Test
    void keepsPositions() {
        Result.Parsed parsed = (Result.Parsed) parse("package a;\n\nclass B {\n    int c;\n}\n");
        assertThat(parsed.file().types().get(0).at()).isEqualTo(new Position(3, 7));
        assertThat(parsed.file().types().get(0).fields().get(0).at()).isEqualTo(new Position(4, 9));
    }

    @Test
    void namesThePlaceOfAnError() {
        Result.Broken broken = (Result.Broken) parse("class A {\n  void f( {\n}\n");
        assertThat(broken.problem().at().line()).isEqualTo(2);
        assertThat(broken.problem().message()).doesNotContain("\n");
    }

    @Test
    void survivesNestingThatOverflowsTheStack() {
        String deep = "class A { int x = " + "(".repeat(200_000) + "1" + ")".repeat(200_000) + "; }";
        assertThat(parse(deep)).isInstanceOf(Result.Broken.class);
    }
}
