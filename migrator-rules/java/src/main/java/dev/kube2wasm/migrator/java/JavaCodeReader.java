package dev.kube2wasm.migrator.java;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.spi.CodeReader;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.build.BuildModules;
import dev.kube2wasm.migrator.java.program.JdkTypes;
import dev.kube2wasm.migrator.java.source.SourceParser.Result;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads services written in Java: their sources or, where there are none, their class files. */
@AutoService(CodeReader.class)
public final class JavaCodeReader implements CodeReader {

    static final String LANGUAGE = "java";

    @Override
    public String language() {
        return LANGUAGE;
    }

    @Override
    public SortedMap<String, Reading> read(SourceTree tree, SortedSet<String> directories) {
        BuildModules modules = BuildModules.of(tree);
        SortedMap<String, List<String>> files = new TreeMap<>();
        SortedSet<String> all = new TreeSet<>();
        for (String directory : directories) {
            List<String> own = JavaSources.mainFiles(tree, modules.sourceRoots(directory));
            if (!own.isEmpty()) {
                files.put(directory, own);
                all.addAll(own);
            }
        }
        Map<String, Result> parsed = new JavaSources(tree).parse(all);
        JdkTypes jdk = new JdkTypes();
        SortedMap<String, Reading> readings = new TreeMap<>();
        files.forEach((directory, own) ->
                readings.put(directory, new ServiceReading(tree, modules, jdk).read(directory, own, parsed)));
        BuiltReading built = new BuiltReading(tree, jdk);
        directories.stream()
                .filter(d -> !files.containsKey(d))
                .forEach(d -> JavaSources.deeply(() -> built.read(d)).ifPresent(reading -> readings.put(d, reading)));
        return readings;
    }
}
