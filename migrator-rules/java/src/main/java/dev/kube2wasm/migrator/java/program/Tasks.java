package dev.kube2wasm.migrator.java.program;

import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.java.source.Expr;
import dev.kube2wasm.migrator.java.source.MethodDecl;
import dev.kube2wasm.migrator.java.source.Stmt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Recognises work that is handed to another thread. */
final class Tasks {

    private record TaskFact(
            Runner runner, boolean awaited, boolean endless, boolean atStartup, boolean atShutdown, SourceLocation at)
            implements Task {}

    private record Seen(
            Task.Runner runner,
            String inMethod,
            boolean awaited,
            boolean endless,
            Phase phase,
            boolean shutdown,
            SourceLocation at) {}

    private static final Set<String> EXECUTORS = Set.of(
            "java.util.concurrent.Executor",
            "java.util.concurrent.ExecutorService",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.CompletionService",
            "java.util.concurrent.ExecutorCompletionService",
            "org.springframework.core.task.TaskExecutor",
            "org.springframework.core.task.AsyncTaskExecutor",
            "org.springframework.core.task.SimpleAsyncTaskExecutor",
            "org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor",
            "org.eclipse.microprofile.context.ManagedExecutor",
            "javax.enterprise.concurrent.ManagedExecutorService",
            "jakarta.enterprise.concurrent.ManagedExecutorService",
            "com.google.common.util.concurrent.ListeningExecutorService");

    private static final Set<String> SCHEDULERS = Set.of(
            "java.util.Timer",
            "java.util.concurrent.ScheduledExecutorService",
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "org.springframework.scheduling.TaskScheduler",
            "org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler",
            "jakarta.enterprise.concurrent.ManagedScheduledExecutorService",
            "javax.enterprise.concurrent.ManagedScheduledExecutorService");

    private static final Set<String> HAND_OVER =
            Set.of("execute", "submit", "invokeAll", "invokeAny", "submitListenable", "submitCompletable");

    private static final Set<String> WAITING_TYPES = Set.of(
            "java.util.concurrent.Future",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.CountDownLatch",
            "java.util.concurrent.CompletionService",
            "java.util.concurrent.ExecutorCompletionService",
            "org.springframework.util.concurrent.ListenableFuture");

    private static final Set<String> WAITS = Set.of("get", "join", "await", "take", "poll", "getNow", "invokeAll");

    private static final Set<String> DEFERRED = Set.of(
            "Future",
            "CompletableFuture",
            "CompletionStage",
            "ListenableFuture",
            "Mono",
            "Flux",
            "Uni",
            "Multi",
            "DeferredResult",
            "Callable",
            "WebAsyncTask",
            "Single",
            "Maybe",
            "Completable");

    private static final Set<String> PAUSES = Set.of("sleep", "take", "poll", "await", "park", "parkNanos", "wait");

    private static final Set<String> ASYNC = Set.of(
            "org.springframework.scheduling.annotation.Async",
            "io.micronaut.scheduling.annotation.Async",
            "javax.ejb.Asynchronous",
            "jakarta.ejb.Asynchronous",
            "org.eclipse.microprofile.faulttolerance.Asynchronous");

    private static final Set<String> SCHEDULED = Set.of(
            "org.springframework.scheduling.annotation.Scheduled",
            "org.springframework.scheduling.annotation.Schedules",
            "io.quarkus.scheduler.Scheduled",
            "io.micronaut.scheduling.annotation.Scheduled",
            "javax.ejb.Schedule",
            "jakarta.ejb.Schedule",
            "javax.ejb.Schedules",
            "jakarta.ejb.Schedules");

    private final Program program;
    private final Map<SourceLocation, Seen> seen = new TreeMap<>();
    private final Set<String> waiting = new HashSet<>();

    Tasks(Program program) {
        this.program = program;
    }

    /** A reachable method: its annotations may hand it to another thread. */
    void method(ProgramType type, MethodDecl method, Phase phase) {
        program.annotation(method.annotations(), type, ASYNC)
                .ifPresent(a -> add(
                        new Seen(Task.Runner.ASYNC_METHOD, "", !isVoid(method), false, phase, false, type.at(a.at()))));
        program.annotation(method.annotations(), type, SCHEDULED)
                .ifPresent(a ->
                        add(new Seen(Task.Runner.SCHEDULE, "", false, false, Phase.SERVING, false, type.at(a.at()))));
    }

    /** A call in reachable code. */
    void call(TypeName receiver, String name, List<Expr> arguments, Context in, SourceLocation at) {
        String type = receiver.name();
        boolean waits = WAITS.contains(name)
                && (WAITING_TYPES.contains(type)
                        || (!receiver.isKnown() && name.equals("join") && arguments.isEmpty()));
        if (waits || name.equals("awaitTermination")) {
            waiting.add(in.key());
        }
        if (EXECUTORS.contains(type) && HAND_OVER.contains(name)) {
            add(new Seen(
                    Task.Runner.EXECUTOR,
                    in.key(),
                    name.startsWith("invoke") || defers(in),
                    endless(arguments, in),
                    in.phase(),
                    false,
                    at));
        } else if (type.equals("java.util.concurrent.CompletableFuture")
                && (name.equals("runAsync") || name.equals("supplyAsync"))) {
            add(new Seen(Task.Runner.EXECUTOR, in.key(), defers(in), endless(arguments, in), in.phase(), false, at));
        } else if (SCHEDULERS.contains(type) && name.startsWith("schedule")) {
            add(new Seen(Task.Runner.SCHEDULE, in.key(), false, false, in.phase(), false, at));
        } else if (SCHEDULERS.contains(type) && HAND_OVER.contains(name)) {
            add(new Seen(Task.Runner.EXECUTOR, in.key(), defers(in), endless(arguments, in), in.phase(), false, at));
        } else if (type.equals("java.lang.Thread") && name.equals("startVirtualThread")) {
            add(new Seen(Task.Runner.THREAD, in.key(), false, endless(arguments, in), in.phase(), false, at));
        } else if (type.equals("java.lang.Thread") && name.equals("join")) {
            waiting.add(in.key());
        }
    }

    /** A thread is constructed in reachable code, by its own class or by a subclass of the service. */
    void thread(
            Optional<ProgramType> subclass, List<Expr> arguments, Context in, boolean shutdownHook, SourceLocation at) {
        boolean endless = subclass.map(t -> runsForEver(t, 3)).orElseGet(() -> endless(arguments, in));
        add(new Seen(Task.Runner.THREAD, in.key(), false, endless, in.phase(), shutdownHook, at));
    }

    /** The tasks, in the order of their positions. */
    List<Task> sorted() {
        List<Task> result = new ArrayList<>();
        for (Seen s : seen.values()) {
            result.add(new TaskFact(
                    s.runner(),
                    s.awaited() || waiting.contains(s.inMethod()),
                    s.endless(),
                    s.phase() == Phase.STARTUP,
                    s.shutdown(),
                    s.at()));
        }
        result.sort(Comparator.comparing(Task::at));
        return List.copyOf(result);
    }

    /**
     * Where a task is handed over.
     *
     * @param method empty for an initialiser
     */
    record Context(ProgramType type, Optional<MethodDecl> method, Phase phase) {

        String key() {
            return method.map(m -> type.name() + "#" + m.name() + "@" + m.at().line())
                    .orElse("");
        }
    }

    private void add(Seen task) {
        Seen known = seen.get(task.at());
        if (known == null || (known.phase() == Phase.STARTUP && task.phase() == Phase.SERVING)) {
            seen.put(task.at(), task);
        }
    }

    private static boolean isVoid(MethodDecl m) {
        return m.result().map(r -> r.name().equals("void")).orElse(true);
    }

    private static boolean defers(Context in) {
        return in.method()
                .flatMap(MethodDecl::result)
                .filter(r -> DEFERRED.contains(Names.lastOf(r.name())))
                .isPresent();
    }

    private boolean endless(List<Expr> arguments, Context in) {
        return arguments.stream().anyMatch(a -> endless(a, in.type(), 3));
    }

    private boolean endless(Expr work, ProgramType type, int depth) {
        if (work instanceof Expr.Lambda l) {
            return loops(l.body(), type, depth);
        }
        if (work instanceof Expr.MethodRef m) {
            return program.lineage(type)
                    .anyMatch(t -> t.decl().methods().stream()
                            .filter(d -> d.name().equals(m.name()))
                            .anyMatch(d -> runs(d, t, depth)));
        }
        if (work instanceof Expr.New n) {
            return n.body()
                    .map(b -> b.methods().stream().anyMatch(m -> runs(m, type, depth)))
                    .orElseGet(() -> program.type(program.resolve(n.type().name(), type))
                            .filter(t -> runsForEver(t, depth))
                            .isPresent());
        }
        if (work instanceof Expr.Name n && n.name().equals("this")) {
            return runsForEver(type, depth);
        }
        return false;
    }

    private boolean runsForEver(ProgramType type, int depth) {
        return type.decl().methods().stream()
                .filter(m -> m.name().equals("run") || m.name().equals("call"))
                .anyMatch(m -> runs(m, type, depth));
    }

    private boolean runs(MethodDecl method, ProgramType type, int depth) {
        return depth > 0 && method.body().filter(b -> loops(b, type, depth)).isPresent();
    }

    // Without a bound: no condition, a true one, or one that the loop waits on.
    private boolean loops(Stmt s, ProgramType type, int depth) {
        if (s instanceof Stmt.Loop l) {
            boolean unbounded = l.condition().isEmpty()
                    || (l.condition().get() instanceof Expr.Literal c
                            && c.value().equals("true"));
            return unbounded || Syntax.calls(s, PAUSES) || l.body().stream().anyMatch(b -> loops(b, type, depth));
        }
        for (Stmt inner : Syntax.statementsIn(s)) {
            if (loops(inner, type, depth)) {
                return true;
            }
        }
        for (Expr.Call call : Syntax.ownCalls(s)) {
            for (MethodDecl m :
                    type.methods(call.name(), call.arguments().size()).toList()) {
                if (runs(m, type, depth - 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
