package dev.kube2wasm.migrator.java.calls;

import dev.kube2wasm.migrator.api.spi.CodeReader.OutboundCall;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import java.util.stream.Stream;

/** Finds the calls that are made in the way of one kind of client. Stateless. */
interface CallReader {

    Stream<OutboundCall> calls(ServiceCode code);
}
