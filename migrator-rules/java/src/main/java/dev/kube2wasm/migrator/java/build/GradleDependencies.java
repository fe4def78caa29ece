package dev.kube2wasm.migrator.java.build;

import dev.kube2wasm.migrator.java.build.GradleBuilds.Project;
import dev.kube2wasm.migrator.java.build.GradleScript.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a Gradle project puts on its run-time class path. */
final class GradleDependencies {

    private static final Set<String> CONFIGURATIONS =
            Set.of("implementation", "api", "compile", "runtime", "runtimeonly");

    private final GradleBuilds builds;

    GradleDependencies(GradleBuilds builds) {
        this.builds = builds;
    }

    /** The libraries by coordinates, and the directories of the projects it depends on directly. */
    record Declared(Map<String, Library> libraries, Set<String> projects) {}

    Declared declared(Project project) {
        Declared found = new Declared(new LinkedHashMap<>(), new TreeSet<>());
        collect(project, project.script(), false, found);
        builds.above(project).forEach(script -> collect(project, script, true, found));
        return found;
    }

    private void collect(Project project, GradleScript script, boolean fromAbove, Declared found) {
        for (Statement s : script.statements()) {
            if (s.isIn("dependencies") && counts(s.blocks(), fromAbove) && isRuntime(configuration(s))) {
                declaration(project, script, s, found);
            }
        }
    }

    // A script's own dependencies, or those that it gives to the projects below it.
    private static boolean counts(List<String> blocks, boolean fromAbove) {
        boolean shared = blocks.contains("allprojects") || blocks.contains("subprojects");
        boolean own = !blocks.contains("subprojects");
        boolean forBuild = blocks.contains("buildscript")
                || blocks.contains("dependencyManagement")
                || blocks.contains("constraints")
                || blocks.contains("testing");
        return !forBuild && (fromAbove ? shared : own);
    }

    // "implementation"("g:a:v") is how the Kotlin language names a configuration that it has no method for.
    private static String configuration(Statement s) {
        return s.head().equals("add") ? s.string().map(GradleToken::text).orElse("") : s.head();
    }

    private static boolean isRuntime(String configuration) {
        String c = configuration.toLowerCase(Locale.ROOT);
        return !c.contains("test")
                && !c.contains("annotationprocessor")
                && (CONFIGURATIONS.contains(c)
                        || c.endsWith("implementation")
                        || c.endsWith("runtimeonly")
                        || (c.endsWith("api") && !c.contains(".")));
    }

    private void declaration(Project project, GradleScript script, Statement s, Declared found) {
        List<GradleToken> tokens = s.tokens();
        Map<String, GradleToken> named = new HashMap<>();
        for (int i = 1; i < tokens.size(); i++) {
            GradleToken t = tokens.get(i);
            if (t.isWord() && t.text().startsWith("libs.")) {
                builds.catalog(project).find(t.text()).forEach(l -> add(l, found));
            } else if (t.isString()
                    && i >= 2
                    && (tokens.get(i - 1).is(":") || tokens.get(i - 1).is("="))) {
                named.put(tokens.get(i - 2).text(), t);
            } else if (t.isString()
                    && !isIn(tokens, i, "platform", "enforcedPlatform", "kotlin", "files", "fileTree")) {
                if (isIn(tokens, i, "project")) {
                    builds.directory(project, t.text()).ifPresent(found.projects()::add);
                } else {
                    library(script, t).forEach(l -> add(l, found));
                }
            }
        }
        GradleToken group = named.get("group");
        GradleToken name = named.get("name");
        GradleToken path = named.get("path");
        if (group != null && name != null) {
            GradleToken version = named.get("version");
            add(
                    new Library(
                            script.text(group),
                            script.text(name),
                            version == null ? "" : script.text(version),
                            script.at(tokens.get(0))),
                    found);
        } else if (path != null) {
            builds.directory(project, path.text()).ifPresent(found.projects()::add);
        }
    }

    private static void add(Library library, Declared found) {
        found.libraries().putIfAbsent(library.coordinates(), library);
    }

    private static boolean isIn(List<GradleToken> tokens, int i, String... calls) {
        int open = i - 1;
        if (open >= 1 && tokens.get(open).is("(")) {
            open--;
        }
        return open >= 1
                && tokens.get(open).isWord()
                && List.of(calls).contains(tokens.get(open).text());
    }

    private static List<Library> library(GradleScript script, GradleToken string) {
        String[] parts = script.text(string).split(":", -1);
        List<Library> found = new ArrayList<>();
        if (parts.length >= 2 && !parts[0].isBlank() && !parts[1].isBlank()) {
            String version = parts.length > 2 ? parts[2] : "";
            int at = version.indexOf('@');
            found.add(new Library(parts[0], parts[1], at < 0 ? version : version.substring(0, at), script.at(string)));
        }
        return found;
    }
}
