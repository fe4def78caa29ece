package dev.kube2wasm.migrator.kubernetes.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command line that builds an image.
 *
 * @param tags as written
 * @param dockerfile as written
 * @param target as written
 * @param context as written
 */
record DockerCommand(List<String> tags, Optional<String> dockerfile, Optional<String> target, String context) {

    private static final Set<String> TOOLS = Set.of("docker", "podman", "nerdctl", "buildah");

    private static final Set<String> WITHOUT_VALUE = Set.of(
            "--no-cache",
            "--pull",
            "--push",
            "--load",
            "--quiet",
            "-q",
            "--rm",
            "--force-rm",
            "--squash",
            "--compress",
            "--debug",
            "-D",
            "--no-trunc",
            "--layers");

    /** The builds among the commands of a line, in their order. */
    static List<DockerCommand> of(List<String> words) {
        List<DockerCommand> found = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            int arguments = TOOLS.contains(tool(words.get(i))) ? argumentsOf(words, i + 1) : -1;
            if (arguments >= 0) {
                parse(words, arguments).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Without a path, make's {@code @} and the like. */
    private static String tool(String word) {
        String name = Paths.name(word);
        int start = 0;
        while (start < name.length() && "@-+".indexOf(name.charAt(start)) >= 0) {
            start++;
        }
        return name.substring(start);
    }

    private static int argumentsOf(List<String> words, int next) {
        int i = words.get(next).equals("buildx") || words.get(next).equals("image") ? next + 1 : next;
        boolean build = i < words.size()
                && (words.get(i).equals("build") || words.get(i).equals("bud"));
        return build ? i + 1 : -1;
    }

    private static Optional<DockerCommand> parse(List<String> words, int from) {
        List<String> tags = new ArrayList<>();
        Optional<String> dockerfile = Optional.empty();
        Optional<String> target = Optional.empty();
        Optional<String> context = Optional.empty();
        int i = from;
        while (i < words.size() && !ShellWords.isOperator(words.get(i))) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String option = word.startsWith("--") && equals > 0 ? word.substring(0, equals) : word;
            boolean attached = option.length() < word.length();
            if (!word.startsWith("-") || word.equals("-")) {
                context = Optional.of(word);
            } else if (!WITHOUT_VALUE.contains(option)) {
                i += attached ? 0 : 1;
                String value = attached ? word.substring(equals + 1) : i < words.size() ? words.get(i) : "";
                switch (option) {
                    case "-t", "--tag" -> tags.add(value);
                    case "-f", "--file" -> dockerfile = Optional.of(value);
                    case "--target" -> target = Optional.of(value);
                    default -> {
                        // an option that says nothing of names and directories
                    }
                }
            }
            i++;
        }
        List<String> found = List.copyOf(tags);
        Optional<String> file = dockerfile;
        Optional<String> stage = target;
        return context.map(directory -> new DockerCommand(found, file, stage, directory));
    }
}
