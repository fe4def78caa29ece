package dev.kube2wasm.migrator.cluster;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.ClusterReader;
import dev.kube2wasm.migrator.api.spi.Problem;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/** The cluster that the user's kubeconfig leads to, as {@code kubectl} finds it. */
@AutoService(ClusterReader.class)
public final class KubeconfigCluster implements ClusterReader {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int PATIENCE_MS = 30_000;

    private final Function<Optional<String>, Config> configs;

    /** The kubeconfig of {@code KUBECONFIG} or of the home directory, or the service account within a Pod. */
    public KubeconfigCluster() {
        this(context -> Config.autoConfigure(context.orElse(null)));
    }

    KubeconfigCluster(Function<Optional<String>, Config> configs) {
        this.configs = configs;
    }

    @Override
    public SortedSet<Resource> resources() {
        return Kind.resources();
    }

    @Override
    public Result read(Selection selection) {
        Config found;
        try {
            found = configs.apply(selection.context());
        } catch (RuntimeException broken) {
            // The client lets through whatever its parsers throw, with excerpts of the file: of credentials, too.
            return new Result.Failed("The kubeconfig cannot be read: check the files that KUBECONFIG names, or"
                    + " ~/.kube/config, with 'kubectl config view'.");
        }
        Optional<String> wrong = wrong(found, selection);
        if (wrong.isPresent()) {
            return new Result.Failed(wrong.get());
        }
        Config config = new ConfigBuilder(found)
                .withRequestTimeout(PATIENCE_MS)
                .withConnectionTimeout(PATIENCE_MS)
                .withRequestRetryBackoffLimit(2)
                .build();
        try (KubernetesClient client =
                new KubernetesClientBuilder().withConfig(config).build()) {
            return read(new Listing(client), namespaces(config, selection), config.getMasterUrl());
        }
    }

    private static Optional<String> wrong(Config config, Selection selection) {
        List<String> contexts = config.getContexts() == null
                ? List.of()
                : config.getContexts().stream().map(c -> c.getName()).sorted().toList();
        if (selection.context().filter(c -> !contexts.contains(c)).isPresent()) {
            return Optional.of(
                    "The kubeconfig has no context '" + selection.context().get() + "'. "
                            + (contexts.isEmpty() ? "It has none." : "It has: " + String.join(", ", contexts) + "."));
        }
        boolean insideAPod = config.getAutoOAuthToken() != null || config.getOauthToken() != null;
        return config.getCurrentContext() == null && !insideAPod
                ? Optional.of(
                        "No cluster is configured: set KUBECONFIG, or choose one with 'kubectl config use-context'.")
                : Optional.empty();
    }

    private static List<Optional<String>> namespaces(Config config, Selection selection) {
        if (selection.everyNamespace()) {
            return List.of(Optional.empty());
        }
        if (!selection.namespaces().isEmpty()) {
            return selection.namespaces().stream()
                    .distinct()
                    .sorted()
                    .map(Optional::of)
                    .toList();
        }
        return List.of(Optional.of(Optional.ofNullable(config.getNamespace()).orElse("default")));
    }

    private static Result read(Listing listing, List<Optional<String>> namespaces, String server) {
        SortedMap<String, String> texts = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Kind kind : Kind.ALL) {
            for (Optional<String> namespace :
                    kind.resource().namespaced() ? namespaces : List.of(Optional.<String>empty())) {
                try {
                    listing.of(kind, namespace).orElse(List.of()).stream()
                            .filter(object -> !object.isMade())
                            .forEach(object -> texts.put(object.file(), object.yaml()));
                } catch (KubernetesClientException refused) {
                    if (refused.getCode() != FORBIDDEN) {
                        return new Result.Failed(why(refused.getCode(), kind, server));
                    }
                    problems.add(forbidden(kind, namespace));
                }
            }
        }
        problems.sort(null);
        return new Result.Read(texts, problems);
    }

    private static Problem forbidden(Kind kind, Optional<String> namespace) {
        String message = "you may not list " + kind.resource().name()
                + namespace.map(n -> " in the namespace " + n).orElse("")
                + ", so they were not read; 'migrator rbac' prints the rights that reading needs";
        SourceLocation at =
                SourceLocation.startOf("cluster/" + namespace.map(n -> n + "/").orElse("") + kind.kind());
        return kind.resource().namespaced() ? Problem.warning(at, message) : Problem.note(at, message);
    }

    private static String why(int code, Kind kind, String server) {
        if (code == UNAUTHORIZED) {
            return "The cluster at " + server + " does not accept your credentials: log in again, then try"
                    + " 'kubectl auth whoami'.";
        }
        return code <= 0
                ? "The cluster at " + server
                        + " cannot be reached, or stopped answering: check it with 'kubectl version'."
                : "The cluster at " + server + " answered with status " + code + " when asked for "
                        + kind.resource().name() + ": try again later.";
    }
}
