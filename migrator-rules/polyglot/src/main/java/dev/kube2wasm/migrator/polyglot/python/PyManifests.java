package dev.kube2wasm.migrator.polyglot.python;

import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.polyglot.files.Containers;
import dev.kube2wasm.migrator.polyglot.files.Files;
import dev.kube2wasm.migrator.polyglot.program.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The libraries that {@code requirements.txt} and {@code pyproject.toml} name. */
final class PyManifests {

    private static final String ENDS_A_NAME = "[=<>!~;@ ({";

    private PyManifests() {}

    static List<Dependency> dependencies(Files files, String directory) {
        List<Dependency> found = new ArrayList<>();
        lines(files, Containers.path(directory, "requirements.txt"), found, true);
        lines(files, Containers.path(directory, "pyproject.toml"), found, false);
        return found;
    }

    private static void lines(Files files, String file, List<Dependency> found, boolean requirements) {
        int number = 0;
        boolean list = requirements;
        boolean table = false;
        for (String line :
                files.text(file).stream().flatMap(t -> t.whole().lines()).toList()) {
            number++;
            String text = line.strip();
            SourceLocation at = new SourceLocation(file, number, 1);
            if (!requirements && text.startsWith("[")) {
                table = text.equals("[tool.poetry.dependencies]");
                list = false;
            } else if (!requirements && text.startsWith("dependencies")) {
                list = !text.endsWith("]");
            } else if (!requirements && list && text.startsWith("]")) {
                list = false;
            } else if (table && text.indexOf('=') > 0 && !text.startsWith("python")) {
                add(text.substring(0, text.indexOf('=')), text.substring(text.indexOf('=') + 1), at, found);
            } else if (list
                    && !text.isEmpty()
                    && Character.isLetter(
                            text.replace("\"", "").replace("'", "").concat(" ").charAt(0))) {
                String entry = text.replace("\"", "").replace("'", "").replace(",", "");
                int end = 0;
                while (end < entry.length() && ENDS_A_NAME.indexOf(entry.charAt(end)) < 0) {
                    end++;
                }
                add(entry.substring(0, end), entry.substring(end), at, found);
            }
        }
    }

    private static void add(String name, String rest, SourceLocation at, List<Dependency> found) {
        StringBuilder version = new StringBuilder();
        for (int i = Math.max(rest.indexOf(']'), 0);
                i < rest.length() && rest.charAt(i) != ';' && rest.charAt(i) != '#';
                i++) {
            char c = rest.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '.') {
                version.append(c);
            }
        }
        found.add(new Library("pypi", name.strip().toLowerCase(Locale.ROOT), version.toString(), at));
    }
}
