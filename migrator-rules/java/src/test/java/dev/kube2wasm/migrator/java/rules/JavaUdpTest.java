package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaUdpTest {

    @Test
    void findsReceivers() {
        rule(new JavaUdp()).java("""
                        import java.net.DatagramPacket;
                        import java.net.DatagramSocket;
                        class Listener {
                            void listen(DatagramSocket socket, DatagramPacket packet) throws Exception {
                                socket.receive(packet); // requires: udp.inbound
                                socket.send(packet);
                            }
                        }
                        """).check();
    }

    @Test
    void isBlindForSenders() {
        rule(new JavaUdp()).java("""
                        import java.net.DatagramPacket;
                        import java.net.DatagramSocket;
                        class Sender {
                            void send(DatagramSocket socket, DatagramPacket packet) throws Exception {
                                socket.send(packet); // blind: sends UDP datagrams
                            }
                        }
                        """).check();
    }

    @Test
    void isSilentAboutLearningTheOwnAddress() {
        rule(new JavaUdp()).java("""
                        import java.net.DatagramSocket;
                        import java.net.InetAddress;
                        class Own {
                            Object address() throws Exception {
                                DatagramSocket socket = new DatagramSocket();
                                socket.connect(InetAddress.getByName("8.8.8.8"), 53);
                                return socket.getLocalAddress();
                            }
                        }
                        """).check();
    }
}
