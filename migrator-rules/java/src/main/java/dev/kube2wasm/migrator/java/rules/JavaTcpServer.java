package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.stream.Stream;

/** Finds servers on TCP sockets, and frameworks for remote calls that bring a protocol of their own. */
@AutoService(Rule.class)
public final class JavaTcpServer implements Rule {

    private static final String[] PATTERNS = Names.all(
            Names.list(
                    "java.net.ServerSocket",
                    "javax.net.ssl.SSLServerSocket",
                    "javax.net.ssl.SSLServerSocketFactory",
                    "java.nio.channels.ServerSocketChannel",
                    "java.nio.channels.AsynchronousServerSocketChannel",
                    "io.netty.bootstrap.ServerBootstrap",
                    "reactor.netty.tcp.TcpServer",
                    "org.apache.mina.transport.socket.nio.NioSocketAcceptor",
                    "org.springframework.integration.ip.tcp.**",
                    "java.rmi.registry.LocateRegistry#createRegistry",
                    "java.rmi.server.UnicastRemoteObject",
                    "org.springframework.remoting.rmi.RmiServiceExporter",
                    "org.apache.thrift.server.**",
                    "org.apache.thrift.transport.TServerSocket",
                    "org.apache.thrift.transport.TNonblockingServerSocket",
                    "org.apache.dubbo.config.annotation.DubboService",
                    "org.apache.dubbo.config.annotation.Service",
                    "com.alibaba.dubbo.config.annotation.Service",
                    "org.apache.dubbo.config.ServiceConfig",
                    "com.alipay.sofa.runtime.api.annotation.SofaService",
                    "io.rsocket.core.RSocketServer",
                    "org.apache.ftpserver.**",
                    "org.subethamail.smtp.**",
                    "org.apache.sshd.server.**",
                    "com.baidu.brpc.server.**",
                    "com.weibo.api.motan.config.springsupport.annotation.MotanService"),
            Names.vertx("core.net.NetServer"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "java-tcp-server",
                "Finds servers on TCP sockets for protocols other than HTTP.",
                Capability.TCP_INBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        return Uses.of(service, PATTERNS).require(Capability.TCP_INBOUND);
    }
}
