package dev.kube2wasm.migrator.polyglot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.spi.CodeReader;
import dev.kube2wasm.migrator.engine.tree.MemoryTree;
import dev.kube2wasm.migrator.polyglot.csharp.CsCodeReader;
import dev.kube2wasm.migrator.polyglot.go.GoCodeReader;
import dev.kube2wasm.migrator.polyglot.javascript.JsCodeReader;
import dev.kube2wasm.migrator.polyglot.python.PyCodeReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is too long, too deep or broken is a blind spot; what manifests name is listed. */
class BoundsTest {

    private static SortedMap<String, CodeReader.Reading> read(CodeReader reader, Map<String, String> files) {
        return reader.read(MemoryTree.of(files), new TreeSet<>(Set.of(".")));
    }

    private static List<String> blind(CodeReader reader, Map<String, String> files) {
        return read(reader, files).values().stream()
                .flatMap(r -> r.blindSpots().stream())
                .map(BlindSpot::reason)
                .toList();
    }

    private static List<String> libraries(CodeReader reader, Map<String, String> files) {
        return read(reader, files).values().stream()
                .flatMap(r -> r.code().dependencies().stream())
                .map((Dependency d) -> d.group() + ":" + d.artifact() + ":" + d.version() + " " + d.at().line())
                .toList();
    }

    @Test
    void minifiedCodeIsABlindSpot() {
        assertThat(blind(new JsCodeReader(), Map.of("package.json", "{}", "server.js", "f(1);".repeat(5000))))
                .singleElement()
                .asString()
                .contains("minified");
    }

    @Test
    void aFileThatNobodyWroteIsABlindSpot() {
        assertThat(blind(new PyCodeReader(), Map.of("requirements.txt", "", "app.py", "x = 1\n".repeat(200_000))))
                .singleElement()
                .asString()
                .contains("longer than 600 kB");
    }

    @Test
    void deepNestingIsABlindSpot() {
        String deep = "x = " + "(".repeat(9_000) + "1" + ")".repeat(9_000) + "\n";
        assertThat(blind(new PyCodeReader(), Map.of("requirements.txt", "", "app.py", deep)))
                .singleElement()
                .asString()
                .contains("levels deep");
    }

    @Test
    void codeThatDoesNotParseIsABlindSpot() {
        assertThat(blind(new GoCodeReader(), Map.of("main.go", "package main\n\nfunc main( {\n")))
                .singleElement()
                .asString()
                .contains("can be parsed");
    }

    @Test
    void manifestsNameLibraries() {
        assertThat(libraries(new GoCodeReader(), Map.of("main.go", "package main\n\nfunc main() {}\n", "go.mod", """
                module example.com/shop

                require github.com/gorilla/mux v1.8.1

                require (
                    github.com/lib/pq v1.10.9
                    github.com/some/other v1.0.0 // indirect
                )
                """)))
                .containsExactly("go:github.com/gorilla/mux:v1.8.1 3", "go:github.com/lib/pq:v1.10.9 6");
        assertThat(libraries(new JsCodeReader(), Map.of("index.js", "f();", "package.json", """
                {
                \t"dependencies": {
                \t\t"express": "^5.0.0"
                \t},
                \t"devDependencies": {"jest": "1"}
                }
                """)))
                .containsExactly("npm:express:^5.0.0 3");
        assertThat(libraries(new PyCodeReader(), Map.of("app.py", "f()", "requirements.txt", """
                # web
                Flask==3.0.1
                requests[socks]>=2 ; python_version > "3"
                """)))
                .containsExactly("pypi:flask:3.0.1 2", "pypi:requests:2 3");
        assertThat(libraries(new PyCodeReader(), Map.of("app.py", "f()", "pyproject.toml", """
                [project]
                name = "shop"
                dependencies = [
                    "fastapi>=0.1",
                ]
                """)))
                .containsExactly("pypi:fastapi:0.1 4");
        assertThat(libraries(new CsCodeReader(), Map.of("Program.cs", "f();", "Shop.csproj", """
                <Project>
                  <PackageReference Include="Npgsql" Version="9.0.0" />
                </Project>
                """)))
                .containsExactly("nuget:Npgsql:9.0.0 2");
    }

    @Test
    void codeOfAnotherRunTimeIsLeftAlone() {
        assertThat(read(
                        new JsCodeReader(),
                        Map.of(
                                "Dockerfile",
                                "FROM nginx\nCOPY . /usr/share/nginx/html\n",
                                "app.js",
                                "alert(1)",
                                "package.json",
                                "{}")))
                .isEmpty();
        assertThat(read(new PyCodeReader(), Map.of("pom.xml", "<project/>", "tools/gen.py", "print(1)")))
                .isEmpty();
        assertThat(read(new GoCodeReader(), Map.of("lib.go", "package lib\n"))).isEmpty();
    }
}
