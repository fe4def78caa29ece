package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaTcpServerTest {

    @Test
    void findsServerSockets() {
        rule(new JavaTcpServer()).java("""
                        import java.net.ServerSocket;
                        class Server {
                            Object listen() throws Exception { return new ServerSocket(9000); } // requires: tcp.inbound
                        }
                        """).check();
    }
}
