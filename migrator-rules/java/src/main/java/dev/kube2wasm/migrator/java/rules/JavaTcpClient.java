package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds connections over plain sockets, and frameworks for remote calls that bring a protocol of their own. */
@AutoService(Rule.class)
public final class JavaTcpClient implements Rule {

    private static final String[] PATTERNS = Names.all(
            Names.list(
                    "java.net.Socket",
                    "javax.net.SocketFactory",
                    "javax.net.ssl.SSLSocket",
                    "java.nio.channels.SocketChannel",
                    "java.nio.channels.AsynchronousSocketChannel",
                    "io.netty.bootstrap.Bootstrap",
                    "reactor.netty.tcp.TcpClient",
                    "org.apache.mina.transport.socket.nio.NioSocketConnector",
                    "java.rmi.Naming",
                    "java.rmi.registry.LocateRegistry#getRegistry",
                    "org.springframework.remoting.rmi.RmiProxyFactoryBean",
                    "org.apache.thrift.transport.TSocket",
                    "org.apache.thrift.transport.TNonblockingSocket",
                    "org.apache.dubbo.config.annotation.DubboReference",
                    "org.apache.dubbo.config.annotation.Reference",
                    "com.alibaba.dubbo.config.annotation.Reference",
                    "org.apache.dubbo.config.ReferenceConfig",
                    "com.alipay.sofa.runtime.api.annotation.SofaReference",
                    "io.rsocket.core.RSocketConnector",
                    "org.springframework.messaging.rsocket.RSocketRequester",
                    "org.apache.zookeeper.ZooKeeper",
                    "org.apache.curator.framework.**",
                    "io.etcd.jetcd.**",
                    "org.snmp4j.**"),
            Names.vertx("core.net.NetClient"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-tcp-client", "Finds TCP connections of the application's own.", Capability.TCP_OUTBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS)
                .except(u -> u.kind() == Use.Kind.REFERENCE)
                .require(Capability.TCP_OUTBOUND);
    }
}
