package dev.kube2wasm.migrator.java.service;

import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.program.Constants;
import dev.kube2wasm.migrator.java.program.Program;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.program.Reach;
import dev.kube2wasm.migrator.java.program.Scope;
import dev.kube2wasm.migrator.java.settings.Settings;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.JavaFile.Import;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The reachable code of one service with its settings. Not thread-safe. */
public final class ServiceCode {

    private static final int CHAIN = 200;

    private final Reach reach;
    private final Settings settings;
    private final List<CallSite> callSites;
    private final IdentityHashMap<Expr, CallSite> siteOf = new IdentityHashMap<>();
    private final IdentityHashMap<Expr, Expr.Call> followedBy = new IdentityHashMap<>();

    public ServiceCode(Reach reach, Settings settings) {
        this.reach = reach;
        this.settings = settings;
        this.callSites = reach.callSites();
        for (CallSite site : callSites) {
            siteOf.put(site.expression(), site);
            if (site.expression() instanceof Expr.Call c) {
                c.scope().ifPresent(s -> followedBy.put(s, c));
            }
        }
    }

    public Reach reach() {
        return reach;
    }

    public Program program() {
        return reach.program();
    }

    public Constants constants() {
        return reach.constants();
    }

    public Settings settings() {
        return settings;
    }

    /** Calls and constructions in reachable code, sorted by position. */
    public List<CallSite> callSites() {
        return callSites;
    }

    /** What is known around a call or construction. */
    public Optional<CallSite> site(Expr expression) {
        return Optional.ofNullable(siteOf.get(expression));
    }

    /** The call that is made on the value of {@code expression}, as in <code>expression.call()</code>. */
    public Optional<Expr.Call> followedBy(Expr expression) {
        return Optional.ofNullable(followedBy.get(expression));
    }

    /** The annotation of one of these types. */
    public Optional<Annotation> annotation(List<Annotation> annotations, ProgramType in, Set<String> types) {
        return program().annotation(annotations, in, types);
    }

    /** The values of the first of these attributes that is there, with placeholders resolved from the settings. */
    public List<String> values(Annotation annotation, ProgramType in, String... attributes) {
        for (String attribute : attributes) {
            if (annotation.attributes().containsKey(attribute)) {
                return constants().values(annotation, attribute, in).stream()
                        .map(settings::resolve)
                        .toList();
            }
        }
        return List.of();
    }

    /** The first of {@link #values}; empty where there is none, or it is blank. */
    public Optional<String> value(Annotation annotation, ProgramType in, String... attributes) {
        return values(annotation, in, attributes).stream()
                .filter(v -> !v.isBlank())
                .findFirst();
    }

    /**
     * The qualified names of the types that a chain of calls can start on: for {@code a.b().c()} the type of {@code a},
     * or of {@code a.b()} where that is known.
     */
    public Set<String> roots(CallSite site) {
        Set<String> found = new TreeSet<>();
        if (site.receiver().isKnown()) {
            found.add(site.receiver().name());
            program()
                    .type(site.receiver().name())
                    .ifPresent(t -> program().externalSuperTypes(t).forEach(found::add));
        }
        if (site.expression() instanceof Expr.Call c
                && (found.isEmpty() || c.scope().isEmpty())) {
            roots(c, site, found);
        }
        return found;
    }

    private void roots(Expr.Call call, CallSite site, Set<String> found) {
        Expr.Call c = call;
        for (int i = 0; i < CHAIN; i++) {
            if (c.scope().isEmpty()) {
                staticImports(c, site).forEach(found::add);
                program().externalSuperTypes(site.type()).forEach(found::add);
                return;
            }
            Expr scope = c.scope().get();
            if (scope instanceof Expr.Name n) {
                Optional<Expr> value = site.scope().find(n.name()).flatMap(Scope.Local::value);
                if (value.isEmpty()) {
                    return;
                }
                scope = value.get();
            }
            if (scope instanceof Expr.New n) {
                found.add(program().resolve(n.type().name(), site.type()));
                return;
            }
            if (!(scope instanceof Expr.Call next)) {
                return;
            }
            Optional<CallSite> known = site(next).filter(s -> s.receiver().isKnown());
            if (known.isPresent()) {
                found.add(known.get().receiver().name());
                return;
            }
            c = next;
        }
    }

    private static Stream<String> staticImports(Expr.Call c, CallSite site) {
        return site.type().file().imports().stream().filter(Import::isStatic).flatMap(i -> {
            if (i.wildcard()) {
                return Stream.of(i.name());
            }
            return i.name().endsWith("." + c.name())
                    ? Stream.of(i.name().substring(0, i.name().lastIndexOf('.')))
                    : Stream.empty();
        });
    }

    /** Whether the file of {@code site} imports something whose name starts with {@code prefix}. */
    public static boolean imports(CallSite site, String prefix) {
        return site.type().file().imports().stream().anyMatch(i -> i.name().startsWith(prefix));
    }
}
