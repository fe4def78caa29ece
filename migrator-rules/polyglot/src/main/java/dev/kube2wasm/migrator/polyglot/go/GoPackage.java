package dev.kube2wasm.migrator.polyglot.go;

import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.rule.BlindSpot;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.polyglot.files.Files;
import dev.kube2wasm.migrator.polyglot.program.LibraryUse;
import dev.kube2wasm.migrator.polyglot.program.SourceFile;
import dev.kube2wasm.migrator.polyglot.program.SourceFile.LibraryImport;
import dev.kube2wasm.migrator.polyglot.program.SourceFile.Variable;
import dev.kube2wasm.migrator.polyglot.program.Unit;
import dev.kube2wasm.migrator.polyglot.syntax.Grammar;
import dev.kube2wasm.migrator.polyglot.syntax.Node;
import dev.kube2wasm.migrator.polyglot.syntax.SourceText;
import dev.kube2wasm.migrator.polyglot.syntax.Syntax;
import dev.kube2wasm.migrator.polyglot.syntax.Syntax.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads all files of one package: they share their names. */
final class GoPackage {

    /** Packages whose objects are containers for values. */
    private static final Set<String> HOLDERS =
            Set.of("sync", "sync/atomic", "container/list", "container/heap", "expvar");

    private final String directory;
    private final String root;
    private final GoModules modules;
    private final GoPackages packages;
    private final SortedMap<String, Node> trees = new TreeMap<>();
    private final SortedMap<String, List<BlindSpot>> blindSpots = new TreeMap<>();
    private final SortedMap<String, String> constants = new TreeMap<>();
    private final SortedSet<String> variables = new TreeSet<>();
    private final SortedMap<String, String> fieldOrigins = new TreeMap<>();

    /**
     * @param root the service's directory
     */
    GoPackage(String directory, String root, GoModules modules, GoPackages packages) {
        this.directory = directory;
        this.root = root;
        this.modules = modules;
        this.packages = packages;
    }

    List<SourceFile> read(Files files) {
        for (String path : packages.files(directory)) {
            if (!GoPackages.isGenerated(path)) {
                files.text(path).ifPresent(text -> parse(path, text));
            }
        }
        trees.forEach((path, tree) -> declarations(tree));
        List<SourceFile> read = new ArrayList<>();
        trees.forEach((path, tree) -> read.add(file(path, tree)));
        blindSpots.forEach((path, spots) -> {
            if (!trees.containsKey(path)) {
                read.add(new SourceFile(path, List.of(), List.of(), List.of(), List.of(), spots));
            }
        });
        return read;
    }

    private void parse(String path, SourceText text) {
        Parsed parsed = Syntax.parse(Grammar.GO, text);
        if (parsed instanceof Parsed.Tree tree) {
            trees.put(path, tree.root());
            tree.error()
                    .ifPresent(at -> blindSpots.put(
                            path, List.of(Finding.blindSpot("this part is no Go that can be parsed: correct it", at))));
        } else if (parsed instanceof Parsed.Refused refused) {
            blindSpots.put(path, List.of(Finding.blindSpot(refused.reason(), text.at(0))));
        }
    }

    private void declarations(Node tree) {
        GoFile file = new GoFile(directory, constants);
        tree.all("import_declaration")
                .flatMap(Node::descendants)
                .filter(n -> n.is("import_spec"))
                .forEach(spec -> {
                    String module = module(spec);
                    if (modules.directory(module, root).isEmpty()) {
                        file.imported(name(spec, module), module);
                    }
                });
        tree.all("const_declaration")
                .flatMap(Node::descendants)
                .filter(n -> n.is("const_spec"))
                .forEach(spec -> spec.child("value")
                        .flatMap(file::text)
                        .ifPresent(value -> spec.child("name").ifPresent(n -> constants.put(n.text(), value))));
        tree.all("var_declaration")
                .flatMap(Node::descendants)
                .filter(n -> n.is("var_spec"))
                .forEach(spec -> {
                    spec.all("identifier").forEach(n -> variables.add(n.text()));
                    spec.child("value")
                            .filter(v -> v.children().size() == 1)
                            .flatMap(file::text)
                            .ifPresent(value -> spec.child("name").ifPresent(n -> constants.put(n.text(), value)));
                    library(spec, file)
                            .ifPresent(m -> spec.child("name").ifPresent(n -> fieldOrigins.put(n.text(), m)));
                });
        tree.descendants()
                .filter(n -> n.is("field_declaration"))
                .forEach(field -> field.child("type")
                        .flatMap(file::library)
                        .ifPresent(m -> field.all("field_identifier").forEach(n -> fieldOrigins.put(n.text(), m))));
    }

    private static Optional<String> library(Node spec, GoFile file) {
        return spec.child("type")
                .flatMap(file::library)
                .or(() -> spec.child("value").flatMap(file::library));
    }

    private SourceFile file(String path, Node tree) {
        GoFile file = new GoFile(directory, constants);
        fieldOrigins.forEach(file::comesFrom);
        List<String> needs = new ArrayList<>();
        List<LibraryImport> imports = new ArrayList<>();
        tree.all("import_declaration")
                .flatMap(Node::descendants)
                .filter(n -> n.is("import_spec"))
                .forEach(spec -> {
                    String module = module(spec);
                    Optional<String> local = modules.directory(module, root);
                    if (local.isPresent()) {
                        needs.addAll(packages.files(local.get()));
                        return;
                    }
                    String name = name(spec, module);
                    file.imported(name, module);
                    imports.add(new LibraryImport(
                            name.equals("_") || name.equals(".") ? "" : name,
                            new LibraryUse(
                                    Use.Kind.REFERENCE,
                                    LibraryUse.type(GoFile.LANGUAGE, module),
                                    "",
                                    List.of(),
                                    directory,
                                    "",
                                    true,
                                    spec.at())));
                });
        tree.descendants().forEach(n -> origin(n, file));
        List<Unit> units = new ArrayList<>();
        List<Variable> found = new ArrayList<>();
        GoRoutes routes = new GoRoutes(file);
        tree.descendants()
                .filter(n -> n.is("short_var_declaration", "var_spec", "assignment_statement"))
                .forEach(n -> {
                    Optional<Node> name = n.child("left").or(() -> n.child("name"));
                    Optional<Node> value = n.child("right").or(() -> n.child("value"));
                    if (name.isPresent()
                            && value.isPresent()
                            && !value.get().children().isEmpty()) {
                        routes.group(name.get().text(), value.get().children().get(0));
                    }
                });
        GoState state = new GoState(directory, variables);
        for (Node child : tree.children()) {
            switch (child.kind()) {
                case "function_declaration", "method_declaration" -> {
                    String name = child.child("name").map(Node::text).orElse("");
                    boolean starts = child.is("function_declaration") && (name.equals("main") || name.equals("init"));
                    Unit unit = new Unit(
                            name,
                            GoState.receiverType(child),
                            starts ? Unit.Time.STARTUP : Unit.Time.AS_CALLED,
                            starts);
                    GoBody body = new GoBody(file, routes, state, unit, units::add, child, "");
                    child.child("parameters").ifPresent(body::read);
                    child.child("body").ifPresent(body::read);
                }
                case "var_declaration" -> {
                    Unit unit = new Unit("", "", Unit.Time.STARTUP, true);
                    new GoBody(file, routes, state, unit, units::add, child, "").read(child);
                    variables(child, file, found);
                }
                case "type_declaration" -> fields(child, file, found);
                default -> {}
            }
        }
        return new SourceFile(path, needs, imports, units, found, blindSpots.getOrDefault(path, List.of()));
    }

    private void variables(Node declaration, GoFile file, List<Variable> found) {
        declaration.descendants().filter(n -> n.is("var_spec")).forEach(spec -> {
            if (holdsValues(library(spec, file))) {
                spec.all("identifier")
                        .filter(n -> n.field().equals("name"))
                        .forEach(n ->
                                found.add(new Variable(GoState.key(directory, n.text()), n.text(), "", "", n.at())));
            }
        });
    }

    private void fields(Node declaration, GoFile file, List<Variable> found) {
        declaration.all("type_spec").forEach(spec -> {
            String type = spec.child("name").map(Node::text).orElse("");
            spec.child("type").filter(t -> t.is("struct_type")).stream()
                    .flatMap(Node::descendants)
                    .filter(n -> n.is("field_declaration"))
                    .filter(n -> holdsValues(n.child("type").flatMap(file::library)))
                    .flatMap(n -> n.all("field_identifier"))
                    .forEach(n -> found.add(
                            new Variable(GoState.key(directory, type + "." + n.text()), n.text(), "", type, n.at())));
        });
    }

    private static boolean holdsValues(Optional<String> library) {
        return library.isEmpty() || HOLDERS.contains(library.get());
    }

    private static void origin(Node node, GoFile file) {
        switch (node.kind()) {
            case "short_var_declaration", "assignment_statement" -> {
                Optional<String> library = node.child("right").flatMap(file::library);
                library.ifPresent(m -> node.child("left").stream()
                        .flatMap(l -> l.children().stream())
                        .limit(1)
                        .forEach(n -> file.comesFrom(GoFile.lastName(n), m)));
            }
            case "parameter_declaration" ->
                node.child("type")
                        .flatMap(file::library)
                        .ifPresent(m -> node.all("identifier").forEach(n -> file.comesFrom(n.text(), m)));
            default -> {}
        }
    }

    private static String module(Node spec) {
        return GoFile.unquoted(spec.child("path").map(Node::text).orElse("\"\""));
    }

    private static String name(Node spec, String module) {
        return spec.child("name").map(Node::text).orElseGet(() -> packageName(module));
    }

    /** What a package is called whose path ends in a version, or starts or ends in {@code go}. */
    private static String packageName(String module) {
        String[] parts = module.split("/", -1);
        String last = parts[parts.length - 1];
        boolean version = last.length() > 1
                && last.charAt(0) == 'v'
                && last.substring(1).chars().allMatch(Character::isDigit);
        String name = version && parts.length > 1 ? parts[parts.length - 2] : last;
        int dot = name.indexOf(".v");
        name = dot > 0 ? name.substring(0, dot) : name;
        if (name.startsWith("go-")) {
            name = name.substring("go-".length());
        }
        return name.endsWith("-go") || name.endsWith(".go")
                ? name.substring(0, name.length() - 3)
                : name.substring(name.lastIndexOf('-') + 1);
    }
}
