package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaBackgroundWorkTest {

    @Test
    void findsWorkThatNobodyWaitsFor() {
        rule(new JavaBackgroundWork()).java("""
                        import java.util.concurrent.*;
                        import org.springframework.web.bind.annotation.*;
                        @RestController
                        class Reports {
                            private final ExecutorService pool = Executors.newCachedThreadPool();
                            @PostMapping("/start")
                            void start() {
                                pool.submit(() -> System.out.println("working")); // requires: threads.background
                            }
                            @GetMapping("/now")
                            String now() throws Exception {
                                Future<String> future = pool.submit(() -> "done");
                                return future.get();
                            }
                        }
                        """).check();
    }

    @Test
    void isSilentAboutShutdownHooks() {
        rule(new JavaBackgroundWork()).java("""
                        class Main {
                            public static void main(String[] args) {
                                Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("bye")));
                            }
                        }
                        """).check();
    }
}
