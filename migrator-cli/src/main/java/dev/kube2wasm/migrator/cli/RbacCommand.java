package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.api.spi.ClusterReader.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rbac",
        sortOptions = false,
        description =
                "Prints the least rights that --cluster needs, for 'kubectl apply -f -': to list, and nothing else,"
                        + " and no Secrets. Bind them to whoever runs the program.")
final class RbacCommand implements Callable<Integer> {

    private static final String NAME = "migrator-reader";

    private final Shell shell;

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NAME",
            description = "Only for this namespace: a Role in place of a ClusterRole; may be given several times.")
    private List<String> namespaces = new ArrayList<>();

    RbacCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        SortedSet<Resource> resources = ClusterOptions.reader().resources();
        Output.write(shell, null, out -> {
            if (namespaces.isEmpty()) {
                out.append(role("ClusterRole", "", resources));
                return;
            }
            List<String> roles = new ArrayList<>();
            for (String namespace : new TreeSet<>(namespaces)) {
                if (!namespace.matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")) {
                    throw Failure.usage("--namespace " + namespace + ": this is no name of a namespace");
                }
                roles.add(role(
                        "Role",
                        "  namespace: " + namespace + "\n",
                        resources.stream()
                                .filter(Resource::namespaced)
                                .collect(Collectors.toCollection(TreeSet::new))));
            }
            out.append(String.join("---\n", roles));
        });
        return Exit.DONE;
    }

    private static String role(String kind, String namespace, SortedSet<Resource> resources) {
        TreeMap<String, List<String>> groups = new TreeMap<>();
        resources.forEach(
                r -> groups.computeIfAbsent(r.group(), g -> new ArrayList<>()).add(r.name()));
        StringBuilder text = new StringBuilder()
                .append("apiVersion: rbac.authorization.k8s.io/v1\nkind: ")
                .append(kind)
                .append("\nmetadata:\n  name: ")
                .append(NAME)
                .append('\n')
                .append(namespace)
                .append("rules:\n");
        for (Map.Entry<String, List<String>> group : groups.entrySet()) {
            text.append("  - apiGroups: [\"")
                    .append(group.getKey())
                    .append("\"]\n    resources: [")
                    .append(String.join(", ", group.getValue()))
                    .append("]\n    verbs: [list]\n");
        }
        return text.toString();
    }
}
