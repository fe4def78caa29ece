package dev.kube2wasm.migrator.java.service;

import dev.kube2wasm.migrator.java.program.JdkTypes;
import dev.kube2wasm.migrator.java.program.Program;
import dev.kube2wasm.migrator.java.program.Reach;
import dev.kube2wasm.migrator.java.settings.Settings;
import dev.kube2wasm.migrator.java.source.JavaFile;
import dev.kube2wasm.migrator.java.source.SourceParser;
import dev.kube2wasm.migrator.java.text.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Services made from text. */
public final class Services {

    private Services() {}

    /** A service of these Java files. */
    public static ServiceCode of(String... files) {
        return configured("", files);
    }

    /** A service of these Java files and this {@code application.properties}. */
    public static ServiceCode configured(String properties, String... files) {
        List<JavaFile> parsed = new ArrayList<>();
        for (String text : files) {
            SourceParser.Result result = new SourceParser().parse("F" + parsed.size() + ".java", text);
            if (result instanceof SourceParser.Result.Parsed p) {
                parsed.add(p.file());
            } else {
                throw new IllegalArgumentException(result.toString());
            }
        }
        Settings settings =
                Settings.of(Trees.of("src/main/resources/application.properties", properties), List.of("."));
        return new ServiceCode(new Reach(new Program(parsed, new JdkTypes()), Set.of(), false), settings);
    }
}
