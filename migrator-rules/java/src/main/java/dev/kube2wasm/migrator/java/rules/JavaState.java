package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Patterns;
import dev.kube2wasm.migrator.api.code.StateField;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds memory that one request changes and a later one sees. Clients, loggers and thread pools that are created late
 * are not such memory, and neither is a singleton that creates itself; caches are found by {@link JavaCache}.
 */
@AutoService(Rule.class)
public final class JavaState implements Rule {

    private static final int LONGEST_DOMAIN = 3;

    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "short", "char", "int", "long", "float", "double");

    /** Types of libraries that hold values. */
    private static final List<String> HOLDERS = List.of(
            "java.lang.*",
            "java.math.*",
            "java.time.**",
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.concurrent.atomic.*",
            "com.google.common.collect.*",
            "com.google.common.util.concurrent.AtomicDouble",
            "com.google.common.util.concurrent.AtomicLongMap",
            "org.apache.commons.collections.**",
            "org.apache.commons.collections4.**",
            "org.apache.commons.lang3.mutable.*",
            "org.springframework.util.*",
            "org.eclipse.collections.**",
            "it.unimi.dsi.fastutil.**",
            "gnu.trove.**",
            "io.vertx.core.json.*",
            "io.vertx.core.shareddata.*",
            "org.json.*",
            "com.fasterxml.jackson.databind.node.*",
            "com.fasterxml.jackson.databind.JsonNode",
            "com.google.gson.*");

    /** Types among these that hold no value of a request. */
    private static final List<String> NO_VALUES = List.of(
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.lang.InheritableThreadLocal",
            "java.lang.Class",
            "java.lang.ClassLoader",
            "java.lang.Process",
            "java.lang.Runnable",
            "java.util.Random",
            "java.util.Timer",
            "java.util.TimerTask",
            "java.util.ServiceLoader",
            "java.util.concurrent.Executor",
            "java.util.concurrent.ExecutorService",
            "java.util.concurrent.ScheduledExecutorService",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.Future",
            "java.util.concurrent.ScheduledFuture",
            "java.util.concurrent.CountDownLatch",
            "java.util.concurrent.Semaphore",
            "org.springframework.util.AntPathMatcher",
            "org.springframework.util.StopWatch",
            "com.google.gson.Gson");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-state", "Finds memory that one request changes and a later one sees.", Capability.STATE_STATIC);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return service.code()
                .state()
                .filter(f -> OtherLanguages.haveNone(f.at()))
                .filter(f -> !f.changes().isEmpty() && f.observed())
                .filter(f -> holdsValues(f) && !isSingletonOfItself(f))
                .map(f -> Finding.requires(Capability.STATE_STATIC, f.at()));
    }

    private static boolean holdsValues(StateField field) {
        String type = elementType(field.type());
        return PRIMITIVES.contains(type)
                || isOwn(type, field.owner())
                || (matches(HOLDERS, type) && !matches(NO_VALUES, type));
    }

    private static boolean isSingletonOfItself(StateField field) {
        return field.isStatic() && field.type().equals(field.owner());
    }

    private static boolean matches(List<String> patterns, String type) {
        return patterns.stream().anyMatch(p -> Patterns.type(p, type));
    }

    private static String elementType(String type) {
        int brackets = type.indexOf('[');
        return brackets < 0 ? type : type.substring(0, brackets);
    }

    /** Whether two types share the part of their package that names an organisation, such as {@code com.shop}. */
    private static boolean isOwn(String type, String owner) {
        return type.indexOf('.') > 0 && organisation(type).equals(organisation(owner));
    }

    /** The first two parts of a name that starts with a country or {@code com}; otherwise the first. */
    private static String organisation(String type) {
        int first = type.indexOf('.');
        int second = type.indexOf('.', first + 1);
        boolean domain = first <= LONGEST_DOMAIN && second > 0;
        return type.substring(0, Math.max(domain ? second : first, 0));
    }
}
