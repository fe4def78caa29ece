package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds work that the clock starts. Spring's annotation does nothing until scheduling is enabled. */
@AutoService(Rule.class)
public final class JavaTimer implements Rule {

    private static final String[] SPRING_ANNOTATIONS = {
        "org.springframework.scheduling.annotation.Scheduled", "org.springframework.scheduling.annotation.Schedules"
    };

    private static final String[] SPRING_SWITCHES = {
        "org.springframework.scheduling.annotation.EnableScheduling",
        "org.springframework.scheduling.annotation.SchedulingConfigurer",
        "org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor",
        "de.codecentric.boot.admin.server.config.EnableAdminServer",
        "net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock"
    };

    private static final String[] TIMERS = Names.all(
            Names.list(
                    "io.quarkus.scheduler.**",
                    "io.micronaut.scheduling.annotation.Scheduled",
                    "org.quartz.**",
                    "org.springframework.scheduling.TaskScheduler#schedule*",
                    "org.springframework.scheduling.quartz.**",
                    "org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler#schedule*",
                    "java.util.Timer#schedule*",
                    "java.util.concurrent.ScheduledExecutorService#schedule*",
                    "java.util.concurrent.ScheduledThreadPoolExecutor#schedule*",
                    "org.jobrunr.**",
                    "com.github.kagkarlsson.scheduler.**",
                    "com.xxl.job.**",
                    "io.helidon.scheduling.**",
                    "io.helidon.microprofile.scheduling.**",
                    "it.sauronsoftware.cron4j.**"),
            Names.ee("ejb.Schedule", "ejb.Schedules", "ejb.TimerService", "ejb.Timeout"),
            Names.vertx("core.Vertx#setPeriodic", "core.Vertx#periodicStream"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-timer", "Finds work that the clock starts.", Capability.TIMER_SCHEDULED);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        boolean enabled = Uses.of(service, SPRING_SWITCHES).any();
        Uses annotated = Uses.of(service, SPRING_ANNOTATIONS).of(Use.Kind.ANNOTATION);
        Set<SourceLocation> silent =
                enabled ? Set.of() : annotated.stream().map(Use::at).collect(Collectors.toSet());
        return Stream.of(
                        Uses.of(service, TIMERS).require(Capability.TIMER_SCHEDULED),
                        annotated.where(u -> enabled).require(Capability.TIMER_SCHEDULED),
                        service.code()
                                .tasks()
                                .filter(t -> t.runner() == Task.Runner.SCHEDULE && !t.awaited() && !t.atShutdown())
                                .map(Task::at)
                                .filter(at -> !silent.contains(at) && OtherLanguages.haveNone(at))
                                .map(at -> Finding.requires(Capability.TIMER_SCHEDULED, at)))
                .flatMap(s -> s);
    }
}
