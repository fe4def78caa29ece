package dev.kube2wasm.migrator.java.contract.operations;

import dev.kube2wasm.migrator.api.contract.Operation.Response;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.java.contract.Types;
import dev.kube2wasm.migrator.java.program.Program.OwnedMethod;
import dev.kube2wasm.migrator.java.program.ProgramType;
import dev.kube2wasm.migrator.java.program.Syntax;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.source.Annotation;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.Stmt;
import dev.kube2wasm.migrator.java.source.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a handler answers when all goes well. */
final class Answers {

    private static final Set<String> STATUS = Set.of(
            "org.springframework.web.bind.annotation.ResponseStatus",
            "io.micronaut.http.annotation.Status",
            "org.jboss.resteasy.reactive.ResponseStatus");
    /** Types that only wrap what is answered, by simple name. */
    private static final Set<String> WRAPPERS = Set.of(
            "ResponseEntity",
            "HttpEntity",
            "HttpResponse",
            "MutableHttpResponse",
            "RestResponse",
            "Mono",
            "Uni",
            "Single",
            "Maybe",
            "CompletionStage",
            "CompletableFuture",
            "Future",
            "Callable",
            "DeferredResult",
            "WebAsyncTask",
            "Optional");
    /** Types that answer a list bit by bit. */
    private static final Set<String> STREAMS = Set.of("Flux", "Multi", "Publisher", "Flowable", "Observable");
    /** Types of answers whose content the type does not tell. */
    private static final Set<String> OPEN =
            Set.of("Response", "ResponseEntity", "HttpEntity", "HttpResponse", "MutableHttpResponse", "RestResponse");

    private final ServiceCode code;
    private final Types types;

    Answers(ServiceCode code, Types types) {
        this.code = code;
        this.types = types;
    }

    Response of(ProgramType type, OwnedMethod declared, MethodDecl implementation) {
        List<String> produces = media(type, declared, "produces", "Produces");
        Optional<Type> result = result(declared.method(), declared.owner());
        int status = annotatedStatus(declared.method(), declared.owner())
                .or(() -> annotatedStatus(implementation, type))
                .or(() -> builtStatus(implementation))
                .orElseGet(() -> result.isEmpty() && Framework.of(declared, code) == Framework.JAX_RS ? 204 : 200);
        boolean bodiless = status == 204 || status == 205 || status == 304;
        return new Response(status, bodiless ? Optional.empty() : result, produces);
    }

    /** The media types that an annotation of the method, or else of its class, names. */
    List<String> media(ProgramType type, OwnedMethod declared, String attribute, String annotation) {
        List<String> own = media(declared.method().annotations(), declared.owner(), attribute, annotation);
        if (!own.isEmpty()) {
            return own;
        }
        return code.program()
                .lineage(type)
                .map(t -> media(t.annotations(), t, attribute, annotation))
                .filter(m -> !m.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> media(List<Annotation> annotations, ProgramType in, String attribute, String simple) {
        for (Annotation a : annotations) {
            String name = code.program().resolve(a, in);
            boolean whole = name.endsWith("ws.rs." + simple) || name.equals("io.micronaut.http.annotation." + simple);
            boolean mapping =
                    name.startsWith("org.springframework.web.") || name.startsWith("io.micronaut.http.annotation.");
            List<String> values =
                    whole ? code.values(a, in, "value") : mapping ? code.values(a, in, attribute) : List.of();
            List<String> types = values.stream()
                    .map(MediaTypes::text)
                    .filter(t -> !t.isEmpty())
                    .toList();
            if (!types.isEmpty()) {
                return types;
            }
        }
        return List.of();
    }

    private Optional<Type> result(MethodDecl method, ProgramType in) {
        Optional<TypeRef> result = method.result();
        boolean list = false;
        while (result.isPresent()) {
            TypeRef ref = result.get();
            String simple = ref.name().substring(ref.name().lastIndexOf('.') + 1);
            boolean own =
                    code.program().type(code.program().resolve(ref.name(), in)).isPresent();
            if (own || !(WRAPPERS.contains(simple) || STREAMS.contains(simple) || OPEN.contains(simple))) {
                break;
            }
            if (ref.arguments().isEmpty()) {
                return Optional.of(new Type.Any("the handler answers with a " + simple));
            }
            list |= STREAMS.contains(simple);
            result = Optional.of(ref.arguments().get(0));
        }
        boolean isList = list;
        return result.filter(r -> !r.name().equals("void")
                        && !r.name().equals("Void")
                        && !r.name().equals("Completable"))
                .map(r -> types.of(r, method.annotations(), in))
                .map(t -> isList ? new Type.ListOf(t, false) : t);
    }

    private Optional<Integer> annotatedStatus(MethodDecl method, ProgramType in) {
        return code.annotation(method.annotations(), in, STATUS)
                .flatMap(a -> code.value(a, in, "value", "code"))
                .flatMap(HttpStatuses::of);
    }

    /** The one status that every builder in the method names. */
    private static Optional<Integer> builtStatus(MethodDecl method) {
        Set<Integer> found = new TreeSet<>();
        List<Stmt> statements = new ArrayList<>();
        method.body().ifPresent(statements::add);
        List<Expr> expressions = new ArrayList<>();
        while (!statements.isEmpty() || !expressions.isEmpty()) {
            if (!statements.isEmpty()) {
                Stmt s = statements.remove(statements.size() - 1);
                Syntax.statementsIn(s).forEach(statements::add);
                Syntax.expressionsIn(s).forEach(expressions::add);
            } else {
                Expr e = expressions.remove(expressions.size() - 1);
                HttpStatuses.built(e).filter(s -> s < 400).ifPresent(found::add);
                Syntax.expressionsIn(e).forEach(expressions::add);
            }
        }
        return found.stream().findFirst();
    }
}
