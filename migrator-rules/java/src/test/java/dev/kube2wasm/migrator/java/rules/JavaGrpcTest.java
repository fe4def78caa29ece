package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaGrpcTest {

    @Test
    void findsAServerByItsGeneratedBase() {
        rule(new JavaGrpc()).java("""
                        import shop.prices.PricesGrpc;
                        import io.grpc.ServerBuilder;
                        class Prices extends PricesGrpc.PricesImplBase {} // requires: grpc.inbound
                        class Main {
                            void run() { ServerBuilder.forPort(9090); } // requires: grpc.inbound
                        }
                        """).check();
    }

    @Test
    void findsClientsByTheirStubs() {
        rule(new JavaGrpc()).java("""
                        import io.grpc.ManagedChannel;
                        import io.grpc.ManagedChannelBuilder;
                        import shop.prices.PricesGrpc;
                        class Client {
                            private final ManagedChannel channel;
                            Client() {
                                channel = ManagedChannelBuilder.forTarget("prices:9090").build(); // requires: grpc.outbound
                            }
                            Object stub() { return PricesGrpc.newBlockingStub(channel); } // requires: grpc.outbound
                        }
                        """).check();
    }

    @Test
    void isSilentAboutOtherBases() {
        rule(new JavaGrpc()).java("""
                        class Prices extends shop.PricesImplBase {}
                        """).check();
    }
}
