package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaTcpClientTest {

    @Test
    void findsSocketsThatAreOpened() {
        rule(new JavaTcpClient()).java("""
                        import java.net.InetAddress;
                        import java.net.Socket;
                        class Client {
                            Object connect() throws Exception { return new Socket("db", 5000); } // requires: tcp.outbound
                            String host() throws Exception { return InetAddress.getLocalHost().getHostName(); }
                        }
                        """).check();
    }
}
