package dev.kube2wasm.migrator.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The process that renders: {@code CHART KUBECONFIG [values=FILE | set=PATH=VALUE]...}. Helm's engine is native code, which no
 * limit of the JVM's holds, and its settings are those of the process, so it gets one of its own.
 */
final class HelmProcess {

    /** The version that charts are told; https://kubernetes.io/releases/, read 2026-11-24. */
    private static final String KUBERNETES = "1.35.0";

    static final String VALUES = "values=";
    static final String SET = "set=";

    private HelmProcess() {}

    /** Prints what the chart renders to, or why it does not, and ends with 1. */
    public static void main(String[] args) throws IOException {
        EmptyCluster cluster = EmptyCluster.start(Path.of(args[1]));
        int status = 0;
        String text;
        try {
            text = rendered(Path.of(args[0]), List.of(args).subList(2, args.length));
        } catch (IllegalStateException e) {
            text = String.valueOf(e.getMessage());
            status = 1;
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(text);
        out.flush();
        cluster.stop();
        System.exit(status);
    }

    private static String rendered(Path chart, List<String> choices) {
        TemplateCommand command = new Helm(chart)
                .template()
                .withName("release")
                .withNamespace("default")
                .withKubeVersion(KUBERNETES);
        for (String choice : choices) {
            if (choice.startsWith(VALUES)) {
                command.withValuesFile(Path.of(choice.substring(VALUES.length())));
            } else {
                String assignment = choice.substring(SET.length());
                int equals = assignment.indexOf('=');
                command.set(assignment.substring(0, equals), assignment.substring(equals + 1));
            }
        }
        return command.call();
    }
}
