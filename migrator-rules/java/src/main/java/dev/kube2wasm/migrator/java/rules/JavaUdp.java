package dev.kube2wasm.migrator.java.rules;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.Microservice;
import dev.kube2wasm.migrator.api.rule.Finding;
import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.api.target.Capability;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds UDP sockets. One that only connects, as programs do to learn their own address, sends nothing and is let be;
 * one that only sends has no capability of its own and is a blind spot.
 */
@AutoService(Rule.class)
public final class JavaUdp implements Rule {

    private static final String[] RECEIVERS = Names.all(
            Names.list(
                    "java.net.DatagramSocket#receive",
                    "java.net.MulticastSocket",
                    "java.nio.channels.DatagramChannel#receive",
                    "java.nio.channels.DatagramChannel#bind",
                    "io.netty.channel.socket.nio.NioDatagramChannel",
                    "reactor.netty.udp.UdpServer",
                    "org.springframework.integration.ip.udp.**",
                    "org.jgroups.**"),
            Names.vertx("core.datagram.DatagramSocket#listen"));

    private static final String[] SENDERS = Names.all(
            Names.list(
                    "java.net.DatagramSocket#send",
                    "java.nio.channels.DatagramChannel#send",
                    "java.nio.channels.DatagramChannel#write",
                    "reactor.netty.udp.UdpClient"),
            Names.vertx("core.datagram.DatagramSocket#send"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of("java-udp", "Finds UDP sockets.", Capability.UDP_INBOUND);
    }

    @Override
    public Stream<Finding> inspect(Microservice service) {
        Uses receivers = Uses.of(service, RECEIVERS);
        Set<String> receiving = receivers.stream().map(Use::inType).collect(Collectors.toSet());
        return Stream.concat(
                receivers.require(Capability.UDP_INBOUND),
                Uses.of(service, SENDERS)
                        .where(u -> !receiving.contains(u.inType()))
                        .places()
                        .map(at -> Finding.blindSpot(
                                "sends UDP datagrams, which no capability describes yet:"
                                        + " look here whether the service needs them",
                                at)));
    }
}
