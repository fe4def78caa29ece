package dev.kube2wasm.migrator.java.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.code.Task;
import org.junit.jupiter.api.Test;

class TasksTest {

    private static Task task(String body) {
        return Snippets.reach("""
                package a;
                import java.util.concurrent.*;
                @org.springframework.stereotype.Component class C implements org.springframework.boot.CommandLineRunner {
                """ + body + "}").tasks().get(0);
    }

    @Test
    void aThreadThatLoopsFromStartUpOn() {
        Task task = task("""
                public void run(String... a) { new Thread(() -> { while (alive) { Thread.sleep(5); } }).start(); }
                volatile boolean alive = true;""");
        assertThat(task.runner()).isEqualTo(Task.Runner.THREAD);
        assertThat(task.endless()).isTrue();
        assertThat(task.atStartup()).isTrue();
    }

    @Test
    void aThreadThatEnds() {
        assertThat(task("public void run(String... a) { new Thread(() -> warmUp()).start(); } void warmUp() {}")
                        .endless())
                .isFalse();
    }

    @Test
    void aLoopBehindACall() {
        assertThat(
                        task("public void run(String... a) { new Thread(this::poll).start(); } void poll() { loop(); } void loop() { for (;;) {} }")
                                .endless())
                .isTrue();
    }

    @Test
    void aShutdownHook() {
        assertThat(task("public void run(String... a) { Runtime.getRuntime().addShutdownHook(new Thread(() -> {})); }")
                        .atShutdown())
                .isTrue();
    }

    @Test
    void workThatTheRequestWaitsFor() {
        Task task = task("""
                ExecutorService pool = Executors.newFixedThreadPool(2);
                @org.springframework.context.event.EventListener void on(Object o) throws Exception {
                  Future<String> f = pool.submit(() -> "x"); f.get(); }""");
        assertThat(task.runner()).isEqualTo(Task.Runner.EXECUTOR);
        assertThat(task.awaited()).isTrue();
    }

    @Test
    void workThatNobodyWaitsFor() {
        Task task = task("""
                ExecutorService pool = Executors.newFixedThreadPool(2);
                @org.springframework.context.event.EventListener void on(Object o) { pool.submit(() -> "x"); }""");
        assertThat(task.awaited()).isFalse();
        assertThat(task.atStartup()).isFalse();
    }

    @Test
    void workByTheClock() {
        assertThat(task("@org.springframework.scheduling.annotation.Scheduled(fixedRate = 5) void tick() {}")
                        .runner())
                .isEqualTo(Task.Runner.SCHEDULE);
    }
}
