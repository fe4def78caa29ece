package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaServerPushTest {

    @Test
    void findsEmittersAndEventStreams() {
        rule(new JavaServerPush()).java("""
                        import org.springframework.http.MediaType;
                        import org.springframework.web.bind.annotation.*;
                        import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
                        @RestController
                        class Live {
                            @GetMapping("/a")
                            SseEmitter events() { return new SseEmitter(); } // requires: websocket
                            @GetMapping(path = "/b", produces = "text/event-stream") // requires: websocket
                            Object stream() { return null; }
                            @GetMapping(path = "/c", produces = "text/plain")
                            String plain() { return ""; }
                        }
                        @RestController
                        class Named {
                            @GetMapping(path = "/d", produces = MediaType.TEXT_EVENT_STREAM_VALUE) // requires: websocket
                            Object named() { return null; }
                        }
                        """).check();
    }
}
