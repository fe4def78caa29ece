package dev.kube2wasm.migrator.java.contract.clients;

import dev.kube2wasm.migrator.java.program.CallSite;
import dev.kube2wasm.migrator.java.program.Scope;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The chain of calls around the one that is given an address: what is called before it, and what after. */
final class Exchange {

    private static final int CHAIN = 60;
    private static final String ANY = "ANY";
    private static final Set<String> VERBS =
            Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE");

    private final CallSite site;
    private final List<Expr.Call> before;
    private final List<Expr.Call> after;

    private Exchange(CallSite site, List<Expr.Call> before, List<Expr.Call> after) {
        this.site = site;
        this.before = before;
        this.after = after;
    }

    static Exchange around(CallSite site, ServiceCode code) {
        List<Expr.Call> before = new ArrayList<>();
        Optional<Expr> scope = site.expression() instanceof Expr.Call c ? c.scope() : Optional.empty();
        for (int i = 0; i < CHAIN && scope.isPresent(); i++) {
            Expr e = scope.get();
            if (e instanceof Expr.Name n) {
                e = site.scope().find(n.name()).flatMap(Scope.Local::value).orElse(e);
            }
            if (!(e instanceof Expr.Call c)) {
                break;
            }
            before.add(c);
            scope = c.scope();
        }
        List<Expr.Call> after = new ArrayList<>();
        Optional<Expr.Call> next = code.followedBy(site.expression());
        for (int i = 0; i < CHAIN && next.isPresent(); i++) {
            after.add(next.get());
            next = code.followedBy(next.get());
        }
        return new Exchange(site, List.copyOf(before), List.copyOf(after));
    }

    List<Expr.Call> after() {
        return after;
    }

    CallSite site() {
        return site;
    }

    /** The HTTP method; {@code ANY} where it cannot be told. */
    String method() {
        String name = site.name();
        if (name.equals("exchange") || name.equals("execute")) {
            return site.arguments().size() > 1 ? named(site.arguments().get(1)) : ANY;
        }
        if (name.equals("<init>")) {
            return constructed();
        }
        for (String verb : VERBS) {
            String lower = verb.toLowerCase(Locale.ROOT);
            boolean template = name.startsWith(lower + "For") || name.equals(lower + "Abs");
            if (template || (name.equalsIgnoreCase(verb) && !name.equals("options"))) {
                return verb;
            }
        }
        if (name.equals("optionsForAllow")) {
            return "OPTIONS";
        }
        return chained();
    }

    private String constructed() {
        String type = site.expression() instanceof Expr.New n ? n.type().name() : "";
        for (String verb : VERBS) {
            if (type.substring(type.lastIndexOf('.') + 1).equalsIgnoreCase("Http" + verb)) {
                return verb;
            }
        }
        return after.stream().anyMatch(c -> c.name().equals("openStream")) ? "GET" : ANY;
    }

    private String chained() {
        // client.get().uri(…), newBuilder(…).POST(…), target(…).request().get(), url(…).post(…)
        for (Expr.Call c : after) {
            Optional<String> method = verb(c);
            if (method.isPresent()) {
                return method.get();
            }
        }
        for (Expr.Call c : before) {
            Optional<String> method = verb(c);
            if (method.isPresent()) {
                return method.get();
            }
        }
        // Both builders send a GET unless told otherwise.
        boolean built = after.stream().anyMatch(c -> c.name().equals("build"));
        boolean getsByDefault = site.name().equals("newBuilder") || site.name().equals("url");
        return built && getsByDefault ? "GET" : ANY;
    }

    private static Optional<String> verb(Expr.Call c) {
        if (c.name().equals("method") && !c.arguments().isEmpty()) {
            return Optional.of(named(c.arguments().get(0)));
        }
        String name = c.name().startsWith("build") ? c.name().substring("build".length()) : c.name();
        return VERBS.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    private static String named(Expr e) {
        String name = e instanceof Expr.Select s
                ? s.name()
                : e instanceof Expr.Name n ? n.name() : e instanceof Expr.Literal l ? l.value() : "";
        return VERBS.contains(name) ? name : ANY;
    }
}
