package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaTimerTest {

    @Test
    void findsSchedulesThatAreEnabled() {
        rule(new JavaTimer()).java("""
                        import org.springframework.scheduling.annotation.*;
                        @EnableScheduling
                        class Cleanup {
                            @Scheduled(fixedRate = 1000) // requires: timer.scheduled
                            public void clean() {}
                        }
                        """).check();
    }

    @Test
    void isSilentWhereSchedulingIsNotEnabled() {
        rule(new JavaTimer()).java("""
                        import org.springframework.scheduling.annotation.Scheduled;
                        class Cleanup {
                            @Scheduled(fixedRate = 1000)
                            public void clean() {}
                        }
                        """).check();
    }

    @Test
    void findsSchedulesOfOtherFrameworks() {
        rule(new JavaTimer()).java("""
                        import jakarta.ejb.Schedule;
                        class Cleanup {
                            @Schedule(hour = "*") // requires: timer.scheduled
                            public void clean() {}
                        }
                        class Sweep {
                            @io.quarkus.scheduler.Scheduled(every = "10s") // requires: timer.scheduled
                            public void sweep() {}
                        }
                        """).check();
    }
}
