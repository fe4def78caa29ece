package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.java.source.JavaFile;
import dev.kube2wasm.migrator.java.source.SourceParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Programs made from text. */
final class Snippets {

    private Snippets() {}

    static Reach reach(String... files) {
        return new Reach(program(files), Set.of(), false);
    }

    static Program program(String... files) {
        List<JavaFile> parsed = new ArrayList<>();
        for (String text : files) {
            SourceParser.Result result = new SourceParser().parse("F" + parsed.size() + ".java", text);
            if (result instanceof SourceParser.Result.Parsed p) {
                parsed.add(p.file());
            } else {
                throw new IllegalArgumentException(result.toString());
            }
        }
        return new Program(parsed, new JdkTypes());
    }
}
