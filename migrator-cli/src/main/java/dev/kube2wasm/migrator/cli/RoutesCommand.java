package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.route.Action.Backend;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.RouteReader;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.generate.text.Hosts;
import dev.kube2wasm.migrator.engine.report.RoutesText;
import dev.kube2wasm.migrator.engine.route.RouteEmitters;
import dev.kube2wasm.migrator.engine.route.Routing;
import dev.kube2wasm.migrator.engine.route.cutover.CanaryIngresses;
import dev.kube2wasm.migrator.engine.route.cutover.Move;
import dev.kube2wasm.migrator.engine.route.cutover.Stages;
import dev.kube2wasm.migrator.engine.route.emit.Destinations;
import dev.kube2wasm.migrator.engine.route.emit.RouteEmitter;
import dev.kube2wasm.migrator.engine.tree.Opened;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "routes",
        sortOptions = false,
        description =
                "Shows how requests are routed, or writes it for a target: each configuration is compared with its"
                        + " source over generated requests before it is written.")
final class RoutesCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(
            index = "0",
            paramLabel = "PATH",
            arity = "0..1",
            defaultValue = ".",
            description = "A repository, or a single manifest. Default: here.")
    private Path path = Path.of(".");

    @Option(
            names = "--target",
            paramLabel = "ID",
            description = "What to write for: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Targets.class)
    private @Nullable String targetId;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where to write: one directory a router. It is made where it is missing.")
    private @Nullable Path output;

    @Option(names = "--force", description = "Overwrite files that are there already.")
    private boolean force;

    @Option(names = "--check", description = "Compare only, and print the first request that is decided otherwise.")
    private boolean check;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many requests to compare over. Default: ${DEFAULT-VALUE}.")
    private long requests = 100_000;

    @Option(names = "--strict", description = "Write nothing, and end with status 1, where anything is lost.")
    private boolean strict;

    @Option(
            names = "--router",
            paramLabel = "NAME",
            description = "Only this router, as 'routes' without a target lists it; may be given several times.")
    private List<String> routers = new ArrayList<>();

    @Option(
            names = "--move",
            paramLabel = "SERVICE[=FUNCTION]",
            description =
                    "Move the traffic of a Service to a function in stages of 0, 1, 10, 50 and 100 percent. Both are"
                            + " [NAMESPACE/]NAME[:PORT]; the function is SERVICE-function:80 where it is not given.")
    private List<String> moved = new ArrayList<>();

    @Option(
            names = "--path",
            paramLabel = "PATH",
            description = "Move only what goes through rules for this path; may be given several times.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--backend",
            paramLabel = "SERVICE=URL",
            description = "Where a backend, as [NAMESPACE/]NAME[:PORT], is found from outside of its cluster.")
    private Map<String, String> urls = new TreeMap<>();

    @Mixin
    private RenderingOptions rendering = new RenderingOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    RoutesCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        ClusterOptions.Manifests manifests = cluster.manifests(Toolkit.load().with(rendering.rendering(shell, path)));
        Toolkit toolkit = manifests.toolkit();
        Opened opened = Estate.open(shell, path);
        Routing routing = new Routing(toolkit);
        Routing.Read read = routing.read(opened.tree());
        problems(Stream.of(opened.problems(), manifests.problems(), read.problems())
                .flatMap(List::stream)
                .sorted()
                .toList());
        List<RouteReader.Named> chosen = chosen(read.sources());
        if (targetId == null) {
            if (output != null || check) {
                throw Failure.usage("name what to write for with --target: " + String.join(", ", ids(toolkit)) + ".");
            }
            Output.write(shell, null, out -> {
                for (RouteReader.Named source : chosen) {
                    RoutesText.table(source.router(), source.table(), out);
                }
            });
            return Exit.DONE;
        }
        if (output == null && !check) {
            throw Failure.usage("say where to write with -o DIR, or compare only with --check.");
        }
        List<Move> moves = moves(chosen);
        if (CanaryIngresses.ID.equals(targetId)) {
            return new RoutesWriting(shell, output, force, check, strict)
                    .finish(canaries(opened.tree(), routing, chosen, moves));
        }
        RouteEmitter emitter = RouteEmitters.all(toolkit).stream()
                .filter(e -> e.id().equals(targetId))
                .findFirst()
                .orElseThrow(() -> Failure.usage("routes cannot be written for '" + targetId + "'. There is: "
                        + String.join(", ", ids(toolkit)) + "."));
        List<Routing.Conversion> conversions = chosen.stream()
                .flatMap(s -> routing.convert(s, emitter, new Destinations(addresses()), moves, requests).stream())
                .toList();
        return new RoutesWriting(shell, output, force, check, strict).finish(conversions);
    }

    private List<Routing.Conversion> canaries(
            SourceTree tree, Routing routing, List<RouteReader.Named> chosen, List<Move> moves) {
        if (moves.isEmpty()) {
            throw Failure.usage(
                    "for " + CanaryIngresses.ID
                            + " only a move can be written, as canaries beside the Ingresses that are there: say what moves with --move.");
        }
        List<Routing.Conversion> conversions = chosen.stream()
                .flatMap(s -> routing.canaries(tree, s, moves, requests).stream())
                .filter(c -> c.emission().files().containsKey(CanaryIngresses.FILE))
                .toList();
        if (conversions.isEmpty()) {
            throw Failure.usage(
                    "no path of an Ingress leads to what moves, or its function is in another namespace, so there is"
                            + " nothing that a canary could stand beside.");
        }
        return conversions;
    }

    private void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            shell.err()
                    .println(problem.at() + ": " + problem.severity().name().toLowerCase(java.util.Locale.ROOT) + ": "
                            + problem.message());
        }
        shell.err().flush();
    }

    private List<RouteReader.Named> chosen(List<RouteReader.Named> all) {
        if (all.isEmpty()) {
            throw Failure.inputOutput("nothing that routes requests was found in '" + path + "'.");
        }
        for (String name : routers) {
            if (all.stream().noneMatch(s -> s.router().equals(name))) {
                throw Failure.usage("there is no router '" + name + "'. There is: "
                        + String.join(
                                ", ",
                                all.stream().map(RouteReader.Named::router).toList()) + ".");
            }
        }
        return all.stream()
                .filter(s -> routers.isEmpty() || routers.contains(s.router()))
                .toList();
    }

    private List<Move> moves(List<RouteReader.Named> chosen) {
        if (moved.isEmpty() && !paths.isEmpty()) {
            throw Failure.usage("--path narrows what --move moves, and nothing is moved.");
        }
        List<Move> moves = moved.stream()
                .map(text -> {
                    int equals = text.indexOf('=');
                    Backend service = backend(equals < 0 ? text : text.substring(0, equals));
                    Backend function = equals < 0
                            ? new Backend(service.namespace(), service.service() + "-function", "80", service.at())
                            : backend(text.substring(equals + 1));
                    return new Move(service, function, paths);
                })
                .toList();
        for (Move move : moves) {
            if (chosen.stream()
                    .allMatch(s -> Stages.idle(s.table(), List.of(move)).contains(move))) {
                throw Failure.usage("no rule sends requests to "
                        + move.service().namespace() + "/"
                        + move.service().service() + (paths.isEmpty() ? "." : " for " + String.join(", ", paths) + ".")
                        + " 'routes' without a target lists all rules.");
            }
        }
        return moves;
    }

    /** {@code [namespace/]name[:port]}. */
    private static Backend backend(String text) {
        int slash = text.indexOf('/');
        String rest = text.substring(slash + 1);
        int colon = rest.indexOf(':');
        String name = colon < 0 ? rest : rest.substring(0, colon);
        if (name.isEmpty()) {
            throw Failure.usage("'" + text + "' names no Service: write [NAMESPACE/]NAME[:PORT].");
        }
        return new Backend(
                slash < 0 ? "default" : text.substring(0, slash),
                name,
                colon < 0 ? "80" : rest.substring(colon + 1),
                SourceLocation.startOf("--move"));
    }

    private java.util.SortedMap<String, String> addresses() {
        TreeMap<String, String> addresses = new TreeMap<>();
        urls.values().stream()
                .filter(url -> !url.startsWith("worker:") && Hosts.of(url).isEmpty())
                .findFirst()
                .ifPresent(url -> {
                    throw Failure.usage("'" + url + "' is no address of a backend: write https://HOST or worker:NAME.");
                });
        urls.forEach((name, url) -> addresses.put(name.contains("/") ? name : "default/" + name, url));
        return addresses;
    }

    private static List<String> ids(Toolkit toolkit) {
        return Stream.concat(RouteEmitters.all(toolkit).stream().map(RouteEmitter::id), Stream.of(CanaryIngresses.ID))
                .sorted()
                .toList();
    }

    /** For help and completion. */
    static final class Targets implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return Stream.concat(RouteEmitters.IDS.stream(), Stream.of(CanaryIngresses.ID))
                    .sorted()
                    .iterator();
        }
    }
}
